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
    let lit = litTrunk
    if session.showsAllLinks { drawAllLinks(beside: lit, in: &buffer) }
    if let announced = session.announced, !isAnyEndVisible(of: session.links[announced]) {
      drawAnnounced(session.links[announced], in: &buffer)
    } else if let lit {
      draw(lit, in: &buffer)
    }
  }

  /// The strongest link, all of it beyond the screen: an arrow to each end and the relation between.
  private func drawAnnounced(_ link: Link, in buffer: inout Buffer) {
    let style = Style(link.relation.ink, .bold)
    let lines = lines(isReviewed: link.isReviewed)
    let row = body.upperBound - 1
    buffer.fill(lines.across, columns: gutter, row: row, style: style)
    buffer.put(
      session.mark(of: link), column: gutter.lowerBound + gutter.count / 2,
      row: row,
      style: style)
    for side in Side.allCases {
      buffer.put(session.glyphs.below, column: edge(on: side), row: row, style: style)
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
      for sentence in visibleSentences(on: side)
      where session.linksOfSentence[side][sentence] != nil {
        let row = row(of: sentence, on: side)
        guard body.contains(row) else { continue }
        let stub = side == .left ? session.glyphs.leftStub : session.glyphs.rightStub
        buffer.put(stub, column: edge(on: side), row: row, style: Style(.faint))
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

  /// Every link with both ends on the screen, a trunk for each unit of the left article, or for each of its links
  /// where there is no column for all together. What finds none keeps its faint ends, and is counted.
  private func drawAllLinks(beside lit: Trunk?, in buffer: inout Buffer) {
    let wanted = trunks(besides: lit)
    let shortFirst = wanted.sorted { $0.rows.count < $1.rows.count }
    let tries = [wanted, shortFirst, shortFirst.reversed()].lazy.map { order in
      placed(order, beside: lit)
    }
    var best = placed([], beside: nil)
    for (number, found) in tries.enumerated() {
      if number == 0 || found.left < best.left { best = found }
      if best.left == 0 { break }
    }
    for trunk in best.trunks { drawAcross(trunk, style: Style(.faint), in: &buffer) }
    for trunk in best.trunks { drawDown(trunk, style: Style(.faint), in: &buffer) }
    guard best.left > 0, let row = body.last else { return }
    let forms = ["\(best.left) more", "+\(best.left)"]
    if let text = forms.first(where: { $0.count <= gutter.count }) {
      buffer.put(text, column: gutter.upperBound - text.count, row: row, style: Style(.faint))
    }
  }

  /// Each in the first column where it runs along no other's line; how many links found none.
  private func placed(
    _ wanted: [Trunk], beside lit: Trunk?
  ) -> (trunks: [Trunk], left: Int) {
    let columns = gutter.lowerBound + 1..<max(gutter.lowerBound + 2, gutter.upperBound - 2)
    var placed: [Trunk] = []
    func place(_ trunk: Trunk) -> Bool {
      let beside = placed + (lit.map { [$0] } ?? [])
      guard let column = columns.first(where: { trunk.isClear(of: beside, at: $0) }) else {
        return false
      }
      var trunk = trunk
      trunk.column = column
      placed.append(trunk)
      return true
    }
    let parts = wanted.filter { !place($0) }.flatMap { trunk in
      trunk.branches.map { branch in
        var part = trunk
        part.branches = [branch]
        return part
      }
    }
    let left = parts.count { !place($0) }
    return (placed, left)
  }

  private func trunks(besides lit: Trunk?) -> [Trunk] {
    var trunks: [Trunk] = []
    for sentence in visibleSentences(on: .left) {
      let start = row(of: sentence, on: .left)
      let branches = (session.linksOfSentence.left[sentence] ?? []).map {
        Branch(link: $0, row: row(of: session.links[$0].ends.right, on: .right))
      }.filter { branch in
        body.contains(branch.row) && !(lit?.branches.contains { $0.link == branch.link } ?? false)
      }
      guard body.contains(start), !branches.isEmpty else { continue }
      trunks.append(Trunk(side: .left, start: start, branches: branches, column: 0))
    }
    return trunks
  }

  private struct Branch {
    var link: Int
    var row: Int
  }

  /// A unit's links as they are drawn: a line down the gutter, from the row of the unit, with a branch
  /// to each far unit.
  private struct Trunk {
    var side: Side
    var start: Int
    var branches: [Branch]
    var column: Int

    /// The rows at which it has a line to the edge of the gutter on a side.
    private func ends(on edge: Side) -> [Int] { edge == side ? [start] : branches.map(\.row) }

    var rows: ClosedRange<Int> {
      let rows = branches.map(\.row) + [start]
      return (rows.min() ?? start)...(rows.max() ?? start)
    }

    /// Whether at a column it runs along no other's line: crossing one is seen to be crossing.
    func isClear(of others: [Trunk], at column: Int) -> Bool {
      others.allSatisfy { other in
        (column != other.column || !rows.overlaps(other.rows))
          && (column < other.column
            || !ends(on: .left).contains { other.ends(on: .right).contains($0) })
          && (column > other.column
            || !ends(on: .right).contains { other.ends(on: .left).contains($0) })
      }
    }
  }

  /// The links of the focused unit, or the one that is explained or offered, which stands alone.
  private var litTrunk: Trunk? {
    let side = session.side
    let shown = (session.explained ?? session.announced).map { [$0] } ?? session.focusedLinks
    guard !shown.isEmpty, let lit = session.shownLink else { return nil }
    let step = side == .left ? 1 : -1
    return Trunk(
      side: side, start: row(of: session.links[lit].ends[side], on: side),
      branches: shown.map {
        Branch(link: $0, row: row(of: session.links[$0].ends[side.other], on: side.other))
      },
      column: edge(on: side)
        + step * (gutter.count == 3 ? 1 : gutter.count / 2 - (gutter.count > 5 ? 1 : 0)))
  }

  private func edge(on side: Side) -> Int {
    side == .left ? gutter.lowerBound : gutter.upperBound - 1
  }

  private func draw(_ lit: Trunk, in buffer: inout Buffer) {
    let style = Style(session.shownLink.map { session.links[$0].relation.ink } ?? .text, .bold)
    drawDown(lit, style: style, in: &buffer)
    drawAcross(lit, style: style, in: &buffer)
  }

  private func lines(isReviewed: Bool) -> Glyphs.Lines {
    isReviewed ? session.glyphs.thick : session.glyphs.thin
  }

  private func end(isReviewed: Bool) -> String {
    isReviewed ? session.glyphs.solidEnd : session.glyphs.hollowEnd
  }

  /// Whether a person stands by any of the links.
  private func isReviewed(_ trunk: Trunk) -> Bool {
    trunk.branches.contains { session.links[$0.link].isReviewed }
  }

  /// The near end and the branches, from the trunk's column to the edges.
  private func drawAcross(_ trunk: Trunk, style: Style, in buffer: inout Buffer) {
    if body.contains(trunk.start) {
      let near = edge(on: trunk.side)
      let isAnyReviewed = isReviewed(trunk)
      buffer.put(
        end(isReviewed: isAnyReviewed), column: near, row: trunk.start, style: style)
      let between = trunk.side == .left ? near + 1..<trunk.column : trunk.column + 1..<near
      buffer.fill(
        lines(isReviewed: isAnyReviewed).across, columns: between, row: trunk.start, style: style)
    }
    for branch in trunk.branches where body.contains(branch.row) {
      drawBranch(branch, of: trunk, isFaint: style.ink == .faint, in: &buffer)
    }
  }

  /// The line down the gutter, with its joints. What is beyond the screen is pointed at from the next
  /// row: a line to the edge would say no more.
  private func drawDown(_ trunk: Trunk, style: Style, in buffer: inout Buffer) {
    let inside = trunk.branches.map(\.row).filter(body.contains)
    let above = trunk.branches.count { $0.row < body.lowerBound }
    let below = trunk.branches.count { $0.row >= body.upperBound }
    let rows = inside + [min(max(trunk.start, body.lowerBound), body.upperBound - 1)]
    guard var top = rows.min(), var bottom = rows.max() else { return }
    if above > 0 { top = max(body.lowerBound, top - 1) }
    if below > 0 { bottom = min(body.upperBound - 1, bottom + 1) }
    let lines = lines(isReviewed: isReviewed(trunk))
    for row in top...bottom {
      let joins = Joins(
        up: row > top, down: row < bottom, near: row == trunk.start, far: inside.contains(row))
      buffer.put(
        joins.piece(of: lines, nearIsLeft: trunk.side == .left), column: trunk.column,
        row: row, style: style)
    }
    if above > 0 {
      drawPointer(
        session.glyphs.above, above, column: trunk.column, row: top, style: style, in: &buffer)
    }
    if below > 0 {
      drawPointer(
        session.glyphs.below, below, column: trunk.column, row: bottom, style: style, in: &buffer)
    }
  }

  private func drawBranch(
    _ branch: Branch, of trunk: Trunk, isFaint: Bool, in buffer: inout Buffer
  ) {
    let link = session.links[branch.link]
    let style = Style(isFaint ? .faint : link.relation.ink, isFaint ? [] : .bold)
    let mark = session.mark(of: link)
    let far = edge(on: trunk.side.other)
    if gutter.count == 3 {
      buffer.put(mark, column: far, row: branch.row, style: style)
      return
    }
    let step = trunk.side == .left ? 1 : -1
    let between = trunk.side == .left ? trunk.column + 1..<far : far + 1..<trunk.column
    buffer.fill(
      lines(isReviewed: link.isReviewed).across, columns: between, row: branch.row, style: style)
    // Beside others the mark stands behind all their columns.
    let middle =
      isFaint ? far - step : trunk.column + step * max(1, abs(far - trunk.column) / 2)
    buffer.put(mark, column: middle, row: branch.row, style: style)
    buffer.put(
      end(isReviewed: link.isReviewed), column: far, row: branch.row, style: style)
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
