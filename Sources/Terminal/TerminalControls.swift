/// What a terminal understands, as its description has it. What it lacks is empty.
package struct TerminalControls: Sendable {
  package var clear: [UInt8] = []
  /// Ends all attributes and colours.
  package var plain: [UInt8] = []
  package var bold: [UInt8] = []
  package var dim: [UInt8] = []
  package var underline: [UInt8] = []
  package var reverse: [UInt8] = []
  package var eraseToEndOfLine: [UInt8] = []
  package var hideCursor: [UInt8] = []
  package var showCursor: [UInt8] = []
  /// At the last row of a region its text goes up by a row.
  package var index: [UInt8] = []
  /// At the first row of a region its text goes down by a row.
  package var reverseIndex: [UInt8] = []
  package var move: @Sendable (_ row: Int, _ column: Int) -> [UInt8] = { _, _ in [] }
  package var color: @Sendable (_ number: Int) -> [UInt8] = { _ in [] }
  /// What stands behind the characters.
  package var ground: @Sendable (_ number: Int) -> [UInt8] = { _ in [] }
  /// From the first row to the last one, both included.
  package var region: @Sendable (_ first: Int, _ last: Int) -> [UInt8] = { _, _ in [] }
  /// Whether the cursor moves as in ECMA-48, relatively, too.
  package var isANSI = false
  /// Whether it knows `CSI n X`.
  package var erasesCharacters = false
  /// Whether a character in the last column moves the cursor to the next row at once.
  package var wrapsAtOnce = false
  package var movesInAnyStyle = true
  /// Attributes that it cannot show together with a colour.
  package var notWithColor: Style.Attributes = []
  /// Whether the terminal's own table of widths has a scalar.
  package var knows: @Sendable (Unicode.Scalar) -> Bool = { _ in true }

  package init() {}
}

extension [UInt8] {
  /// The numbers between `CSI` and `m`, if that is all.
  var graphicRendition: ArraySlice<UInt8>? {
    guard count > 3, self[0] == 0x1B, self[1] == UInt8(ascii: "["), last == UInt8(ascii: "m") else {
      return nil
    }
    let numbers = self[2..<count - 1]
    return numbers.allSatisfy { (0x30...0x3B).contains($0) } ? numbers : nil
  }

  mutating func append(decimal number: Int) {
    guard number >= 10 else { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(decimal: number / 10)
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
