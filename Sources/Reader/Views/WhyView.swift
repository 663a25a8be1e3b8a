internal import Canvas
internal import Claims
internal import Prose
internal import Typesetting

/// What a link is made of, over the lower half; the two passages stay visible above.
struct WhyView {
  private let state: State
  private let link: Link
  private let number: Int

  init(state: State, link number: Int) {
    var shown = state
    let link = state.links[number]
    for side in Side.allCases {
      shown.carets[side] = state.pair[side].sentences[link.ends[side]].range.lowerBound
    }
    self.state = shown
    self.link = link
    self.number = number
  }

  func draw(in frame: inout Frame) {
    let layout = state.layout
    let floor = layout.statusRow ?? layout.size.rows
    let width = max(1, layout.size.columns - 4)
    let most = max(1, (floor - layout.body.lowerBound) * 3 / 5)
    let text = lines(width: width, height: max(1, most - 2))
    let height = min(text.count + 2, floor)
    let top = floor - height

    var above = state
    let body = layout.body.lowerBound..<max(layout.body.lowerBound, top)
    let rows = Side.allCases.map { state.rows(of: link.ends[$0], on: $0) }
    let lead = max(0, min(2, body.count - (rows.map(\.count).max() ?? 0)))
    for (side, own) in zip(Side.allCases, rows) { above.tops[side] = own.lowerBound - lead }
    ReadingView(state: above, body: body).draw(in: &frame)

    drawBox(top: top, height: height, in: &frame)
    for (index, line) in text.prefix(max(0, height - 2)).enumerated() {
      frame.put(line.label, column: 2, row: top + 1 + index, style: Style(line.ink, .bold))
      frame.put(
        line.text, column: 2 + (line.label.isEmpty ? line.indent : line.label.cellWidth + 1),
        row: top + 1 + index, style: Style(.text),
        limit: width - (line.label.isEmpty ? line.indent : line.label.cellWidth + 1))
    }
    frame.drawFoot(
      state, status: "\(link.relation.rawValue) · \(provenance)",
      keys: [
        (.followLink, "go"), (.nextLink, "next link"), (.links, "all links"), (.cancel, "back"),
      ])
    frame.cursor = Spot(column: min(2, layout.size.columns - 1), row: min(top + 1, floor - 1))
  }

  private var provenance: String {
    let maker =
      switch link.provenance {
      case .engine: "made by the engine"
      case .person(let name): "made by \(name.isEmpty ? "a person" : name)"
      case .program(let name): "proposed by \(name)"
      }
    guard let review = link.review else {
      return link.isReviewed ? maker : "\(maker), not reviewed"
    }
    return "\(maker), \(review.verdict.rawValue) by \(review.reviewer)"
  }

  private var title: String {
    var parts = [
      "Link \(number + 1) of \(state.links.count)",
      "\(link.relation.rawValue) \(state.glyphs.mark(of: link.relation))",
    ]
    parts.append("\(link.tier.rawValue) \(twoDigits(link.confidence))")
    if let issue = link.issue { parts.append(state.analysis.issues[issue].question) }
    return parts.joined(separator: " \(state.glyphs.thin.across) ")
  }

  private func drawBox(top: Int, height: Int, in frame: inout Frame) {
    let columns = state.layout.size.columns
    let glyphs = state.glyphs
    let style = Style(link.relation.ink)
    for row in top..<top + height { frame.fill(columns: 0..<columns, row: row) }
    frame.fill(glyphs.thin.across, columns: 0..<columns, row: top, style: style)
    frame.put(
      " " + fitted(title, width: columns - 6) + " ", column: 2, row: top,
      style: Style(link.relation.ink, .bold))
    frame.fill(glyphs.thin.across, columns: 0..<columns, row: top + height - 1, style: style)
    let corners = [
      (0, top, glyphs.thin.rightDown), (columns - 1, top, glyphs.thin.leftDown),
      (0, top + height - 1, glyphs.thin.rightUp),
      (columns - 1, top + height - 1, glyphs.thin.leftUp),
    ]
    for (column, row, corner) in corners {
      frame.put(corner, column: column, row: row, style: style)
    }
    for row in top + 1..<max(top + 1, top + height - 1) {
      frame.put(glyphs.thin.down, column: 0, row: row, style: style)
      frame.put(glyphs.thin.down, column: columns - 1, row: row, style: style)
    }
  }

  private struct Line {
    var label = ""
    var text: String
    var indent = 0
    var ink: Ink = .faint
  }

  /// The parts in the order of a reader's questions; the quotations, which also stand above, give
  /// way first where the rows do not suffice.
  private func lines(width: Int, height: Int) -> [Line] {
    let rest =
      paragraph("Because", link.reason, width: width)
      + paragraph("Cues", cues, width: width)
      + paragraph("Parts", parts, width: width)
      + questions.flatMap { paragraph("Ask", $0, width: width) }
    var quotations: [Line] = []
    let room = max(1, (height - rest.count) / 2)
    for side in Side.allCases {
      let name =
        "\(state.pair[side].shortName(on: side)) \(state.paragraphName(of: link.ends[side], on: side))"
      let quotation = "“\(state.quotation(of: link.ends[side], on: side))”"
      var lines = paragraph(
        name, quotation, width: width, ink: side == .left ? .left : .right)
      if lines.count > room {
        lines = Array(lines.prefix(room))
        lines[room - 1].text = shortened(
          lines[room - 1].text, width: width - name.cellWidth - 1)
      }
      quotations += lines
    }
    return quotations + rest
  }

  /// With an ellipsis at its end, since the text goes on.
  private func shortened(_ line: String, width: Int) -> String {
    let full = line + state.glyphs.ellipsis
    return full.cellWidth <= width ? full : fitted(line + " ", width: width)
  }

  private func paragraph(_ label: String, _ text: String, width: Int, ink: Ink = .faint) -> [Line] {
    guard !text.isEmpty else { return [] }
    let indent = label.cellWidth + 1
    return wrapped(text, width: max(8, width - indent)).enumerated().map { index, line in
      index == 0
        ? Line(label: label, text: line, ink: ink) : Line(text: line, indent: indent, ink: ink)
    }
  }

  private var cues: String {
    Side.allCases.compactMap { side in
      let words = link.cues[side].map(\.words)
      guard !words.isEmpty else { return nil }
      return "\(state.pair[side].shortName(on: side)): \(words.joined(separator: " · "))"
    }.joined(separator: "   ")
  }

  private var parts: String {
    link.parts.map { "\($0.name) \(twoDigits($0.share))" }.joined(separator: "  ")
  }

  private var questions: [String] { link.relation.criticalQuestions }
}

extension Relation {
  /// Two questions that a class can put to any link of this relation.
  package var criticalQuestions: [String] {
    switch self {
    case .opposes:
      [
        "What would each author count as evidence that the other is right?",
        "Do they differ about facts, about what will follow, or about what matters?",
      ]
    case .agrees:
      [
        "Do they agree for the same reason?",
        "Does each draw the same consequence from what they share?",
      ]
    case .qualifies:
      [
        "When does the condition hold, and who decides that?",
        "What is left of the point once it is narrowed?",
      ]
    case .related:
      [
        "Are they answering the same question?",
        "What would each say to the other's sentence?",
      ]
    }
  }
}

/// "0.83"; locale-free and without Foundation.
func twoDigits(_ value: Double) -> String {
  let hundredths = Int((min(max(value, -9), 9) * 100).rounded())
  let digits = abs(hundredths) % 100
  return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100).\(digits < 10 ? "0" : "")\(digits)"
}
