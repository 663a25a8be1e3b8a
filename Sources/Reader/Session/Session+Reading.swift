package import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Text
internal import Typesetting

// What of the articles is read: a reader leaves out what is no text of the author, and takes back what was left
// out by mistake. It is kept as a word of the reader's, and the articles are read anew.
extension Session {
  /// Leaves the focused paragraph out.
  mutating func leaveOut() -> Outcome {
    guard let focus,
      article.sentences.count > article.paragraphs[paragraph(of: focus)].sentences.count
    else {
      message = "This is all that is left to read."
      return .stay
    }
    let name = paragraphName(of: focus, on: side)
    let again = keyName(of: .undo).map { "; \($0) takes it back" } ?? ""
    return setReading(
      .leftOut, article.paragraphs[paragraph(of: focus)].range, on: side,
      "\(name) is left out\(again)")
  }

  /// Reads what was left out.
  mutating func takeBack(_ dropped: Dropped, on side: Side) -> Outcome {
    setReading(.read, dropped.range, on: side, "it is read again")
  }

  private func paragraph(of sentence: Int) -> Int { article.sentences[sentence].paragraph }

  private mutating func setReading(
    _ reading: Annotation.Reading, _ range: TextRange, on side: Side, _ told: String
  ) -> Outcome {
    let word = Annotation.reading(reading, of: Passages(pair)[range, side], by: notebook.person)
    return change(Change(put: [word]), told)
  }

  /// What has been kept of this pair, and what could not be.
  package var kept: Annotations { notebook.annotations }

  /// Takes the articles as they are read from now on; what is on the screen stays where it was.
  mutating func read(_ pair: Pair, _ analysis: Analysis) {
    let rows = Both(
      left: galleys.left.row(of: carets.left) - tops.left,
      right: galleys.right.row(of: carets.right) - tops.right)
    replace(pair)
    for side in Side.allCases {
      let sentence = pair[side].sentence(around: carets[side])
      carets[side] = sentence.map { pair[side].sentences[$0].range.lowerBound } ?? carets[side]
      tops[side] = max(0, galleys[side].row(of: carets[side]) - rows[side])
    }
    picked = 0
    adoptInPlace(analysis)
    if !search.text.isEmpty { seek(search.text) }
  }
}
