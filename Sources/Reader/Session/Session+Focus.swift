internal import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

extension Session {
  /// The sentence around the caret, as an index.
  func focus(on side: Side) -> Int? { pair[side].sentence(around: carets[side]) }

  var focus: Int? { focus(on: side) }

  func unit(_ sentence: Int, on side: Side) -> Unit? {
    let units = analysis.units[side]
    return sentence < units.count ? units[sentence] : nil
  }

  /// The links of the focused unit, strongest first, as indices into `links`.
  var focusedLinks: [Int] { focus.flatMap { linksOfSentence[side][$0] } ?? [] }

  /// Those of the focused unit that a person has rejected.
  var rejectedLinksOfFocus: [Int] { focus.map { rejectedLinks(of: $0, on: side) } ?? [] }

  /// All of a sentence, those that are rejected last.
  func allLinks(of sentence: Int, on side: Side) -> [Int] {
    (linksOfSentence[side][sentence] ?? []) + rejectedLinks(of: sentence, on: side)
  }

  private func rejectedLinks(of sentence: Int, on side: Side) -> [Int] {
    links.indices.filter { links[$0].isRejected && links[$0].ends[side] == sentence }
  }

  /// The focused unit's lit link, to which the other pane is aligned.
  var litLink: Int? {
    let found = focusedLinks
    return found.isEmpty ? nil : found[min(picked, found.count - 1)]
  }

  /// The link that is drawn as lit, followed by Enter and explained by `o`: the one explained, the one
  /// offered at the start, else the focused unit's.
  var shownLink: Int? { explained ?? announced ?? litLink }

  func rows(of sentence: Int, on side: Side) -> Range<Int> {
    let range = pair[side].sentences[sentence].range
    let galley = galleys[side]
    let last = galley.row(of: Swift.max(range.lowerBound, range.upperBound.before))
    let first = galley.row(of: range.lowerBound)
    return first..<Swift.max(first, last) + 1
  }

  func paragraphName(of sentence: Int, on side: Side) -> String {
    pair.paragraphName(of: sentence, on: side)
  }

  /// Opens at the top of the left article. The strongest link is offered until the first key; what
  /// keeps a sheet from being used is told instead.
  mutating func open() {
    if !isResumed {
      keepCaretVisible(wholeUnit: false)
      announced = links.firstIndex { !$0.isRejected }
    }
    if !links.contains(where: \.isReviewed), let note = analysis.notes.first {
      announced = nil
      message = note
    }
    message = warning ?? offerOfUnfinished() ?? message
  }
}

extension TextOffset {
  /// The byte before; for the last place of a half-open range.
  var before: TextOffset { TextOffset(utf8: utf8 - 1) }
}
