package import Text

// What a reader sets right in what was read: a paragraph that is none, and one that was left out. The text itself
// stays as it is, and with it whatever is anchored to it; and every other paragraph keeps its number.
extension Article {
  /// Leaves a paragraph out.
  ///
  /// - Returns: false if it is the last one with words, which stays.
  package mutating func leaveOut(paragraph index: Int) -> Bool {
    guard sentences.count > paragraphs[index].sentences.count else { return false }
    nameParagraphs()
    var parts = self.parts
    let gone = parts.remove(at: index).paragraph
    set(parts)
    let place = dropped.indices.partitionPoint {
      dropped[$0].range.lowerBound > gone.range.lowerBound
    }
    dropped.insert(Dropped(range: gone.range, reason: .byHand), at: place)
    return true
  }

  /// Reads what was left out.
  ///
  /// - Parameters:
  ///   - range: its words, within what was left out.
  ///   - sentences: theirs, in order; one at least.
  package mutating func takeBack(
    dropped index: Int, as range: TextRange, sentences ranges: [TextRange]
  ) {
    nameParagraphs()
    var parts = self.parts
    let place = parts.indices.partitionPoint {
      parts[$0].paragraph.range.lowerBound > range.lowerBound
    }
    var paragraph = Paragraph(role: .body, range: range, sentences: 0..<0)
    paragraph.name = freeName(behind: place == 0 ? nil : parts[place - 1].paragraph.name)
    parts.insert((paragraph, ranges), at: place)
    set(parts)
    dropped.remove(at: index)
  }

  /// "¶7"; "standfirst".
  package func name(ofParagraph index: Int) -> String {
    if let name = paragraphs[index].name { return name }
    guard paragraphs[index].role == .body else { return "standfirst" }
    let hasStandfirst = paragraphs.first?.role == .standfirst
    return "¶\(index + (hasStandfirst ? 0 : 1))"
  }

  /// The paragraph that readers count by a number, if it is there.
  package func paragraph(numbered number: Int) -> Int? {
    paragraphs.indices.first { name(ofParagraph: $0) == "¶\(number)" }
  }

  // MARK: Parts

  private typealias Part = (paragraph: Paragraph, sentences: [TextRange])

  private var parts: [Part] {
    paragraphs.map { ($0, $0.sentences.map { sentences[$0].range }) }
  }

  private mutating func set(_ parts: [Part]) {
    (paragraphs, sentences) = ([], [])
    for (paragraph, ranges) in parts {
      var paragraph = paragraph
      let first = sentences.count
      for (place, range) in ranges.enumerated() {
        sentences.append(Sentence(range: range, paragraph: paragraphs.count, place: place))
      }
      paragraph.sentences = first..<sentences.count
      paragraphs.append(paragraph)
    }
  }

  private mutating func nameParagraphs() {
    let names = paragraphs.indices.map { name(ofParagraph: $0) }
    for (index, name) in names.enumerated() { paragraphs[index].name = name }
  }

  /// "¶7a", behind ¶7: what is taken back moves no number.
  private func freeName(behind name: String?) -> String {
    let number = name?.filter(\.isNumber) ?? ""
    let start = "¶" + (number.isEmpty ? "0" : number)
    let names = Set(paragraphs.compactMap(\.name))
    let letters = "abcdefghijklmnopqrstuvwxyz"
    return letters.lazy.map { "\(start)\($0)" }.first { !names.contains($0) } ?? start + "z"
  }
}
