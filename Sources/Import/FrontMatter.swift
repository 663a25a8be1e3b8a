internal import Document
internal import Text

/// What a file says of itself between two `---` lines at its top.
struct FrontMatter {
  var values: [String: String] = [:]
  /// From the first `---` to the end of the second; empty if there is none.
  var range: Range<Int> = 0..<0
  var warnings: [ArticleWarning] = []

  static let keys = ["title", "author", "publication", "date", "url", "rights", "language"]

  init(_ text: [UInt8]) throws(ArticleError) {
    var lines = LineReader(text)
    guard let opening = lines.next(), text.isRule(opening) else { return }
    // Keys that this program does not know may carry lists or folded text under them.
    var isUnknown = false
    while let line = lines.next() {
      if text.isRule(line) {
        range = opening.lowerBound..<line.upperBound
        return
      }
      let content = text.trimmed(line)
      if content.isEmpty || text[content.lowerBound] == Ascii.hash { continue }
      if isUnknown, content.lowerBound > line.lowerBound || text[content.lowerBound] == Ascii.hyphen
      {
        continue
      }
      guard let (key, value) = Self.entry(text, content) else {
        throw .badFrontMatter(
          line: lines.number, text: String(decoding: text[content], as: UTF8.self))
      }
      isUnknown = !Self.keys.contains(key)
      if isUnknown {
        warnings.append(.unknownKey(key, line: lines.number))
      } else if !value.isEmpty {
        values[key] = value
      }
    }
    throw .unclosedFrontMatter(line: 1)
  }

  private static func entry(_ text: [UInt8], _ line: Range<Int>) -> (String, String)? {
    guard let colon = text[line].firstIndex(of: Ascii.colon), colon > line.lowerBound else {
      return nil
    }
    let name = text[line.lowerBound..<colon]
    guard name.allSatisfy({ $0.isWordByte || $0 == Ascii.hyphen || $0 == Ascii.underscore })
    else { return nil }
    let value = text.unquoted(text.trimmed(colon + 1..<line.upperBound))
    return (
      String(decoding: name, as: UTF8.self).lowercased(),
      String(decoding: text[value], as: UTF8.self)
    )
  }
}

extension [UInt8] {
  fileprivate func isRule(_ line: Range<Int>) -> Bool {
    let content = trimmed(line)
    return content.count == 3 && content.lowerBound == line.lowerBound
      && self[content].allSatisfy { $0 == Ascii.hyphen }
  }

  fileprivate func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, let first = self[range].first, first == self[range.upperBound - 1],
      first == Ascii.quote || first == Ascii.apostrophe
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }
}
