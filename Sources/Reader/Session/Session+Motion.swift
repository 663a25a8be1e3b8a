internal import Argument
internal import Commands
internal import Document
internal import Text
internal import Typesetting

// Moving in the text. A move sets the caret, then scrolls so that it is seen, then lets the other
// pane follow as the sync state says.
extension Session {
  enum Edge { case start, end }

  mutating func moveLine(_ step: Int) {
    let galley = galleys[side]
    let row = galley.row(of: carets[side])
    if let next = galley.textRow(after: row, step: step), let line = galley.line(atRow: next) {
      move(to: line.range.lowerBound)
    } else if step < 0, tops[side] != 0 {
      // Above the first line stands the headline.
      scroll(to: 0)
    } else {
      message = step > 0 ? "This is the last line." : "This is the first line."
    }
  }

  mutating func moveRows(_ rows: Int) {
    let galley = galleys[side]
    let before = galley.row(of: carets[side])
    let wanted = before + rows
    let row = min(max(wanted, galley.firstTextRow), max(galley.firstTextRow, galley.rowCount - 1))
    guard row != before, let line = nearestLine(toRow: row, step: rows > 0 ? 1 : -1) else {
      if rows < 0, tops[side] > 0 { scroll(to: 0) }
      message = rows > 0 ? "This is the end." : "This is the start."
      return
    }
    let top = min(tops[side] + rows, lastTop(of: side))
    move(to: line.range.lowerBound, top: wanted < galley.firstTextRow ? 0 : max(0, top))
  }

  func nearestLine(toRow row: Int, step: Int) -> Galley.Line? {
    let galley = galleys[side]
    if let line = galley.line(atRow: row), !line.isBlank { return line }
    let next = galley.textRow(after: row, step: step) ?? galley.textRow(after: row, step: -step)
    return next.flatMap { galley.line(atRow: $0) }
  }

  mutating func moveToEnd(_ edge: Edge) {
    let sentences = article.sentences
    guard let first = sentences.first, let last = sentences.last else { return }
    // Whoever presses "gg" was in two places, not in three.
    if focus != (edge == .start ? 0 : sentences.count - 1) { remember() }
    if edge == .start {
      move(to: first.range.lowerBound, top: 0)
    } else {
      move(to: last.range.lowerBound, top: lastTop(of: side))
    }
  }

  mutating func moveSentence(_ step: Int) {
    guard let focus else { return }
    let next = focus + step
    guard article.sentences.indices.contains(next) else {
      message = step > 0 ? "This is the last sentence." : "This is the first sentence."
      return
    }
    move(to: article.sentences[next].range.lowerBound, .step)
  }

  /// Moves to the next unit of a kind; `step` is 1 or -1.
  mutating func moveUnit(_ step: Int, _ name: String, where isWanted: (Kind) -> Bool) {
    guard let focus else { return }
    let units = analysis.units[side]
    var next = focus + step
    while units.indices.contains(next), !isWanted(units[next].kind) { next += step }
    guard units.indices.contains(next) else {
      message =
        "No \(step > 0 ? "further" : "earlier") \(name) on this side; Tab turns to the other."
      return
    }
    move(to: article.sentences[next].range.lowerBound, .leap)
  }

  /// Moves to the next unit that a link opposes, and lights that link.
  mutating func moveToOpposition(_ step: Int) {
    guard let focus else { return }
    let opposed = linksOfSentence[side].filter {
      $0.value.contains { links[$0].relation == .opposes }
    }
    let next =
      step > 0 ? opposed.keys.filter { $0 > focus }.min() : opposed.keys.filter { $0 < focus }.max()
    guard let next, let first = opposed[next]?.firstIndex(where: { links[$0].relation == .opposes })
    else {
      message =
        "No \(step > 0 ? "further" : "earlier") opposition on this side; Tab turns to the other."
      return
    }
    move(to: article.sentences[next].range.lowerBound, link: first, .leap)
  }

  mutating func moveParagraph(_ step: Int) {
    guard let focus else { return }
    let paragraphs = article.paragraphs
    let here = article.sentences[focus].paragraph
    // Going back from inside a paragraph means: to its start.
    let target = step < 0 && article.sentences[focus].place > 0 ? here : here + step
    guard paragraphs.indices.contains(target) else {
      message = step > 0 ? "This is the last paragraph." : "This is the first paragraph."
      return
    }
    move(
      to: article.sentences[paragraphs[target].sentences.lowerBound].range.lowerBound, .step)
  }

