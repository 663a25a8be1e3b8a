// An article is text from anywhere. A control in it could move the cursor, set the terminal's
// title or, as a bidirectional override, show words in another order than they are written.
// So none is ever sent: each is shown as a mark that a reader can see.

extension Unicode.Scalar {
  /// Acts on a terminal, or on the order of the text around it, instead of being drawn.
  package var isUnsafeOnScreen: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Line and paragraph separators; embeddings and overrides; isolates.
    case 0x2028..<0x202F, 0x2066..<0x2070: true
    // Interlinear annotation, and the escape hatches of language tags.
    case 0xFFF9..<0xFFFC, 0xE_0000..<0xE_0080: true
    default: false
    }
  }

  /// What stands for this scalar on the screen if it must not be sent: `␛` for an escape.
  fileprivate var visibleMark: Character {
    switch value {
    case 0..<0x20: Character(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}

extension Character {
  /// This grapheme, or a mark of one column in its place if any part of it is unsafe.
  package var safeOnScreen: Character {
    for scalar in unicodeScalars where scalar.isUnsafeOnScreen { return scalar.visibleMark }
    return self
  }
}
