internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// Draws links from row to row between the panes. The focused unit's links are lit: one trunk with
/// a branch for each; what lies off the screen is pointed at with its number.
struct GutterView {
  let session: Session
  let body: Range<Int>

  /// Where it is wide, the gutter keeps a blank column on either side of the links.
  private var gutter: Range<Int> {
    let all = session.layout.gutter
    return all.count > 5 ? all.lowerBound + 1..<all.upperBound - 1 : all
  }

  func draw(in buffer: inout Buffer) {
    guard gutter.count >= 3 else { return }
    drawQuietEnds(in: &buffer)
    if session.showsAllLinks { drawAllLinks(in: &buffer) }
    if let announced = session.announced, !isAnyEndVisible(of: session.links[announced]) {
      drawAnnounced(session.links[announced], in: &buffer)
    } else {
      drawLitLinks(in: &buffer)
    }
  }

  /// The strongest link, all of it beyond the screen: an arrow to each end and the relation between.
  private func drawAnnounced(_ link: Link, in buffer: inout Buffer) {
    let style = Style(link.relation.ink, .bold)
    let lines = link.isReviewed ? session.glyphs.thick : session.glyphs.thin
    let row = body.upperBound - 1
    buffer.fill(lines.across, columns: gutter, row: row, style: style)
    buffer.put(
      session.mark(of: link), column: gutter.lowerBound + gutter.count / 2,
      row: row,
      style: style)
    for column in [gutter.lowerBound, gutter.upperBound - 1] {
      buffer.put(session.glyphs.below, column: column, row: row, style: style)
    }
  }

  private func isAnyEndVisible(of link: Link) -> Bool {
    Side.allCases.contains { body.contains(row(of: link.ends[$0], on: $0)) }
  }

  /// The row on the screen where a unit begins, if it is there.
  private func row(of sentence: Int, on side: Side) -> Int {
    session.rows(of: sentence, on: side).lowerBound - session.tops[side] + body.lowerBound
  }

  /// A faint mark at every unit that has links.
  private func drawQuietEnds(in buffer: inout Buffer) {
    for side in session.layout.isSideBySide ? Side.allCases : [] {
      let column = side == .left ? gutter.lowerBound : gutter.upperBound - 1
      for sentence in visibleSentences(on: side)
      where session.linksOfSentence[side][sentence] != nil {
        let row = row(of: sentence, on: side)
        guard body.contains(row) else { continue }
        let stub = side == .left ? session.glyphs.leftStub : session.glyphs.rightStub
        buffer.put(stub, column: column, row: row, style: Style(.faint))
      }
    }
  }

  private func visibleSentences(on side: Side) -> Range<Int> {
    let galley = session.galleys[side]
    let article = session.pair[side]
    var first = 0
    var past = article.sentences.count
    if let line = galley.textRow(after: max(-1, session.tops[side] - 1), step: 1).flatMap({
      galley.line(atRow: $0)
    }) {
      first = article.firstSentence(startingAtOrAfter: line.range.lowerBound)
    }
    let bottom = session.tops[side] + body.count
    if bottom < galley.rowCount,
      let row = galley.textRow(after: bottom - 1, step: 1), let line = galley.line(atRow: row)
    {
      past = article.firstSentence(startingAtOrAfter: line.range.lowerBound)
    }
    return min(first, past)..<past
  }

  private func drawAllLinks(in buffer: inout Buffer) {
    for sentence in visibleSentences(on: .left) {
      for index in session.linksOfSentence.left[sentence] ?? [] {
        let link = session.links[index]
        let rows = Both(
          left: row(of: sentence, on: .left), right: row(of: link.ends.right, on: .right))
        guard body.contains(rows.left), body.contains(rows.right) else { continue }
        drawTrunk(
          from: .left, row: rows.left, branches: [Branch(link: index, row: rows.right)],
          style: Style(.faint), in: &buffer)
      }
    }
  }

  private struct Branch {
    var link: Int
    var row: Int
  }

  private func drawLitLinks(in buffer: inout Buffer) {
    let side = session.side
    let lit = session.shownLink
    // A link that is explained or offered stands alone.
    let shown = (session.explained ?? session.announced).map { [$0] } ?? session.focusedLinks
    guard !shown.isEmpty, let lit else { return }
    let start = session.links[lit].ends[side]
    let startRow = row(of: start, on: side)
    let other = side.other
    let branches = shown.map {
      Branch(link: $0, row: row(of: session.links[$0].ends[other], on: other))
    }
    let ink = session.links[lit].relation.ink
    drawTrunk(
      from: side, row: startRow, branches: branches, style: Style(ink, .bold), in: &buffer)
  }

