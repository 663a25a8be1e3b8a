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

// How the other pane takes a move. Linked, it brings the answer of a leap to the same row. However else
// a reader comes to a passage, it shows what answers that passage, and only if that is not in view. It
// then stays where it is until the reader has moved on by a page, so that it moves at most once a screen,
// and never for a passage without a link.
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
    if litLink != nil, motion == .leap || !layout.isSideBySide { return alignOther() }
    guard isNew else { return }
    for link in [litLink, paragraphLink].compactMap(\.self) where isInView(link, on: side.other) {
      carets[side.other] = place(of: link, on: side.other)
      return
    }
    if let litLink, isFarFromLastMove { align(on: litLink) }
  }

  /// Whether a page of this side lies between the caret and where the other pane was moved last.
  private var isFarFromLastMove: Bool {
    guard let movedFor, movedFor.side == side else { return true }
    let galley = galleys[side]
    let page = max(Self.leastPage, layout.body.count - 1)
    return abs(galley.row(of: carets[side]) - galley.row(of: movedFor.caret)) >= page
  }

  /// In a low window a page is too little to be calm.
  private static let leastPage = 10

  private mutating func scrollOther(by rows: Int) {
    let other = side.other
    let limit = max(lastTop(of: other), tops[other])
    tops[other] = min(max(tops[other] + rows, min(0, tops[other])), limit)
  }

  /// The strongest link of the focused paragraph.
  private var paragraphLink: Int? {
    guard let focus else { return nil }
    let paragraph = article.paragraphs[article.sentences[focus].paragraph]
    return paragraph.sentences.compactMap { linksOfSentence[side][$0]?.first }.min()
  }

  private func place(of link: Int, on side: Side) -> TextOffset {
    pair[side].sentences[links[link].ends[side]].range.lowerBound
  }

  /// Whether a link's end is seen whole, or fills the pane.
  private func isInView(_ link: Int, on side: Side) -> Bool {
    let rows = rows(of: links[link].ends[side], on: side)
    let window = tops[side]..<tops[side] + layout.body.count
    return window.contains(rows.lowerBound)
      && (window.contains(rows.upperBound - 1) || rows.count > window.count)
  }

  /// Brings the answering passage to the row of the focused unit, padded with blank rows where
  /// the other article has no text there.
  mutating func alignOther() {
    if let link = litLink ?? paragraphLink { align(on: link) }
  }

  private mutating func align(on link: Int) {
    let ends = links[link].ends
    let here = rows(of: ends[side], on: side).lowerBound - tops[side]
    // A unit that begins above the window is answered at its first visible row.
    let row = min(max(here, 0), max(0, layout.body.count - 1))
    let other = side.other
    let top = rows(of: ends[other], on: other).lowerBound - row
    if top != tops[other] { landed = other }
    tops[other] = top
    carets[other] = place(of: link, on: other)
    movedFor = Place(side: side, caret: carets[side])
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
