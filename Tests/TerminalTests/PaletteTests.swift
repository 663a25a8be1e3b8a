import Terminal
import Testing

struct PaletteTests {
  private static let inks = Ink.allCases

  @Test(arguments: inks, [Palette.Ground.dark, .light])
  func `with 256 colours every ink can be read on its background`(
    ink: Ink, ground: Palette.Ground
  ) {
    let look = Palette(depth: .many, ground: ground).look(of: ink)
    guard let color = look.color else { return }
    #expect(Color(color).contrast(with: ground == .dark ? .black : .white) >= 4.5)
  }

  /// No colour has 4.6 on both: the ratios on black and white always multiply to 21.
  @Test(arguments: inks)
  func `on an unknown background every ink can be read on black and on white`(ink: Ink) {
    let look = Palette(depth: .many, ground: .unknown).look(of: ink)
    guard let color = look.color else { return }
    #expect(Color(color).contrast(with: .black) >= 4.3)
    #expect(Color(color).contrast(with: .white) >= 4.3)
  }

  @Test(arguments: Palette.Ground.allCases)
  func `sides, relations and recommendations differ in colour`(ground: Palette.Ground) {
    let palette = Palette(depth: .many, ground: ground)
    func color(_ ink: Ink) -> Int? { palette.look(of: ink).color }
    #expect(Set([Ink.left, .right, .recommendation].map(color)).count == 3)
    #expect(Set([Ink.opposes, .agrees, .qualifies].map(color)).count == 3)
    #expect(color(.opposes) != color(.left) && color(.opposes) != color(.right))
  }