  mutating func turn(to side: Side) {
    guard side != self.side else { return }
    self.side = side
    picked = 0
    if !layout.isSideBySide { follow(from: tops[side], .step, isNew: true) }
    keepCaretVisible(wholeUnit: true)
  }

  // MARK: Following links

  mutating func followLink(number: Int) {
    let found = focusedLinks
    guard number <= found.count else { return sayLinkCount() }
    follow(found[number - 1])
  }

  /// Where more of them were asked for.
  mutating func sayLinkCount() {
    let count = focusedLinks.count
    message =
      count == 0
      ? "This sentence has no link." : "This sentence has \(count) link\(count == 1 ? "" : "s")."
  }

  /// From one end of a link to the other.
  mutating func follow(_ link: Int) {
    goToLink(link, end: side.other)
  }

  /// Shows a link from one of its ends; without one, from the nearer.
  mutating func goToLink(_ link: Int, end: Side? = nil) {
    remember()
    let end = end ?? side
    side = end
    let sentence = links[link].ends[end]
    picked = linksOfSentence[end][sentence]?.firstIndex(of: link) ?? 0
    let chosen = picked
    move(to: pair[end].sentences[sentence].range.lowerBound, link: chosen, .leap)
  }

  /// Shows a sentence, from wherever the reader is.
  mutating func go(toSentence sentence: Int, on side: Side) {
    remember()
    self.side = side
    move(to: pair[side].sentences[sentence].range.lowerBound, .leap)
  }

  // MARK: Scrolling

  /// Puts the caret at a place and shows it. `top` forces a scroll position. A leap may also scroll
  /// this side, so that an answer near the start of the other side needs no padding above it.
  mutating func move(
    to offset: TextOffset, top: Int? = nil, link: Int = 0, _ motion: Motion = .line
  ) {
    let before = (focus: focus, top: tops[side])
    carets[side] = offset
    let isNew = focus != before.focus
    if isNew || link != 0 { picked = link }
    if let top { tops[side] = top }
    keepCaretVisible(wholeUnit: motion != .line)
    if motion == .line, top == nil { readOn(from: before.top) }
    if motion == .leap, sync == .linked { makeRoomForAnswer() }
    follow(from: before.top, motion, isNew: isNew)
  }

  /// Line by line the text stands still while it is read: at the window's edge it goes on to the sentence
  /// that is read; upwards but for a few rows. One pane of two cannot be scrolled by a terminal; it would
  /// be sent anew with every line.
  private mutating func readOn(from before: Int) {
    let height = layout.body.count
    guard tops[side] != before, height >= 12 else { return }
    if tops[side] > before {
      // A sentence that fits is not torn in two: it stands at the top.
      let start = focus.map { rows(of: $0, on: side).lowerBound } ?? .max
      let turned = min(before + height - 2, max(start, before + height / 2))
      tops[side] = max(tops[side], min(turned, lastTop(of: side)))
    } else {
      tops[side] = min(tops[side], max(before - height + 3, 0))
    }
  }

  mutating func scroll(to top: Int) {
    let before = tops[side]
    tops[side] = top
    follow(from: before, .line, isNew: false)
  }

  /// Scrolls no further than it must, so that the caret is seen with some rows around it; after a
  /// leap the whole focused unit, if it fits.
  mutating func keepCaretVisible(wholeUnit: Bool) {
    let height = layout.body.count
    guard height > 0, let focus else { return }
    let caretRow = galleys[side].row(of: carets[side])
    let margin = min(wholeUnit ? 2 : 1, (height - 1) / 2)
    var shown = caretRow..<caretRow + 1
    let unit = rows(of: focus, on: side)
    if wholeUnit, unit.count + 2 * margin <= height { shown = unit }
    if shown.upperBound + margin > tops[side] + height {
      tops[side] = shown.upperBound + margin - height
    }
    if shown.lowerBound - margin < tops[side] {
      tops[side] = max(min(0, tops[side]), shown.lowerBound - margin)
    }
    if caretRow < tops[side] || caretRow >= tops[side] + height { tops[side] = caretRow }
  }
}
