internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

// What the mouse does in the text.
extension Session {
  /// A click moves there or follows a link; on a title it turns to that side, on the map it goes to
  /// that part of the article.
  mutating func clickText(at spot: Spot) {
    if spot.row == layout.headerRow { return turn(to: side(atColumn: spot.column)) }
    if spot.row == layout.ruleRow { return clickMap(at: spot.column) }
    guard let clicked = pane(at: spot) else { return }
    if layout.gutter.contains(spot.column), let link = litLink(atRow: spot.row) {
      return follow(link)
    }
    side = clicked
    let row = tops[clicked] + spot.row - layout.body.lowerBound
    guard let line = nearestLine(toRow: row, step: 1) else { return }
    let columns = spot.column - layout.pane(on: clicked).text.lowerBound
    move(to: offset(in: line, columns: max(0, columns), on: clicked))
  }

  mutating func wheel(at spot: Spot, rows: Int) {
    guard let side = pane(at: spot) else { return }
    let before = tops[side]
    tops[side] = min(max(before + rows, 0), lastTop(of: side))
    if sync == .locked {
      tops[side.other] = min(
        max(tops[side.other] + tops[side] - before, 0), lastTop(of: side.other))
    }
  }

  /// The focused unit's link that ends on a screen row.
  private func litLink(atRow row: Int) -> Int? {
    let other = side.other
    return focusedLinks.first { link in
      let end = rows(of: links[link].ends[other], on: other).lowerBound
      return end - tops[other] + layout.body.lowerBound == row
    }
  }

  private func pane(at spot: Spot) -> Side? {
    layout.body.contains(spot.row) ? side(atColumn: spot.column) : nil
  }

  private func side(atColumn column: Int) -> Side {
    guard layout.isSideBySide else { return side }
    return column < layout.gutter.upperBound ? .left : .right
  }

  private mutating func clickMap(at column: Int) {
    let side = side(atColumn: column)
    let columns = layout.pane(on: side).text
    guard columns.contains(column), galleys[side].rowCount > layout.body.count else { return }
    remember()
    self.side = side
    let row = (column - columns.lowerBound) * galleys[side].rowCount / columns.count
    guard let line = nearestLine(toRow: row, step: 1) else { return }
    let top = min(max(0, row - layout.body.count / 2), lastTop(of: side))
    move(to: line.range.lowerBound, top: top)
  }

  private func offset(in line: Galley.Line, columns: Int, on side: Side) -> TextOffset {
    var place = line.range.lowerBound.utf8
    var used = 0
    let signs = signs(in: line, on: side).filter(\.hasRoom)
      .map { pair[side].sentences[$0.unit].range.lowerBound.utf8 }
    for character in pair[side].text[line.range] {
      if signs.contains(place) { used += LineSign.width }
      used += alphabet.cells(of: character)
      guard used <= columns else { break }
      place += character.utf8.count
    }
    return TextOffset(utf8: min(place, line.range.upperBound.utf8 - 1))
  }
}
