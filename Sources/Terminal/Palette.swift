/// How each ink looks on a terminal of so many colours, on its own background.
///
/// Colour is added on top of glyphs and attributes, never the only sign, so a terminal with few
/// colours may give two inks the same. Recommendations are warm; the sides are calm, and neither
/// has the colour of an attack.
package struct Palette: Hashable, Sendable {
  package enum Depth: Hashable, Sendable, CaseIterable { case none, eight, sixteen, many }
  /// Few terminals tell their background. On an unknown one, only colours that can be read on
  /// black and on white are used.
  package enum Ground: Hashable, Sendable, CaseIterable { case dark, light, unknown }

  package struct Look: Hashable, Sendable {
    /// A number of the terminal's palette; nil is its own text colour.
    package var color: Int?
    /// What it stands on; nil is the terminal's own background.
    package var ground: Int?
    package var attributes: Style.Attributes
  }

  package var depth: Depth
  package var theme: Theme

  package init(depth: Depth, theme: Theme) {
    self.depth = depth
    self.theme = theme
  }

  package init(depth: Depth, ground: Ground) {
    self.init(depth: depth, theme: ground.theme)
  }

  /// - Parameters:
  ///   - colors: how many the terminal has.
  ///   - theme: nil leaves it to the environment.
  ///   - environment: looks up a variable: NO_COLOR, COLORFGBG and TERM.
  package init(colors: Int, theme: Theme?, environment: (String) -> String?) {
    self.theme = theme ?? Ground(environment: environment).theme
    depth =
      switch colors {
      case _ where environment("NO_COLOR")?.isEmpty == false: .none
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      default: .many
      }
  }

  package func look(of ink: Ink) -> Look {
    let recipe = theme.recipe(of: ink)
    let color: Int? =
      switch depth {
      case .none: nil
      case .eight: recipe.eight
      case .sixteen: recipe.sixteen
      case .many: recipe.many
      }
    var attributes = recipe.always
    // What no colour sets apart here, attributes must.
    if color == nil { attributes.formUnion(recipe.plain) }
    let ground = depth == .many ? recipe.ground : nil
    return Look(color: color, ground: ground, attributes: attributes)
  }
}

extension Palette.Ground {
  package var theme: Theme {
    switch self {
    case .dark: Theme.named("dark")
    case .light: Theme.named("light")
    case .unknown: Theme.named("any")
    }
  }

  /// Of what a terminal answers when its background is asked for: "]11;rgb:1e1e/1e1e/2e2e". Nil for any
  /// other answer.
  package init?(answer: String) {
    guard let start = answer.firstRange(of: "]11;rgb:")?.upperBound else { return nil }
    let parts = answer[start...].split(separator: "/", maxSplits: 2)
    guard parts.count == 3 else { return nil }
    // One to four digits a colour, of which the first says enough; the last is followed by an end.
    let digits = parts.compactMap { $0.first?.hexDigitValue }
    guard digits.count == 3 else { return nil }
    // Green is what an eye sees most of.
    self = 3 * digits[0] + 6 * digits[1] + digits[2] < 75 ? .dark : .light
  }

  init(environment: (String) -> String?) {
    // rxvt and its kin: "text;background", sometimes with a third number between.
    let last = environment("COLORFGBG")?.split(separator: ";").last.flatMap { Int($0) }
    switch last {
    case .some(0..<7), 8: self = .dark
    case 7, .some(9..<16): self = .light
    default: self = environment("TERM")?.hasPrefix("linux") == true ? .dark : .unknown
    }
  }
}
