/// What the reader may choose; `auto` looks at the environment.
package enum Theme: String, CaseIterable, Sendable {
  case auto, dark, light, mono
}

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
    package var attributes: Style.Attributes
  }

  package var depth: Depth
  package var ground: Ground

  package init(depth: Depth, ground: Ground) {
    self.depth = depth
    self.ground = ground
  }

  /// - Parameters:
  ///   - colors: how many the terminal has.
  ///   - environment: looks up a variable: NO_COLOR, COLORFGBG and TERM.
  package init(colors: Int, theme: Theme, environment: (String) -> String?) {
    ground =
      switch theme {
      case .dark: .dark
      case .light: .light
      case .auto, .mono: Ground(environment: environment)
      }
    depth =
      switch colors {
      case _ where theme == .mono || environment("NO_COLOR")?.isEmpty == false: .none
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      default: .many
      }
  }

  package func look(of ink: Ink) -> Look {
    let recipe = ink.recipe
    let color: Int? =
      switch depth {
      case .none: nil
      case .eight: recipe.eight.on(ground)
      case .sixteen: recipe.sixteen.on(ground)
      case .many: recipe.many.on(ground)
      }
    var attributes = recipe.attributes
    // What no colour sets apart here, attributes must.
    if color == nil { attributes.formUnion(recipe.plain) }
    return Look(color: color, attributes: attributes)
  }
}

extension Palette.Ground {
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

/// A colour on each background; nil is the terminal's own text colour.
private struct Tint {
  var dark: Int?
  var light: Int?
  var unknown: Int?

  init(_ dark: Int?, _ light: Int?, _ unknown: Int?) {
    self.dark = dark
    self.light = light
    self.unknown = unknown
  }

  func on(_ ground: Palette.Ground) -> Int? {
    switch ground {
    case .dark: dark
    case .light: light
    case .unknown: unknown
    }
  }
}

private struct Recipe {
  var many = Tint(nil, nil, nil)
  var sixteen = Tint(nil, nil, nil)
  var eight = Tint(nil, nil, nil)
  /// With any colour.
  var attributes: Style.Attributes = []
  /// Added where there is no colour.
  var plain: Style.Attributes = []
}

extension Ink {
  fileprivate var recipe: Recipe {
    switch self {
    case .text, .claim, .concession: Recipe()
    case .evidence: Recipe(many: Tint(250, 238, nil))
    case .faint, .related:
      Recipe(many: Tint(245, 242, 243), sixteen: Tint(8, nil, nil), plain: .dim)
    case .left:
      Recipe(many: Tint(117, 25, 30), sixteen: Tint(14, 4, 12), eight: Tint(6, 4, nil))
    case .right:
      Recipe(many: Tint(183, 91, 98), sixteen: Tint(13, 5, 5), eight: Tint(5, 5, 5))
    case .recommendation:
      Recipe(
        many: Tint(215, 130, 130), sixteen: Tint(11, 1, 9), eight: Tint(3, 1, 1),
        plain: .bold)
    case .opposes:
      // Of few colours only red and magenta are read everywhere; a recommendation and a side have
      // them on light backgrounds, so that here boldness tells.
      Recipe(
        many: Tint(203, 160, 163), sixteen: Tint(9, nil, nil), eight: Tint(1, nil, nil),
        plain: .bold)
    case .agrees:
      Recipe(
        many: Tint(114, 28, 28), sixteen: Tint(10, nil, nil), eight: Tint(2, nil, nil))
    case .qualifies:
      Recipe(many: Tint(229, 58, 63), sixteen: Tint(3, 12, 12), eight: Tint(7, 4, 5))
    case .heading: Recipe(attributes: .bold)
    case .status: Recipe()
    case .key: Recipe(many: Tint(153, 24, nil), attributes: .bold)
    case .warning:
      Recipe(
        many: Tint(221, 124, 131), sixteen: Tint(11, 1, 9), eight: Tint(3, 1, 1),
        attributes: .bold)
    }
  }
}
