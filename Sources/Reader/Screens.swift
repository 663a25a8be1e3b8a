package import Argument
package import Commands
package import Document
package import Terminal

/// The table of screens: a new one is a file in Screens and a line here.
enum Screens {
  static let all: [any Screen.Type] = [
    ReadingScreen.self,
    SearchScreen.self,
    WhyScreen.self,
    LinksScreen.self,
    RecommendationsScreen.self,
    PositionsScreen.self,
    UnansweredScreen.self,
    OutlineScreen.self,
    HelpScreen.self,
  ]

  static func opened(by command: Command, in session: inout Session) -> (any Screen)? {
    all.first { $0.opening == command }?.opened(in: &session)
  }

  /// The keys that hold in every session, with those that the screens bring along.
  static let keymap = Keymap(bindings: Keymap.standard + all.flatMap { $0.bindings })
}

extension Session {
  package init(
    pair: Pair, analysis: Analysis? = nil, size: Size, keymap: Keymap? = nil,
    glyphs: Glyphs = .unicode
  ) {
    self.init(
      pair: pair, analysis: analysis, size: size, keymap: keymap ?? Screens.keymap,
      glyphs: glyphs, text: ReadingScreen())
  }
}