  /// A trunk down the gutter from the near unit, with a branch to each far one.
  private func drawTrunk(
    from side: Side, row start: Int, branches: [Branch], style: Style, in buffer: inout Buffer
  ) {
    let near = side == .left ? gutter.lowerBound : gutter.upperBound - 1
    let far = side == .left ? gutter.upperBound - 1 : gutter.lowerBound
    let step = side == .left ? 1 : -1
    let trunk =
      gutter.count == 3
      ? near + step : near + step * (gutter.count / 2 - (gutter.count > 5 ? 1 : 0))
    let inside = branches.filter { body.contains($0.row) }
    let above = branches.filter { $0.row < body.lowerBound }
    let below = branches.filter { $0.row >= body.upperBound }

    let isAnyReviewed = branches.contains { isReviewed($0.link) }
    let lines = isAnyReviewed ? session.glyphs.thick : session.glyphs.thin
    let startInside = min(max(start, body.lowerBound), body.upperBound - 1)
    // What is beyond the screen is pointed at from the next row: a line to the edge would say no more.
    let rows = inside.map(\.row) + [startInside]
    guard var top = rows.min(), var bottom = rows.max() else { return }
    if !above.isEmpty { top = max(body.lowerBound, top - 1) }
    if !below.isEmpty { bottom = min(body.upperBound - 1, bottom + 1) }

    // The near end.
    if start == startInside {
      buffer.put(
        isAnyReviewed ? session.glyphs.solidEnd : session.glyphs.hollowEnd, column: near,
        row: start,
        style: style)
      for column in stride(from: near + step, to: trunk, by: step) {
        buffer.put(lines.across, column: column, row: start, style: style)
      }
    }
    // The trunk.
    for row in top...bottom {
      let joins = Joins(
        up: row > top, down: row < bottom, near: row == start,
        far: inside.contains { $0.row == row })
      buffer.put(
        joins.piece(of: lines, nearIsLeft: side == .left), column: trunk, row: row, style: style)
    }
    for branch in inside {
      drawBranch(
        branch, trunk: trunk, far: far, step: step, in: &buffer, faint: style.ink == .faint)
    }
    if !above.isEmpty {
      drawPointer(
        session.glyphs.above, above.count, column: trunk, row: top, style: style,
        in: &buffer)
    }
    if !below.isEmpty {
      drawPointer(
        session.glyphs.below, below.count, column: trunk, row: bottom, style: style,
        in: &buffer)
    }
  }

  private func drawBranch(
    _ branch: Branch, trunk: Int, far: Int, step: Int, in buffer: inout Buffer, faint: Bool
  ) {
    let link = session.links[branch.link]
    let style = Style(faint ? .faint : link.relation.ink, faint ? [] : .bold)
    let lines = isReviewed(branch.link) ? session.glyphs.thick : session.glyphs.thin
    let mark = session.mark(of: link)
    if gutter.count == 3 {
      buffer.put(mark, column: far, row: branch.row, style: style)
      return
    }
    for column in stride(from: trunk + step, to: far, by: step) {
      buffer.put(lines.across, column: column, row: branch.row, style: style)
    }
    let middle = trunk + step * max(1, abs(far - trunk) / 2)
    buffer.put(mark, column: middle, row: branch.row, style: style)
    buffer.put(
      isReviewed(branch.link) ? session.glyphs.solidEnd : session.glyphs.hollowEnd, column: far,
      row: branch.row, style: style)
  }

  private func drawPointer(
    _ glyph: String, _ count: Int, column: Int, row: Int, style: Style, in buffer: inout Buffer
  ) {
    buffer.put(glyph, column: column, row: row, style: style)
    if column + 1 < gutter.upperBound {
      buffer.put(
        "\(count)", column: column + 1, row: row, style: style,
        limit: gutter.upperBound - column - 1)
    }
  }

  private func isReviewed(_ link: Int) -> Bool { session.links[link].isReviewed }
}

/// Which neighbours a piece of the trunk joins.
private struct Joins {
  var up: Bool
  var down: Bool
  var near: Bool
  var far: Bool

  func piece(of lines: Glyphs.Lines, nearIsLeft: Bool) -> String {
    let left = nearIsLeft ? near : far
    let right = nearIsLeft ? far : near
    switch (up, down, left, right) {
    case (true, true, true, true): return lines.both
    case (true, false, true, true): return lines.upTee
    case (false, true, true, true): return lines.downTee
    case (true, true, true, false): return lines.leftTee
    case (true, true, false, true): return lines.rightTee
    case (true, false, true, false): return lines.leftUp
    case (true, false, false, true): return lines.rightUp
    case (false, true, true, false): return lines.leftDown
    case (false, true, false, true): return lines.rightDown
    case (false, false, _, _): return lines.across
    default: return lines.down
    }
  }
}
