/// Which characters a terminal may be sent. What is measured and what is drawn must agree on it: in
/// ASCII a dash takes two columns and an ellipsis three.
package enum Alphabet: Hashable, Sendable {
  case unicode, ascii

  /// What the locale says. One that names another encoding than UTF-8 gets ASCII, which all of them
  /// contain; a plain C locale names none, and a terminal of today knows UTF-8.
  ///
  /// - Parameter environment: looks up a variable: LC_ALL, LC_CTYPE and LANG.
  package init(environment: (String) -> String?) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment)
    let encoding = names.first { !$0.isEmpty }?.split(separator: ".", maxSplits: 1).dropFirst()
      .first
    let name = encoding?.prefix { $0 != "@" }.lowercased().filter { $0 != "-" } ?? "utf8"
    self = name == "utf8" ? .unicode : .ascii
  }

  package var ellipsis: String { self == .ascii ? "..." : "…" }

  /// A text of one line as it is drawn.
  package func shown(_ text: String) -> String {
    guard self == .ascii, !text.isPlain else { return text }
    return text.reduce(into: "") { $0 += $1.inASCII }
  }

  /// Columns of a text of one line.
  package func cells(of text: String) -> Int {
    switch self {
    case .unicode: text.cellWidth
    case .ascii: text.isPlain ? text.utf8.count : text.reduce(0) { $0 + cells(of: $1) }
    }
  }

  /// Columns of a grapheme; in ASCII perhaps more than two.
  package func cells(of character: Character) -> Int {
    self == .unicode ? character.cellWidth : character.inASCII.utf8.count
  }
}

extension String {
  /// Printable ASCII alone.
  fileprivate var isPlain: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
