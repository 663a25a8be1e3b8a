internal import Text

/// Words at the edges of lines: lists of `English/wrapped.txt`.
enum WrappedWords {
  /// A line above a mail, by what it names.
  enum Header: String, CaseIterable {
    case from, subject, date, other
  }

  /// A word before one of these may end with a hyphen: "pre- and post-war".
  static let suspended = WordTable([(true, list("suspended"))])
  static let headers = WordTable(Header.allCases.map { ($0, list($0.rawValue)) })
  /// "wrote", behind a name above a quotation.
  static let attributions = Set(
    list("attribution").split { $0.isBlank }.map { String(decoding: $0, as: UTF8.self) })
  /// What stands before the subject of an answer.
  static let replies = WordTable([(true, list("reply"))])

  /// What is written with a hyphen between: "self-" before all but "ish", and "ex-" before "minister".
  enum Part: String, CaseIterable {
    case compound, short, joined
  }

  static let firstParts = WordTable(Part.allCases.map { ($0, list($0.rawValue)) })
  /// Second parts that make one word with any first part, and those that a short one needs.
  static let solid = WordTable([(true, list("solid"))])
  static let certain = WordTable([(true, list("certain"))])

  private static let file = ListFile([PackageResources.wrapped_txt])

  private static func list(_ name: String) -> ArraySlice<UInt8> { file.list(named: name) ?? [] }
}
