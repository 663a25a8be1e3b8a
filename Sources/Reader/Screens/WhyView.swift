internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// What a link is made of, over the lower half; the two passages stay visible above.
struct WhyView {
  private let state: State
  private let link: Link
  private let number: Int
  private let top: Int

  /// - `top`: the first line on show, where not all have room.
  init(state: State, link number: Int, top: Int) {
    var shown = state
    let link = state.links[number]
    for side in Side.allCases {
      shown.carets[side] = state.pair[side].sentences[link.ends[side]].range.lowerBound
    }
    self.state = shown
    self.link = link
    self.number = number
    self.top = top
  }

  func draw(in buffer: inout Buffer) {
    let layout = state.layout
    let text = lines
    let box = box(for: text)
    let inside = inside(box)
    let lastTop = max(0, text.count - inside.count)
    let top = min(self.top, lastTop)

    var above = state
    let body = layout.body.lowerBound..<max(layout.body.lowerBound, box.lowerBound)
    let rows = Side.allCases.map { state.rows(of: link.ends[$0], on: $0) }
    let lead = max(0, min(2, body.count - (rows.map(\.count).max() ?? 0)))
    for (side, own) in zip(Side.allCases, rows) { above.tops[side] = own.lowerBound - lead }
    ReadingView(state: above, body: body).draw(in: &buffer)

    drawBox(box, in: &buffer)
    for (line, row) in zip(text.dropFirst(top), inside) {
      let start = line.label.isEmpty ? line.indent : line.label.cellWidth + 1
      buffer.put(line.label, column: 2, row: row, style: Style(line.ink, .bold))
      buffer.put(
        line.text, column: 2 + start, row: row, style: Style(.text), limit: width - start)
    }
    drawMore(above: top, below: text.count - top - inside.count, box: box, in: &buffer)
    buffer.drawFoot(
      state, status: "\(link.relation.rawValue) · \(provenance)",
      keys: [
        (.followLink, "go"), (.nextLink, "next link"), (.links, "all links"), (.cancel, "back"),
      ] + (lastTop > 0 ? [(.lineDown, "down"), (.lineUp, "up")] : []))
    buffer.cursor = Spot(
      column: min(2, layout.size.columns - 1), row: min(box.lowerBound + 1, floor - 1))
  }

  private var floor: Int { state.layout.statusRow ?? state.layout.size.rows }
  private var width: Int { max(1, state.layout.size.columns - 4) }

  /// The rows of the box. Some rows of the passages stay above it, if the window has any to spare.
  private func box(for text: [Line]) -> Range<Int> {
    let spare = floor - state.layout.body.lowerBound - Self.leastPassage
    let most = spare >= Self.leastBox ? spare : floor
    return max(0, floor - min(text.count + 2, most))..<floor
  }

  private static let leastPassage = 3
  private static let leastBox = 6

  private func inside(_ box: Range<Int>) -> Range<Int> {
    box.lowerBound + 1..<max(box.lowerBound + 1, box.upperBound - 1)
  }

  /// How many lines there is room for.
  var room: Int { inside(box(for: lines)).count }
  /// The furthest that `top` can go.
  var lastTop: Int { max(0, lines.count - room) }

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

  private func drawBox(_ box: Range<Int>, in buffer: inout Buffer) {
    let columns = state.layout.size.columns
    let thin = state.glyphs.thin
    let style = Style(link.relation.ink)
    for row in box { buffer.fill(columns: 0..<columns, row: row) }
    for row in inside(box) {
      buffer.put(thin.down, column: 0, row: row, style: style)
      buffer.put(thin.down, column: columns - 1, row: row, style: style)
    }
    let edges = [
      (box.lowerBound, thin.rightDown, thin.leftDown),
      (box.upperBound - 1, thin.rightUp, thin.leftUp),
    ]
    for (row, left, right) in edges {
      buffer.fill(thin.across, columns: 0..<columns, row: row, style: style)
      buffer.put(left, column: 0, row: row, style: style)
      buffer.put(right, column: columns - 1, row: row, style: style)
    }
    buffer.put(
      " " + fitted(title, width: columns - 6, in: buffer.alphabet) + " ", column: 2,
      row: box.lowerBound,
      style: Style(link.relation.ink, .bold))
  }

  private func drawMore(above: Int, below: Int, box: Range<Int>, in buffer: inout Buffer) {
    let notes = [(above, state.glyphs.above, "above"), (below, state.glyphs.below, "below")]
      .filter { $0.0 > 0 }.map { "\($0.1) \($0.0) more \($0.2)" }
    guard !notes.isEmpty, box.count > 2 else { return }
    buffer.put(
      fitted(
        " " + notes.joined(separator: "  ") + " ", width: width - 2, in: buffer.alphabet),
      column: 2, row: box.upperBound - 1, style: Style(.faint))
  }

  private struct Line {
    var label = ""
    var text: String
    var indent = 0
    var ink: Ink = .faint
  }

  /// The parts in the order of a reader's questions; the quotations, which also stand above, give
  /// way first where the rows do not suffice.
  private var lines: [Line] {
    let rest =
      (link.reason.isEmpty ? [] : paragraph("Because", link.reason)) + paragraph("Cues", cues)
      + paragraph("Parts", parts)
      + questions.flatMap { paragraph("Ask", $0) }
    let most = max(1, (floor - state.layout.body.lowerBound) * 3 / 5 - 2)
    let room = max(1, (most - rest.count) / 2)
    return Side.allCases.flatMap { side in
      paragraph(
        "\(state.pair[side].shortName(on: side)) \(state.paragraphName(of: link.ends[side], on: side))",
        "“\(state.quotation(of: link.ends[side], on: side))”", most: room,
        ink: side == .left ? .left : .right)
    } + rest
  }

  private func paragraph(
    _ label: String, _ text: String, most: Int = .max, ink: Ink = .faint
  ) -> [Line] {
    guard !text.isEmpty else { return [] }
    let label = state.alphabet.shown(label)
    let indent = label.cellWidth + 1
    let lines = wrapped(
      text, width: max(8, width - indent), most: most, in: state.alphabet)
    return lines.enumerated().map { index, line in
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
