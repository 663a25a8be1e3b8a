import Specimens
import Terminal
import Testing

/// Turning what a terminal shows into the next frame, tried on a terminal of the xterm family.
struct PainterTests {
  private static let xterm: TerminalControls = {
    var controls = TerminalControls()
    controls.isANSI = true
    controls.erasesCharacters = true
    controls.clear = bytes("\u{1B}[H\u{1B}[2J")
    controls.plain = bytes("\u{1B}(B\u{1B}[m")
    controls.bold = bytes("\u{1B}[1m")
    controls.dim = bytes("\u{1B}[2m")
    controls.underline = bytes("\u{1B}[4m")
    controls.reverse = bytes("\u{1B}[7m")
    controls.eraseToEndOfLine = bytes("\u{1B}[K")
    controls.hideCursor = bytes("\u{1B}[?25l")
    controls.showCursor = bytes("\u{1B}[?25h")
    controls.index = bytes("\n")
    controls.reverseIndex = bytes("\u{1B}M")
    controls.color = { bytes("\u{1B}[38;5;\($0)m") }
    controls.region = { bytes("\u{1B}[\($0 + 1);\($1 + 1)r") }
    controls.move = { bytes("\u{1B}[\($0 + 1);\($1 + 1)H") }
    return controls
  }()

  /// One that knows nothing but its absolute moves, and writes attributes one by one.
  private static let simple: TerminalControls = {
    var controls = xterm
    controls.isANSI = false
    controls.erasesCharacters = false
    controls.movesInAnyStyle = false
    controls.eraseToEndOfLine = []
    controls.index = []
    return controls
  }()

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let palette = Palette(depth: .many, ground: .dark)

  private func text(_ frame: [UInt8]) -> String { String(decoding: frame, as: UTF8.self) }

