import Specimens
import Testing

/// The terminal that the other tests look at.
struct TerminalScreenTests {
  @Test func `what was cut short anywhere is ended by CAN and shows nothing`() {
    let output = Array("\u{1B}[38;5;9mβ✗🙂\u{1B}(B\u{1B}M\u{1B}]2;title\u{7}\u{1B}[2;3H".utf8)
    for end in 0...output.count {
      var screen = TerminalScreen(columns: 20, rows: 3)
      screen.feed(Array(output[..<end]) + Array("\u{18}\u{1B}[3;1Hready\u{1B}[m".utf8))
      #expect(screen.notUnderstood == [], "\(end)")
      #expect(screen.text.hasSuffix("\nready"), "\(end): \(screen.text)")
      #expect(screen.attributes == [0], "\(end)")
    }
  }
}
