internal import Argument
internal import Terminal

/// The marks on the screen. Each says in shape what colour only repeats.
package struct Glyphs: Sendable {
  var alphabet = Alphabet.unicode
  var recommendation = "▶"
  var claim = "◆"
  var concession = "◇"
  var evidence = "·"
  var bar = "┃"
  var opposes = "✗"
  var agrees = "="
  var qualifies = "~"
  var related = "?"
  /// A person says that they talk past each other.
  var pastEachOther = "·"
  /// Two passages that nothing links.
  var unlinked = "0"
  /// An end of a link that is not drawn, at the left and the right edge of the gutter.
  var leftStub = "╶"
  var rightStub = "╴"
  /// An engine's link end is hollow, a reviewed one solid.
  var hollowEnd = "○"
  var solidEnd = "●"
  var thin = Lines(
    across: "─", down: "│", leftDown: "╮", leftUp: "╯", rightDown: "╭", rightUp: "╰",
    leftTee: "┤", rightTee: "├", downTee: "┬", upTee: "┴", both: "┼")
  var thick = Lines(
    across: "━", down: "┃", leftDown: "┓", leftUp: "┛", rightDown: "┏", rightUp: "┗",
    leftTee: "┫", rightTee: "┣", downTee: "┳", upTee: "┻", both: "╋")
  var below = "▼"
  var above = "▲"
  var rule = "─"
  var window = "━"
  var arrow = "→"
  /// For each letter of what is covered.
  var shade = "░"

  /// Line pieces by the neighbours that they join: `leftDown` joins left and down.
  struct Lines: Sendable {
    var across, down, leftDown, leftUp, rightDown, rightUp: String
    var leftTee, rightTee, downTee, upTee, both: String
  }

  package static let unicode = Glyphs()

  package static let ascii: Glyphs = {
    let lines = Lines(
      across: "-", down: "|", leftDown: "+", leftUp: "+", rightDown: "+", rightUp: "+",
      leftTee: "+", rightTee: "+", downTee: "+", upTee: "+", both: "+")
    return Glyphs(
      alphabet: .ascii, recommendation: "R", claim: "C", concession: "c", evidence: "e", bar: "|",
      opposes: "x",
      agrees: "=", qualifies: "~", pastEachOther: ".", leftStub: "-", rightStub: "-",
      hollowEnd: "o",
      solidEnd: "*", thin: lines,
      thick: lines, below: "v", above: "^", rule: "-", window: "=",
      arrow: ">", shade: "#")
  }()

  /// What the fonts of a Linux console have: lines, and letters for all else. Texts stay as they are.
  package static let console: Glyphs = {
    var glyphs = ascii
    glyphs.alphabet = .unicode
    glyphs.bar = "│"
    glyphs.thin = Lines(
      across: "─", down: "│", leftDown: "┐", leftUp: "┘", rightDown: "┌", rightUp: "└",
      leftTee: "┤", rightTee: "├", downTee: "┬", upTee: "┴", both: "┼")
    glyphs.thick = Lines(
      across: "═", down: "║", leftDown: "╗", leftUp: "╝", rightDown: "╔", rightUp: "╚",
      leftTee: "╣", rightTee: "╠", downTee: "╦", upTee: "╩", both: "╬")
    glyphs.rule = "─"
    glyphs.window = "═"
    return glyphs
  }()

  func mark(of kind: Kind) -> String {
    switch kind {
    case .recommendation: recommendation
    case .claim: claim
    case .concession: concession
    case .evidence: evidence
    case .background: " "
    }
  }

  /// "✗ opposes"
  func name(of relation: Relation, markFirst: Bool = true) -> String {
    name(relation.word, mark(of: relation), markFirst)
  }

  /// "· past each other"
  func name(of link: Link, markFirst: Bool = true) -> String {
    name(link.word, mark(of: link), markFirst)
  }

  /// "answers?" has its mark in its name.
  private func name(_ word: String, _ mark: String, _ markFirst: Bool) -> String {
    guard !word.hasSuffix(mark) else { return word }
    return markFirst ? "\(mark) \(word)" : "\(word) \(mark)"
  }

  func mark(of link: Link) -> String {
    link.isPastEachOther ? pastEachOther : mark(of: link.relation)
  }

  func mark(of relation: Relation) -> String {
    switch relation {
    case .opposes: opposes
    case .agrees: agrees
    case .qualifies: qualifies
    case .related: related
    }
  }
}
