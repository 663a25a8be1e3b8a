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
      let label = String(
        decoding: folded.bytes.prefix { $0 != Ascii.colon }.filter { $0 != Ascii.space },
        as: UTF8.self)
      blocks[index].verdict = .clutter
      guard start < folded.words else { continue }
      let value = line(folded.origins[start]..<blocks[index].range.upperBound)
      switch label {
      case "title", "headline":
        guard title == nil, headline == nil else { break }
        blocks[index].verdict = .headline
        headline = value
      case "author", "byline": author = author ?? value.turnedName
      case "publicationtitle", "publication": publication = publication ?? value
      case "publicationdate", "pubdate", "date": date = date ?? value
      default: break
      }
    }
  }

  /// The word behind the label and its colon.
  private func valueStart(of folded: Folded) -> Int? {
    (1...4).first { words in
      words < folded.words && folded.bytes[folded.starts[words]] == Ascii.colon
        && ClutterPhrases.dataLabel.isWhole(folded.prefix(words))
    }.map { $0 + 1 }
  }
}
