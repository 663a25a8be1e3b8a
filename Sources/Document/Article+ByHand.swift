package import Text

// What a reader sets right in what was read: sentences that are none of the author's, and what was left out. The text
// itself stays as it is, and with it whatever is anchored to it; and every paragraph keeps its number.
extension Article {
  /// Leaves a paragraph out.
  ///
  /// - Returns: false if it is the last one with words, which stays.
  package mutating func leaveOut(paragraph index: Int) -> Bool {
    leaveOut(sentences: paragraphs[index].sentences)
  }

  /// Leaves sentences of one paragraph out. What stands before and behind them are two of the same number then.
  ///
  /// - Returns: false if no other sentence is left, so that these stay.
  package mutating func leaveOut(sentences gone: Range<Int>) -> Bool {
    guard sentences.count > gone.count, let first = gone.first, let last = gone.last else {
      return false
    }
    nameParagraphs()
    let index = sentences[first].paragraph
    let whole = paragraphs[index]
    var parts = self.parts
    let rests = [whole.sentences.lowerBound..<first, last + 1..<whole.sentences.upperBound]
    let kept = rests.filter { !$0.isEmpty }.map { rest -> Part in
      let ranges = rest.map { sentences[$0].range }
      var paragraph = whole
      let start = rest.lowerBound == whole.sentences.lowerBound ? whole.range : ranges[0]
      let end = rest.upperBound == whole.sentences.upperBound ? whole.range : ranges.last ?? start
      paragraph.range = TextRange(utf8: start.utf8.lowerBound..<end.utf8.upperBound)
      return (paragraph, ranges)
    }
    let range =
      kept.isEmpty
      ? whole.range
      : TextRange(
        utf8: sentences[first].range.utf8.lowerBound..<sentences[last].range.utf8.upperBound)
    parts.replaceSubrange(index...index, with: kept)
    set(parts)
    let place = dropped.indices.partitionPoint {
      dropped[$0].range.lowerBound > range.lowerBound
    }
    dropped.insert(Dropped(range: range, reason: .byHand), at: place)
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
