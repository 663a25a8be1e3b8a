internal import Document
internal import Text

// MARK: - What stands above a text of a database

extension Sorting {
  /// "Title: Keep the ferry", "Length: 640 words", as databases set them above a text.
  mutating func readLabels() {
    let lines = blocks.indices.prefix(20).filter { index in
      guard let folded = short[index], (2...40).contains(folded.words), !isProse(index) || index < 3
      else { return false }
      return valueStart(of: folded) != nil
    }
    guard lines.count >= 2 else { return }
    for index in lines where isFree(index) || blocks[index].verdict != .headline {
      guard let folded = short[index], let start = valueStart(of: folded) else { continue }
      let label = folded.prefix(start - 1)
      blocks[index].verdict = .clutter
      guard start < folded.words else { continue }
      let value = line(folded.origins[start]..<blocks[index].range.upperBound)
      if ClutterPhrases.titleLabel.isWhole(label), title == nil, headline == nil {
        blocks[index].verdict = .headline
        headline = value
      }
      if ClutterPhrases.signedLabel.isWhole(label) { author = author ?? value.turnedName }
      if ClutterPhrases.paperLabel.isWhole(label) { publication = publication ?? value }
      if ClutterPhrases.dateLabel.isWhole(label) { date = date ?? value }
    }
  }

  /// Between the headline and a line that says "Full text" databases set a citation and an abstract.
  mutating func dropCitation() {
    let label = blocks.indices.prefix(15).first { index in
      blocks[index].words <= 3 && short[index].map(ClutterPhrases.fullText.isWhole) ?? false
    }
    guard let label, label > 1, (1..<label).count(where: { isProse($0) }) <= 1 else { return }
    for index in 1..<label where isFree(index) {
      if let folded = folded(index), ClutterPhrases.months.score(folded) > 0 {
        date = date ?? day(in: folded, of: index)
        author = author ?? citedName(index)
      }
      blocks[index].verdict = .clutter
    }
    blocks[label].verdict = .clutter
  }

  /// "Ann Lee" of "Lee, Ann. The Island Post; Marl. 3 May 2024: A9."
  private func citedName(_ index: Int) -> String? {
    let range = blocks[index].range
    guard let stop = text[range].firstIndex(of: Ascii.stop) else { return nil }
    let name = line(range.lowerBound..<stop)
    guard name.contains(","), name.split(separator: " ").count <= 4 else { return nil }
    let turned = name.turnedName
    return Array(turned.utf8).isName(0..<turned.utf8.count) ? turned : nil
  }

  /// The word behind the label and its colon.
  private func valueStart(of folded: Folded) -> Int? {
    (1...4).first { words in
      words < folded.words && folded.bytes[folded.starts[words]] == Ascii.colon
        && ClutterPhrases.dataLabel.isWhole(folded.prefix(words))
    }.map { $0 + 1 }
  }
}
