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
  /// All that the class may read. Where links are uncovered they stand before the question, so that they are seen in a
  /// small window too, and nothing changes places. On the class's own screens the answer stands there as well.
  mutating func add(_ scene: Scene, in session: Session, isLoud: Bool) {
    if scene.asksForLinks { addLitLink(of: session) }
    if isLoud { addAnswer(of: scene) }
    let isLit = scene.asksForLinks && session.litLink != nil
    add(question: scene, in: session, isLoud: isLoud && !isLit && scene.answer.isEmpty)
    if !isLoud { addAnswer(of: scene) }
  }

  /// One thing alone, for a projector: the lit link, or else the question.
  mutating func add(alone scene: Scene, in session: Session) {
    if scene.asksForLinks, session.litLink != nil {
      addLitLink(of: session)
    } else {
      add(question: scene, in: session, isLoud: true)
    }
    addAnswer(of: scene)
  }

  private mutating func add(question scene: Scene, in session: Session, isLoud: Bool) {
    begin(scene.statement == nil ? "Ask" : "Together")
    add(scene.prompt, style: Style(.text, isLoud ? .bold : []))
    if let roles = scene.roles(of: session.pair) { add([roles], style: Style(.faint)) }
    if !scene.poll.isEmpty {
      if isAiry { lines.append(Line()) }
      add(
        [scene.poll.map(\.told).joined(separator: "   ")],
        style: Style(.key, .bold))
    }
    if let statement = scene.statement, !statement.isEmpty {
      begin("Our statement")
      add([statement], style: Style(.text, .bold))
    }
  }

  private mutating func addAnswer(of scene: Scene) {
    guard !scene.answer.isEmpty else { return }
    begin("Answer")
    add(scene.answer)
  }
}

extension StopCard {
  /// Always as many rows, so that the text stands still.
  private mutating func addLitLink(of session: Session) {
    begin("Link")
    // Not to be taken for the answer that there is none.
    let none = session.links.isEmpty ? "nothing is uncovered yet" : "no link ends at this sentence"
    let said = session.saidOfLitLink ?? (none, .faint)
    let count = 3
    let rows = wrapped(said.0, width: width, most: count, in: alphabet)
    for row in (rows + Array(repeating: "", count: count)).prefix(count) {
      lines.append(Line(text: row, style: Style(said.1, .bold)))
    }
  }
}

extension Scene.Hands {
  /// "yes: 9"; where hands were raised before: "yes: 12 → 9"
  fileprivate var told: String {
    "\(name): " + (before.map { "\($0) then, \(count) now" } ?? "\(count)")
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
    switch unnamed[link.ends] {
    case .asked?: return ("\(mark(of: link)) \(ends): which relation?", .key)
    case .noLink?: return ("\(mark(of: link)) \(ends): no link, neither answers the other", .key)
    case nil: break
    }
    let parts = [
      glyphs.name(of: link), ends, link.isReviewed ? "" : "by the engine alone",
      link.reason,
    ]
    return (parts.filter { !$0.isEmpty }.joined(separator: " · "), link.relation.ink)
  }
}
