internal import Argument
internal import Document
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

  /// The lit link: followed by Enter, explained by `o`.
  var litLink: Int? {
    let found = focusedLinks
    return found.isEmpty ? nil : found[min(picked, found.count - 1)]
  }

  /// The link that is drawn as lit: the one explained, else the focused unit's.
  var shownLink: Int? { explained ?? litLink }

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

  /// Opens on the strongest link if the first screen shows an end of it, else on the strongest that
  /// it shows whole or in part, so that a link is seen before any key. Says where the strongest is
  /// if that is elsewhere, and what keeps a sheet from being used.
  mutating func open() {
    let opened = self
    let isVisible = { (link: Link, side: Side) in
      opened.layout.body.count > opened.rows(of: link.ends[side], on: side).lowerBound
    }
    let sides = layout.isSideBySide ? Side.allCases : [side]
    let begun = links.filter { link in sides.contains { isVisible(link, $0) } }
    let whole = begun.first { link in sides.allSatisfy { isVisible(link, $0) } }
    let strongest = links.first.flatMap { first in begun.first { $0.ends == first.ends } }
    if let opening = strongest ?? whole ?? begun.first {
      light(opening, seen: isVisible)
    } else {
      keepCaretVisible(wholeUnit: false)
    }
    if strongest == nil, let first = links.first {
      announced = 0
      let ends = Side.allCases.map { side in
        "\(pair[side].shortName(on: side)) \(paragraphName(of: first.ends[side], on: side))"
      }
      message =
        "strongest link: \(glyphs.mark(of: first.relation)) "
        + ends.joined(separator: " – ") + " (l, Enter goes there)"
    }
    if !links.contains(where: \.isReviewed), let note = analysis.notes.first { message = note }
  }

  private mutating func light(_ opening: Link, seen isVisible: (Link, Side) -> Bool) {
    for one in Side.allCases where isVisible(opening, one) {
      carets[one] = pair[one].sentences[opening.ends[one]].range.lowerBound
    }
    side = isVisible(opening, .left) || !layout.isSideBySide ? .left : .right
    picked = focusedLinks.firstIndex { links[$0].ends == opening.ends } ?? 0
  }
}

extension TextOffset {
  /// The byte before; for the last place of a half-open range.
  var before: TextOffset { TextOffset(utf8: utf8 - 1) }
}
