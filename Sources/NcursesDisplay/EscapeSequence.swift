internal import Terminal

/// What follows an escape key when ncurses knows no function key for it: a key with Shift or Ctrl,
/// say, or one that this terminal's description leaves out. Taken as plain keys, its letters and
/// digits would be commands that nobody gave.
struct EscapeSequence {
  /// The scalars read behind the escape, in order.
  private(set) var scalars: [UInt32] = []

  /// Whether the next scalar can belong to the sequence.
  var wantsMore: Bool {
    guard let introducer = scalars.first else { return true }
    guard introducer == bracket || introducer == letterO else { return false }
    return scalars.count < 32 && !isComplete && !isTyped && scalars.allSatisfy { $0 >= 0x20 }
  }

  /// Not two keys pressed one soon after the other, but a whole sequence.
  var isComplete: Bool {
    guard scalars.count > 1, !isTyped, let last = scalars.last else { return false }
    return (0x40..<0x7F).contains(last)
  }

  /// Escape, a bracket and a small letter, which came in one packet over a slow line. No terminal
  /// sends that for a key, but for the arrows of rxvt, from a to d.
  private var isTyped: Bool {
    scalars.count == 2 && scalars[0] == bracket && (0x65..<0x7B).contains(scalars[1])
  }

  /// Milliseconds to wait for the next scalar: a packet may end anywhere in a terminal's answer.
  var wait: Int64 {
    guard scalars.first == bracket else { return 0 }
    return scalars.count > 1 ? ControlString.wait : Self.shortWait
  }

  /// Nobody who presses Esc and a bracket notices it.
  private static let shortWait: Int64 = 25

  /// "ESC[?" and no more: no key of any terminal, and no keys that somebody pressed.
  var isAnswerCutShort: Bool {
    scalars.count > 1 && scalars[0] == bracket && (0x3C...0x3F).contains(scalars[1])
  }

  mutating func append(_ scalar: UInt32) { scalars.append(scalar) }

  /// The mark before text that is pasted.
  var startsPaste: Bool { isComplete && scalars.last == 0x7E && number == 200 }

  /// Whether a terminal's answer begins so.
  var startsString: Bool { scalars.count == 1 && stringStarts.contains(scalars[0]) }

  /// The key meant, without its modifiers; nil for one that the reader has no use for.
  var key: Key? {
    guard isComplete, let final = scalars.last.flatMap(Unicode.Scalar.init) else { return nil }
    switch Character(final) {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "M" where scalars.first == letterO: return .enter
    case "Z": return .backTab
    case "~": return Self.numbered[number]
    default: return nil
    }
  }

  /// The first number of the sequence, 0 if it has none.
  private var number: Int {
    var value = 0
    for scalar in scalars.dropFirst() {
      guard (0x30..<0x3A).contains(scalar), value < 1000 else { break }
      value = value * 10 + Int(scalar - 0x30)
    }
    return value
  }

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

private let bracket: UInt32 = 0x5B
private let letterO: UInt32 = 0x4F
/// OSC, DCS, APC, PM and SOS: `]P_^X`.
private let stringStarts: Set<UInt32> = [0x5D, 0x50, 0x5F, 0x5E, 0x58]
