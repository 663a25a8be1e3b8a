package import Text

/// Finds anchored passages again in a text that may have changed, and would rather find none than
/// a look-alike.
///
/// Every place that shares rare runs of letters with the quotation is scored: 50 for the words of
/// the quotation, 20 for those before it, 20 for those after it, 2 for the old position. At most
/// half of the quotation, and never more than 256 scalars, may have changed. Then the best place
/// has to earn trust (`Fit.isTrusted`) and to be clearly better than the second best.
///
/// A sentence and its look-alike differ in what surrounds them. So an altered quotation counts only
/// with its old neighbours; without any neighbour it has to be word for word, long and alone.
/// A look-alike next door has one old neighbour too, but then it is itself the other one.
package struct AnchorFinder {
  private let text: ArticleText
  private let offsets: ScalarOffsets
  /// Made when the first anchor is not where it was.
  private var folded: FoldedText?
  private var index: PassageIndex?

  static let mostEdits = 256
  private static let mostCandidates = 8
  private static let margin = 0.08

  package init(_ text: ArticleText) {
    self.text = text
    offsets = ScalarOffsets(text)
  }

  /// Where the passage stands now; nothing if that cannot be told for sure.
  package mutating func range(of anchor: Anchor) -> TextRange? {
    if let range = unchangedPlace(of: anchor) { return range }
    let folded = self.folded ?? FoldedText(text.bytes)
    self.folded = folded
    let index = self.index ?? PassageIndex(folded.units)
    self.index = index
    let quotation = Quoted(anchor, position: position(of: anchor, in: folded))
    guard !quotation.exact.isEmpty else { return nil }
    let fits = candidates(for: quotation, in: folded, index: index)
    guard let best = fits.first, best.isTrusted else { return nil }
    if fits.count > 1, !best.isClearly(better: fits[1], by: Self.margin) { return nil }
    return TextRange(utf8: folded.bytes(of: best.match.range))
  }

  /// The text is as it was: quotation, neighbours and position agree to the letter.
  func unchangedPlace(of anchor: Anchor) -> TextRange? {
    guard let position = anchor.position else { return nil }
    let start = offsets.offset(ofScalar: position.lowerBound).utf8
    let exact = anchor.exact.utf8
    guard holds(exact, at: start), !exact.isEmpty else { return nil }
    if let suffix = anchor.suffix?.utf8, !holds(suffix, at: start + exact.count) { return nil }
    if let prefix = anchor.prefix?.utf8, !holds(prefix, at: start - prefix.count) { return nil }
    return TextRange(utf8: start..<start + exact.count)
  }

  private func holds(_ words: String.UTF8View, at start: Int) -> Bool {
    guard start >= 0, start + words.count <= text.bytes.count else { return false }
    let isSame = words.withContiguousStorageIfAvailable { words in
      let text = text.bytes.span
      for place in words.indices where words[place] != text[start + place] { return false }
      return true
    }
    return isSame ?? words.elementsEqual(text.bytes[start..<start + words.count])
  }

  private func position(of anchor: Anchor, in folded: FoldedText) -> Int? {
    guard let start = anchor.position?.lowerBound else { return nil }
    return folded.unit(atByte: offsets.offset(ofScalar: start).utf8)
  }

  /// Scored places that do not overlap, the best first.
  private func candidates(
    for quotation: Quoted, in folded: FoldedText, index: PassageIndex
  ) -> [Fit] {
    let units = folded.units
    let limit = min(Self.mostEdits, quotation.exact.count / 2)
    var starts = index.likelyStarts(of: quotation.exact, most: Self.mostCandidates)
    if let position = quotation.position { starts.append(position) }
    let windows = starts.map { start in
      let slack = limit + 32
      let first = min(max(0, start - slack), units.count)
      return first..<max(first, min(units.count, start + quotation.exact.count + slack))
    }
    var fits = windows.compactMap { window in
      exactMatch(of: quotation.exact, in: units, range: window).map {
        Fit($0, of: quotation, in: units)
      }
    }
    // What is altered comes behind a sure place however alike it is, and is costly to look for.
    if !fits.contains(where: \.isSure) {
      fits = windows.compactMap { window in
        nearestMatch(of: quotation.exact, in: units, range: window, limit: limit).map {
          Fit($0, of: quotation, in: units)
        }
      }
    }
    fits.sort { ($0.rank, $1.match.range.lowerBound) > ($1.rank, $0.match.range.lowerBound) }
    var apart: [Fit] = []
    for fit in fits where !apart.contains(where: { $0.match.range.overlaps(fit.match.range) }) {
      apart.append(fit)
    }
    return apart
  }
}

/// An anchor as it is compared.
struct Quoted {
  var exact: [UInt32]
  /// From the quotation outwards, so that it reads backwards.
  var prefix: [UInt32]
  var suffix: [UInt32]
  /// A folded unit.
  var position: Int?

  /// Contexts of other programs may be long; a neighbour is known by less.
  private static let longestContext = 64

  init(_ anchor: Anchor, position: Int?) {
    exact = FoldedText.trimmed(anchor.exact)
    let before = anchor.prefix.map(FoldedText.trimmed) ?? []
    prefix = Array(before.reversed().prefix(Self.longestContext))
    suffix = Array((anchor.suffix.map(FoldedText.trimmed) ?? []).prefix(Self.longestContext))
    self.position = position
  }
}