  private func screen(_ rows: [String], columns: Int) -> Buffer {
    var buffer = Buffer(size: Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() { buffer.put(text, column: 0, row: row) }
    return buffer
  }

  private func change(_ old: [String], _ new: [String], columns: Int = 40) -> String {
    var painter = Painter(controls: Self.xterm, palette: Self.palette)
    let before = screen(old, columns: columns)
    _ = painter.frame(before, after: nil)
    return text(painter.frame(screen(new, columns: columns), after: before))
  }

  // MARK: Any frame after any other

  /// - Parameter joins: whether the terminal draws joined emoji as one; nil without such.
  @Test(arguments: [false, true], [nil, true, false] as [Bool?])
  func `the next frame shows what drawing anew shows`(isSimple: Bool, joins: Bool?) throws {
    let controls = isSimple ? Self.simple : Self.xterm
    var dice = Dice(state: 7, hasJoinedEmoji: joins != nil)
    for size in [(1, 1), (2, 3), (8, 3), (20, 6), (80, 24), (120, 36)] {
      let size = Size(columns: size.0, rows: size.1)
      var painter = Painter(controls: controls, palette: Self.palette)
      var terminal = TerminalScreen(columns: size.columns, rows: size.rows)
      terminal.joinsEmoji = joins ?? true
      var shown: Buffer?
      for _ in 0..<(size.columns > 50 ? 25 : 100) {
        let next = dice.frame(of: size, after: shown)
        terminal.feed(painter.frame(next, after: shown))
        var anew = TerminalScreen(columns: size.columns, rows: size.rows)
        anew.joinsEmoji = joins ?? true
        var other = Painter(controls: controls, palette: Self.palette)
        anew.feed(other.frame(next, after: nil))
        // An emoji that has no room for all its parts is cut.
        if joins == nil { try #require(terminal.text == next.text) }
        try #require(terminal.isSame(as: anew), "\(size)")
        #expect(terminal.notUnderstood.isEmpty)
        if let cursor = next.cursor {
          #expect(terminal.column == cursor.column && terminal.row == cursor.row)
        }
        #expect(terminal.modes.contains(25) == (next.cursor != nil))
        shown = next
      }
    }
  }

  @Test func `equal frames need no byte`() {
    var painter = Painter(controls: Self.xterm, palette: Self.palette)
    let frame = screen(["same"], columns: 8)
    _ = painter.frame(frame, after: nil)
    #expect(painter.frame(frame, after: frame).isEmpty)
  }

  // MARK: What a change costs

  @Test func `a frame of another size is drawn anew`() {
    var painter = Painter(controls: Self.xterm, palette: Self.palette)
    let first = painter.frame(screen(["ab", "cd"], columns: 2), after: nil)
    let again = painter.frame(screen(["ab", "cd"], columns: 2), after: screen(["ab"], columns: 2))
    #expect(text(first).contains("\u{1B}[2J") && text(again).contains("\u{1B}[2J"))
  }

  @Test func `the rest of a row is erased, not written`() {
    let sent = change(
      ["a long row of text that ends late", "the next"], ["a long row", "the next"])
    #expect(sent == "\u{1B}[1;11H\u{1B}[K\u{1B}[?25l" || sent == "\u{1B}[1;11H\u{1B}[K")
  }

  @Test func `a long gap within a row is erased, not written`() {
    let sent = change(
      ["a gap that was full of other words   end"], ["a                                    end"])
    #expect(sent.contains("X") && sent.utf8.count < 16)
  }

  @Test func `blanks over blanks cost nothing`() {
    #expect(change(["one", "", "", "two"], ["one", "", "", "too"]).utf8.count < 10)
  }

  @Test func `changes near each other are one run, and far ones are two`() {
    #expect(change(["abcdefgh"], ["AbcDefgh"]).hasSuffix("AbcD"))
    #expect(!change(["abcdefghijklmnop"], ["AbcdefghijklmnoP"]).contains("bcdef"))
  }

  @Test func `colours and attributes go in one sequence`() {
    var painter = Painter(controls: Self.xterm, palette: Self.palette)
    var frame = Buffer(size: Size(columns: 20, rows: 1))
    frame.put("warm", column: 0, row: 0, style: Style(.recommendation, [.bold, .underline]))
    let sent = text(painter.frame(frame, after: nil))
    #expect(sent.contains("\u{1B}[1;4;38;5;"))
    #expect(sent.count { $0 == "\u{1B}" } == 6)
  }

  @Test func `two texts beside each other are drawn one after the other`() {
    func texts(_ letter: Character) -> Buffer {
      var frame = Buffer(size: Size(columns: 40, rows: 10))
      for row in 0..<10 {
        frame.put(String(repeating: letter, count: 18), column: 0, row: row)
        frame.put(
          String(repeating: letter, count: 18), column: 21, row: row, style: Style(.recommendation))
      }
      return frame
    }
    var painter = Painter(controls: Self.xterm, palette: Self.palette)
    _ = painter.frame(texts("a"), after: nil)
    let sent = text(painter.frame(texts("b"), after: texts("a")))
    #expect(sent.split(separator: "38;5;").count == 2)
  }

  @Test func `rows that move up or down are moved by the terminal`() {
    let rows = (0..<20).map { "row \($0): some words that fill it, and \($0 * 7) more" }
    let up = ["title"] + rows[3..<18] + ["foot"]
    let down = ["title"] + rows[0..<15] + ["foot"]
    #expect(change(down, up, columns: 60).utf8.count < 250)
    #expect(change(up, down, columns: 60).utf8.count < 250)
    #expect(change(down, up, columns: 60).contains("\u{1B}[2;16r"))
  }

  @Test func `nothing is written into the last cell where it would scroll the screen`() {
    var controls = Self.xterm
    controls.wrapsAtOnce = true
    var painter = Painter(controls: controls, palette: Self.palette)
    let sent = painter.frame(screen(["abcd", "efgh"], columns: 4), after: nil)
    #expect(text(sent).contains("abcd") && text(sent).contains("efg") && !sent.contains(0x68))
  }

  @Test func `attributes that exclude colours are left out where there is one`() {
    var controls = Self.xterm
    controls.notWithColor = .underline
    var painter = Painter(controls: controls, palette: Self.palette)
    var frame = Buffer(size: Size(columns: 9, rows: 1))
    frame.put("warm", column: 0, row: 0, style: Style(.recommendation, .underline))
    #expect(!text(painter.frame(frame, after: nil)).contains("[4"))
  }

  @Test func `what terminals measure differently is placed, and so is what follows it`() {
    let sent = change(["", ""], ["👩‍👩‍👧x", "e\u{301}x"])
    #expect(sent.contains("👩‍👩‍👧\u{1B}[1;3Hx"))
    #expect(sent.contains("e\u{301}\u{1B}[2;2Hx"))
  }

  @Test(
    arguments: ["👨‍👩‍👧‍👦", "👩‍🚒", "👍🏽", "🏳️‍🌈", "🇪🇺"], [true, false])
  func `an emoji of several parts is sent whole and shifts nothing`(emoji: String, joins: Bool) {
    var painter = Painter(controls: Self.xterm, palette: Self.palette)
    var terminal = TerminalScreen(columns: 30, rows: 2)
    terminal.joinsEmoji = joins
    let before = screen(["ab and what follows", "next"], columns: 30)
    terminal.feed(painter.frame(before, after: nil))
    let sent = painter.frame(
      screen(["\(emoji) and what follows", "next"], columns: 30), after: before)
    terminal.feed(sent)
    #expect(text(sent).contains(emoji))
    #expect(String(terminal.lines[0].dropFirst(2)).hasPrefix(" and what follows"))
    #expect(terminal.text.hasSuffix("\nnext"))
    if joins { #expect(terminal.text.hasPrefix(emoji)) }
  }

  @Test func `an emoji of several parts that would not fit the row is cut`() {
    let sent = change(["", ""], ["abc👨‍👩‍👧‍👦", ""], columns: 6)
    #expect(sent.contains("abc") && sent.contains("👨") && !sent.contains("👩"))
  }

  @Test func `what steers a terminal is never sent`() {
    let sent = change(["", ""], ["a\u{9B}5mb\u{202E}c", "\u{1B}]0;x\u{7}"])
    for scalar in sent.unicodeScalars where scalar.isUnsafeOnScreen {
      #expect(["\u{1B}", "\r", "\n", "\u{8}"].contains(scalar))
    }
    #expect(!sent.contains("\u{1B}]") && !sent.contains("\u{9B}"))
  }
}

/// Numbers that look random and are the same in every run.
private struct Dice {
  var state: UInt64
  var hasJoinedEmoji = false

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, sides)))
  }

  private static let words = [
    "the", "policy", "界", "“failed”", "e\u{301}té", "", "—", "한국", "👩", "│", "━━━━", "      ",
    "                       ", "Kosovë", "✗", "ok",
  ]

  /// Another frame, a changed one, or one whose rows have moved.
  mutating func frame(of size: Size, after shown: Buffer?) -> Buffer {
    var frame = shown ?? Buffer(size: size)
    switch roll(4) {
    case 0: frame = Buffer(size: size)
    case 1:
      let step = roll(5) - 2
      let first = roll(size.rows)
      let last = first + roll(size.rows - first)
      let before = frame
      for row in first...max(first, last) {
        for column in 0..<size.columns { frame[column, row] = before[column, row + step] }
      }
    default: break
    }
    for _ in 0..<roll(2 * size.rows) {
      let style = Style(
        Ink.allCases[roll(Ink.allCases.count)],
        roll(2) == 0 ? [] : Style.Attributes(rawValue: UInt8(roll(16))))
      let words = Self.words + (hasJoinedEmoji ? ["👩‍🚒", "👍🏽", "👨‍👩‍👧"] : [])
      put(words[roll(words.count)], roll(size.columns), roll(size.rows), style, &frame)
    }
    frame.cursor = roll(3) == 0 ? nil : Spot(column: roll(size.columns), row: roll(size.rows))
    return frame
  }

  /// Over whole graphemes alone, as the reader does.
  private func put(
    _ word: String, _ column: Int, _ row: Int, _ style: Style, _ frame: inout Buffer
  ) {
    guard frame[column, row].grapheme != "" else { return }
    let width = frame.put(
      word, column: column, row: row, style: style, limit: frame.size.columns - column)
    let behind = column + width
    if behind < frame.size.columns, frame[behind, row].grapheme == "" {
      frame[behind, row] = Cell(" ")
    }
  }
}