  @Test(arguments: Palette.Ground.allCases)
  func `recommendations are warm and the sides are not`(ground: Palette.Ground) throws {
    let palette = Palette(depth: .many, ground: ground)
    let warm = Color(try #require(palette.look(of: .recommendation).color))
    #expect(warm.red > warm.blue && warm.red > warm.green)
    for side: Ink in [.left, .right] {
      let calm = Color(try #require(palette.look(of: side).color))
      #expect(calm.blue >= calm.red)
    }
  }

  @Test(arguments: [Palette.Depth.eight, .sixteen], Palette.Ground.allCases)
  func `few colours still set opposing and agreeing apart`(
    depth: Palette.Depth, ground: Palette.Ground
  ) {
    let palette = Palette(depth: depth, ground: ground)
    #expect(palette.look(of: .opposes) != palette.look(of: .agrees))
    #expect(palette.look(of: .left) != palette.look(of: .right))
    for ink in Ink.allCases {
      #expect((palette.look(of: ink).color ?? 0) < (depth == .eight ? 8 : 16))
    }
  }

  @Test func `without colours recommendations stand out by an attribute`() {
    let palette = Palette(depth: .none, ground: .unknown)
    for ink in Ink.allCases { #expect(palette.look(of: ink).color == nil) }
    #expect(palette.look(of: .recommendation).attributes != palette.look(of: .text).attributes)
    #expect(palette.look(of: .opposes).attributes != palette.look(of: .related).attributes)
  }

  @Test(
    arguments: [
      (256, nil, [:], Palette.Depth.many, "any"), (256, "light", [:], .many, "light"),
      (16, "dark", [:], .sixteen, "dark"), (8, nil, ["TERM": "linux"], .eight, "dark"),
      (2, nil, [:], .none, "any"), (256, nil, ["NO_COLOR": "1"], .none, "any"),
      (256, nil, ["NO_COLOR": ""], .many, "any"), (256, "mono", [:], .many, "mono"),
      (256, nil, ["COLORFGBG": "15;0"], .many, "dark"),
      (256, nil, ["COLORFGBG": "0;default;15"], .many, "light"),
      (256, nil, ["COLORFGBG": "0;7"], .many, "light"),
      (256, "dark", ["COLORFGBG": "0;15"], .many, "dark"),
      (256, nil, ["COLORFGBG": "rubbish"], .many, "any"),
    ] as [(Int, String?, [String: String], Palette.Depth, String)])
  func `the environment decides what the reader leaves open`(
    colors: Int, name: String?, environment: [String: String], depth: Palette.Depth,
    expected: String
  ) {
    let theme = name.flatMap { Theme.embedded($0) }
    let palette = Palette(colors: colors, theme: theme) { environment[$0] }
    #expect(palette.depth == depth)
    #expect(palette.theme.name == expected)
  }

  @Test(
    arguments: [
      ("]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", Palette.Ground.dark),
      ("]11;rgb:ffff/ffff/dddd\u{7}", .light),
      ("]11;rgb:0/0/0", .dark), ("]11;rgb:fdf6/e3e3", nil), ("]10;rgb:ffff/ffff/ffff", nil),
      ("", nil),
      ("]11;rgb:zz/zz/zz", nil),
    ] as [(String, Palette.Ground?)])
  func `a terminal's answer tells whether its background is dark`(
    answer: String, ground: Palette.Ground?
  ) {
    #expect(Palette.Ground(answer: answer) == ground)
  }

  @Test(arguments: ["mono", "high-contrast"])
  func `no ink is faint, or none is coloured, where that is asked for`(name: String) throws {
    let palette = Palette(depth: .many, theme: try #require(Theme.embedded(name)))
    for ink in Ink.allCases {
      let look = palette.look(of: ink)
      if name == "mono" {
        #expect(look.color == nil)
      } else {
        #expect(!look.attributes.contains(.dim))
      }
    }
  }

  @Test(arguments: [Palette.Depth.eight, .sixteen], ["dark", "light", "any", "high-contrast"])
  func `an opposition is magenta wherever there are few colours`(
    depth: Palette.Depth, name: String
  ) throws {
    let palette = Palette(depth: depth, theme: try #require(Theme.embedded(name)))
    #expect([5, 13].contains(palette.look(of: .opposes).color))
    #expect(palette.look(of: .right).color != palette.look(of: .opposes).color)
  }

  /// Yellow is read on black alone: neither as letters nor as what stands behind white ones.
  @Test(arguments: [Palette.Depth.eight, .sixteen], Ink.allCases)
  func `nothing is yellow on a light background`(depth: Palette.Depth, ink: Ink) throws {
    let look = Palette(depth: depth, ground: .light).look(of: ink)
    #expect(look.color.map { $0 % 8 } != 3)
  }

  @Test(arguments: ["dark", "light", "any", "high-contrast"], [Ink.opposes, .agrees, .qualifies])
  func `a relation keeps its hue, however many colours there are`(name: String, ink: Ink) throws {
    let theme = try #require(Theme.embedded(name))
    func color(_ depth: Palette.Depth) throws -> Int {
      try #require(Palette(depth: depth, theme: theme).look(of: ink).color)
    }
    let hue = Color(try color(.many)).hue
    // Red is 1, green 2, blue 4; eight more are the same hues, brighter.
    #expect(try color(.sixteen) % 8 == hue)
    #expect(try color(.eight) == hue)
  }

  @Test(arguments: [
    ("red 1\n", Theme.Problem.unknownInk("red", line: 1)),
    ("# a remark\n\nleft 999\n", .badColor("999", line: 3)),
    ("left 1 99\n", .badColor("99", line: 1)),
    ("left - - - blinking\n", .badAttribute("blinking", line: 1)),
    ("left 1\nleft 2\n", .twice("left", line: 2)),
  ])
  func `what is wrong with a theme is told with its line`(text: String, problem: Theme.Problem) {
    var problems: [Theme.Problem] = []
    _ = Theme(name: "mine", text, problems: &problems)
    #expect(problems == [problem])
  }

  @Test func `of a theme with wrong lines all others hold`() {
    var problems: [Theme.Problem] = []
    let theme = Theme(
      name: "mine", "left 117\nred 1\nopposes 999\nheading - - - bold\n", problems: &problems)
    #expect(problems == [.unknownInk("red", line: 2), .badColor("999", line: 3)])
    let palette = Palette(depth: .many, theme: theme)
    #expect(palette.look(of: .left).color == 117)
    #expect(palette.look(of: .heading).attributes == .bold)
    #expect(palette.look(of: .opposes) == palette.look(of: .text))
  }

  @Test func `an ink without a line is plain`() {
    var problems: [Theme.Problem] = []
    let theme = Theme(
      name: "mine", "left 117 14 6 bold,underline dim\n", problems: &problems)
    let palette = Palette(depth: .many, theme: theme)
    #expect(palette.look(of: .left).color == 117)
    #expect(palette.look(of: .left).attributes == [.bold, .underline])
    #expect(palette.look(of: .opposes) == palette.look(of: .text))
    #expect(Palette(depth: .none, theme: theme).look(of: .left).attributes.contains(.dim))
  }
}

/// A colour of xterm's palette from 16 on: a cube of 216 and 24 greys.
private struct Color {
  static let black = Color(16)
  static let white = Color(231)

  let red: Double
  let green: Double
  let blue: Double

  init(_ number: Int) {
    if number >= 232 {
      let grey = Double(8 + 10 * (number - 232))
      (red, green, blue) = (grey, grey, grey)
    } else {
      let steps: [Double] = [0, 95, 135, 175, 215, 255]
      let place = max(0, number - 16)
      (red, green, blue) = (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    }
  }

  /// A sum of 1 for red, 2 for green and 4 for blue, of those that are nearer to the most than to the least.
  var hue: Int {
    let most = max(red, green, blue)
    let least = min(red, green, blue)
    let middle = (most + least) / 2
    return (red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0)
  }

  /// The ratio of WCAG 2.
  func contrast(with other: Color) -> Double {
    let brighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (brighter + 0.05) / (darker + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ value: Double) -> Double {
    let part = value / 255
    guard part > 0.04045 else { return part / 12.92 }
    // pow(x, 2.4) without the C library: x² · the fifth root of x².
    let base = (part + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
