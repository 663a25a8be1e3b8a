package import Text

/// A passage by its words and what stands around it, so that it is found again in a changed text.
/// The two selectors of the W3C's Web Annotation model in one value.
package struct Anchor: Hashable, Sendable {
  /// The passage's own words; never empty.
  package var exact: String
  /// What stands right before it and right after it, if anything does.
  package var prefix: String?
  package var suffix: String?
  /// Unicode scalars from the start of the article file in NFC.
  package var position: Range<Int>?

  package init(
    exact: String, prefix: String? = nil, suffix: String? = nil, position: Range<Int>? = nil
  ) {
    self.exact = exact.composed
    self.prefix = prefix.flatMap { $0.isEmpty ? nil : $0.composed }
    self.suffix = suffix.flatMap { $0.isEmpty ? nil : $0.composed }
    self.position = position
  }
}

extension Anchor {
  /// Enough to tell a sentence from its like, and little enough not to quote the whole text.
  static let context = 32

  /// The anchor of a passage as the text has it now.
  package init(_ range: TextRange, in text: ArticleText, offsets: ScalarOffsets) {
    let place = offsets.scalars(of: range)
    let before = max(0, place.lowerBound - Self.context)..<place.lowerBound
    let after = place.upperBound..<min(offsets.count, place.upperBound + Self.context)
    self.init(
      exact: text[range], prefix: text[offsets.range(ofScalars: before)],
      suffix: text[offsets.range(ofScalars: after)], position: place)
  }
}
