internal import Text

// An article is text from anywhere. A control in it could move the cursor, set the terminal's
// title or, as a bidirectional override, show words in another order than they are written.
// So none is ever sent: each is shown as a mark that a reader can see.

extension Unicode.Scalar {
  /// Acts on a terminal, or on the order of the text around it, instead of being drawn.
  package var isUnsafeOnScreen: Bool {
    guard value >= 0x20, let mark = mark(for: self) else { return value < 0x20 }
    // Soft hyphens and zero-width spaces are no danger: they are left out, or are where a line ends.
    return mark != "-" && mark != " "
  }

  /// What stands for this scalar on the screen if it must not be sent: `␛` for an escape.
  fileprivate var visibleMark: Character {
    Character(mark(for: self) ?? Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
  }
}

extension Character {
  /// This grapheme, or a mark of one column in its place if any part of it is unsafe.
  package var safeOnScreen: Character {
    for scalar in unicodeScalars where scalar.isUnsafeOnScreen { return scalar.visibleMark }
    return self
  }
}
