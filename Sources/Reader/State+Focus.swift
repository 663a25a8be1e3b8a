internal import Claims
internal import Prose
internal import Typesetting

extension State {
  /// The sentence around the caret, as an index.
  func focus(on side: Side) -> Int? {
    let sentences = pair[side].sentences
    guard !sentences.isEmpty else { return nil }
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound > carets[side] {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return max(0, low - 1)
  }

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

  /// Opens on the strongest link that the first screen shows whole, so that a link is seen before
  /// any key; without one, on the first sentence.
  mutating func focusStrongestLinkOnFirstScreen() {
    let visible = 0..<layout.body.count
    let onScreen = links.first { link in
      Side.allCases.allSatisfy { visible.contains(rows(of: link.ends[$0], on: $0).lowerBound) }
    }
    guard let onScreen, layout.isSideBySide else { return }
    for side in Side.allCases {
      carets[side] = pair[side].sentences[onScreen.ends[side]].range.lowerBound
    }
    picked =
      focusedLinks.firstIndex { links[$0].ends == onScreen.ends } ?? 0
  }
}

extension TextOffset {
  /// The byte before; for the last place of a half-open range.
  var before: TextOffset { TextOffset(utf8: utf8 - 1) }
}
