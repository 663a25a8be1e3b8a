/// What a terminal answers when somebody asked it: an escape, one of `]P_^X`, any text, and an end (BEL,
/// or an escape and a backslash). A program that ended before us may have asked; the answer is no key.
struct ControlString {
  /// Milliseconds in which more of it has to come, and in which all of it has to.
  static let wait: Int64 = 500
  static let longestWait: Int64 = 1000

  private var count = 0
  private var endsWithEscape = false
  private var isComplete = false
  /// How many of the last scalars are no part of it.
  private var behind = 0

  var wantsMore: Bool { !isComplete && count < 1 << 16 }

  /// How many of the scalars read last come behind it; nil if it is none, but a few keys.
  var rest: Int? {
    if isComplete { return behind }
    // Its end was lost, or it is longer than any answer.
    return count > 5 ? 0 : nil
  }

  mutating func append(_ scalar: UInt32) {
    count += 1
    if endsWithEscape {
      isComplete = true
      // Another sequence cuts it off.
      behind = scalar == 0x5C ? 0 : 2
    } else if scalar == 0x07 || scalar == 0x9C {
      isComplete = true
    }
    endsWithEscape = scalar == 0x1B
  }
}

/// Text between the marks of a paste; of what steers a terminal only line ends are left.
struct PastedText {
  private var scalars: [UInt32] = []
  private(set) var isComplete = false
  private static let end: [UInt32] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
  /// Nobody types more into a prompt; the rest is passed over.
  private static let most = 1 << 16

  mutating func append(_ scalar: UInt32) {
    scalars.append(scalar)
    if scalar == 0x7E, scalars.suffix(Self.end.count).elementsEqual(Self.end) {
      isComplete = true
      scalars.removeLast(Self.end.count)
    } else if scalars.count > 2 * Self.most {
      // The mark's beginning may be among the last ones.
      scalars.removeSubrange(Self.most..<scalars.count - Self.end.count)
    }
  }

  var text: String {
    var text = String.UnicodeScalarView()
    var before: UInt32 = 0
    for value in scalars.prefix(Self.most) {
      defer { before = value }
      if value == 0x0D || value == 0x0A {
        if value == 0x0D || before != 0x0D { text.append("\n") }
        continue
      }
      let isBlank = value < 0x20 || (0x7F..<0xA0).contains(value)
      if let scalar = Unicode.Scalar(isBlank ? 0x20 : value) { text.append(scalar) }
    }
    return String(text)
  }
}
