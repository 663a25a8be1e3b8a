/// A place in an article's text: UTF-8 bytes from the start of its NFC form.
@usableFromInline
package struct TextOffset: Hashable, Comparable, Sendable {
  @usableFromInline package var utf8: Int

  @inlinable
  package init(utf8: Int) { self.utf8 = utf8 }

  @inlinable
  package static func < (left: TextOffset, right: TextOffset) -> Bool { left.utf8 < right.utf8 }
}

/// A half-open stretch of an article's text.
package typealias TextRange = Range<TextOffset>

extension Range where Bound == TextOffset {
  @inlinable
  package init(utf8 range: Range<Int>) {
    self = TextOffset(utf8: range.lowerBound)..<TextOffset(utf8: range.upperBound)
  }

  @inlinable package var utf8: Range<Int> { lowerBound.utf8..<upperBound.utf8 }
}
