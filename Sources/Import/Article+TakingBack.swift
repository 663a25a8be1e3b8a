package import Document
internal import Text

extension Article {
  /// Reads what was left out as a paragraph.
  ///
  /// - Returns: false if there is nothing in it to read.
  package mutating func takeBack(dropped index: Int) -> Bool {
    guard dropped[index].reason != .frontMatter else { return false }
    let bytes = text.bytes
    let range = bytes.trimmed(dropped[index].range.utf8)
    let signs: Set<UInt8> = [
      Ascii.hash, Ascii.greater, Ascii.star, Ascii.underscore, Ascii.hyphen, Ascii.space,
    ]
    let start = bytes[range].firstIndex { !signs.contains($0) } ?? range.upperBound
    let words = start..<range.upperBound
    let sentences = SentenceSplitter(bytes, in: words).sentences().map { TextRange(utf8: $0) }
    guard !words.isEmpty, !sentences.isEmpty else { return false }
    takeBack(dropped: index, as: TextRange(utf8: words), sentences: sentences)
    return true
  }
}
