internal import Argument
internal import Classroom
internal import Document
internal import Terminal
internal import Typesetting

/// What a stop says, as lines: the prompt, hands, a link's reason, the answer; and what only the
/// presenter sees.
struct StopCard {
  struct Line {
    /// A section begins with a rule that carries its name.
    var rule: String?
    var text = ""
    var style = Style()
  }

  private(set) var lines: [Line] = []
  private let width: Int
  private let alphabet: Alphabet
  /// Whether paragraphs are set apart.
  private let isAiry: Bool

  init(width: Int, alphabet: Alphabet, isAiry: Bool = false) {
    self.width = max(8, width)
    self.alphabet = alphabet
    self.isAiry = isAiry
  }

  mutating func begin(_ name: String) {
    if isAiry, !lines.isEmpty { lines.append(Line()) }
    lines.append(Line(rule: name))
  }

  mutating func add(_ paragraphs: [String], style: Style = Style()) {
    for (number, paragraph) in paragraphs.enumerated() {
      if isAiry, number > 0, !paragraph.hasPrefix("- ") { lines.append(Line()) }
      let indent = paragraph.hasPrefix("- ") ? "  " : ""
      for (row, line) in wrapped(paragraph, width: width - indent.count, in: alphabet).enumerated()
      {
        lines.append(Line(text: (row == 0 ? "" : indent) + line, style: style))
      }
    }
  }
}

extension StopCard {
  /// All that the class may read.
  mutating func add(_ scene: Scene, in session: Session, isLoud: Bool) {
    begin(scene.statement == nil ? "Ask" : "Together")
    add(scene.prompt, style: Style(.text, isLoud ? .bold : []))
    if let roles = scene.roles(of: session.pair) { add([roles], style: Style(.faint)) }
    if !scene.poll.isEmpty {
      if isAiry { lines.append(Line()) }
      add(
        [scene.poll.map { "\($0.name): \($0.count)" }.joined(separator: "   ")],
        style: Style(.key, .bold))
    }
    if scene.asksForLinks {
      begin("Link")
      addLitLink(of: session)
    }
    if let statement = scene.statement, !statement.isEmpty {
      begin("Our statement")
      add([statement], style: Style(.text, .bold))
    }
    if !scene.answer.isEmpty {
      begin("Answer")
      add(scene.answer)
    }
  }
}

extension StopCard {
  /// Always as many rows, so that the text stands still.
  private mutating func addLitLink(of session: Session) {
    let said = session.saidOfLitLink ?? ("no link is shown here", .faint)
    let count = 3
    let rows = wrapped(said.0, width: width, most: count, in: alphabet)
    for row in (rows + Array(repeating: "", count: count)).prefix(count) {
      lines.append(Line(text: row, style: Style(said.1, .bold)))
    }
  }
}

extension Scene {
  /// "Window rows argue ECFR · Door rows argue CPR"
  fileprivate func roles(of pair: Pair) -> String? {
    groups.map { groups in
      let sides = turn.map { [$0] } ?? Side.allCases
      return sides.map { "\(groups[$0]): \(pair[$0].shortName(on: $0))" }.joined(separator: " · ")
    }
  }
}

extension Session {
  /// The lit link in words, as far as it is uncovered.
  fileprivate var saidOfLitLink: (text: String, ink: Ink)? {
    guard let litLink else { return nil }
    let link = links[litLink]
    let ends = pair.placeNames(of: link.ends)
    guard link.relation != .related else { return ("? \(ends): which relation?", .key) }
    let reason = link.reason.isEmpty ? "" : " · \(link.reason)"
    return (
      "\(glyphs.mark(of: link.relation)) \(link.relation.word) · \(ends)\(reason)",
      link.relation.ink
    )
  }
}
