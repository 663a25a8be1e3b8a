package import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Text
internal import Typesetting

// What of the articles is read: a reader leaves out what is no text of the author, and takes back what was left
// out by mistake. It is kept as a word of the reader's, and the articles are read anew.
extension Session {
  /// Leaves the focused sentence out, or so many of its paragraph, or all of that. What a person has made of them is
  /// told first, since it goes with them.
  mutating func leaveOut(_ command: Command) -> Outcome {
    guard let focus else { return .stay }
    let paragraph = article.paragraphs[article.sentences[focus].paragraph]
    let all = paragraph.sentences
    let isWhole = command.arguments.first == "paragraph"
    let end = min(all.upperBound, focus + max(1, command.count ?? 1))
    let gone = isWhole ? all : focus..<end
    guard gone.count < article.sentences.count else {
      message = "This is all that is left to read."
      return .stay
    }
    if let lost = ownWork(on: gone), notebook.leavingOut != gone {
      notebook.leavingOut = gone
      let key = keyName(of: .drop) ?? ":drop"
      message = "\(lost) here would go with it; \(isWhole ? "the same" : key) again leaves it out"
      return .stay
    }
    notebook.leavingOut = nil
    let name = paragraphName(of: focus, on: side)
    let back = keyName(of: .undo).map { "; \($0) takes it back" } ?? ""
    guard gone != all else {
      return setReading(.leftOut, paragraph.range, on: side, "\(name) is left out\(back)")
    }
    let sentences = article.sentences[gone].map(\.range.utf8)
    let range = TextRange(utf8: sentences[0].lowerBound..<sentences[gone.count - 1].upperBound)
    let rest = gone.count == 1 ? "; :drop paragraph: all of it" : ""
    return setReading(
      .leftOut, range, on: side,
      "\(gone.count) of \(counted(all.count, "sentence")) of \(name) left out\(back)\(rest)")
  }

  /// "2 links and 1 note": what people have made of sentences; nil where it is nothing.
  private func ownWork(on gone: Range<Int>) -> String? {
    let links = links.count { $0.isReviewed && gone.contains($0.ends[side]) }
    let notes = remarks.all.count { remark in
      remark.sentences.contains { $0.side == side && gone.contains($0.sentence) }
    }
    let told = [(links, "reviewed link"), (notes, "note")].filter { $0.0 > 0 }
    return told.isEmpty ? nil : told.map(counted).joined(separator: " and ")
  }

  /// Reads what was left out.
  mutating func takeBack(_ dropped: Dropped, on side: Side) -> Outcome {
    setReading(.read, dropped.range, on: side, "it is read again")
  }

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
