internal import Argument
internal import Document
internal import Text
internal import Typesetting

/// How a reader gets to a place.
enum Motion {
  /// Reading on by lines and pages.
  case line
  /// To a sentence or a paragraph, which is shown whole.
  case step
  /// To an end of a link, a claim, an entry of a list: both sides are wanted.
  case leap
}

// How the other pane takes a move. Linked, it brings the answer of a leap to the same row. While one
// reads on, it moves for the strongest link of each paragraph alone, and only if the passage is not in
// view: at most once a paragraph, and never for a passage without a link.
extension Session {
  /// - Parameters:
  ///   - before: where this pane's top was.
  ///   - isNew: whether the focus is on another unit than before.
  mutating func follow(from before: Int, _ motion: Motion, isNew: Bool) {
    switch sync {
    case .free: break
    case .locked: scrollOther(by: tops[side] - before)
    case .linked: followLink(motion, isNew: isNew)
    }
  }

  private mutating func followLink(_ motion: Motion, isNew: Bool) {
    guard let litLink else { return }
    let isSeen = layout.isSideBySide
    if motion == .leap || !isSeen { return alignOther() }
    guard isNew else { return }
    let other = side.other
    let end = links[litLink].ends[other]
    if isInView(end, on: other) {
      carets[other] = pair[other].sentences[end].range.lowerBound
    } else if isStrongest(litLink) {
      alignOther()
    }
  }

  private mutating func scrollOther(by rows: Int) {
    let other = side.other
    let limit = max(lastTop(of: other), tops[other])
    tops[other] = min(max(tops[other] + rows, min(0, tops[other])), limit)
  }

  /// Whether no unit of the focused paragraph has a stronger link.
  private func isStrongest(_ link: Int) -> Bool {
    guard let focus else { return false }
    let paragraph = article.paragraphs[article.sentences[focus].paragraph]
    return !paragraph.sentences.contains { sentence in
      linksOfSentence[side][sentence]?.first.map { $0 < link } ?? false
    }
  }

  /// Whether a unit is seen whole, or fills the pane.
  func isInView(_ sentence: Int, on side: Side) -> Bool {
    let rows = rows(of: sentence, on: side)
    let window = tops[side]..<tops[side] + layout.body.count
    return window.contains(rows.lowerBound)
      && (window.contains(rows.upperBound - 1) || rows.count > window.count)
  }

  /// Brings the answering passage to the row of the focused unit, padded with blank rows where
  /// the other article has no text there.
  mutating func alignOther() {
    guard let link = litLink else { return }
    let ends = links[link].ends
    let here = rows(of: ends[side], on: side).lowerBound - tops[side]
    // A unit that begins above the window is answered at its first visible row.
    let row = min(max(here, 0), max(0, layout.body.count - 1))
    let other = side.other
    let top = rows(of: ends[other], on: other).lowerBound - row
    if top != tops[other] { landed = other }
    tops[other] = top
    carets[other] = pair[other].sentences[ends[other]].range.lowerBound
  }

  /// Scrolls this side, too, so that an answer near the start of the other needs no padding above it.
  mutating func makeRoomForAnswer() {
    let other = side.other
    guard let focus, let litLink else { return }
    let here = rows(of: focus, on: side).lowerBound
    let there = rows(of: links[litLink].ends[other], on: other).lowerBound
    if here - tops[side] > there { tops[side] = here - there }
  }

  func lastTop(of side: Side) -> Int { max(0, galleys[side].rowCount - layout.body.count) }

  /// The paragraph that a pane is at: the caret's, or where that is out of view the first on show.
  func sentenceOnShow(on side: Side) -> Int? {
    let galley = galleys[side]
    let window = tops[side]..<tops[side] + layout.body.count
    if side == self.side || window.contains(galley.row(of: carets[side])) { return focus(on: side) }
    return galley.textRow(after: tops[side] - 1, step: 1)
      .flatMap { galley.line(atRow: $0) }
      .flatMap { pair[side].sentence(around: $0.range.lowerBound) }
  }
}
