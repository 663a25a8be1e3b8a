internal import Canvas
internal import Claims
internal import Prose
internal import Typesetting

// What the window and the mouse do.
extension State {
  /// Sets the articles for a window. The caret stays on its screen row where the window has it, so
  /// that a window that shrinks and grows again shows the same text.
  mutating func resize(to size: Size, choice: LayoutChoice) {
    lay(out: size, choice: choice)
    for one in Side.allCases {
      let home = homes[one]
      let row = min(max(home.row, 0), max(0, layout.body.count - 1))
      // Blank rows above the text stay only where they were needed before.
      tops[one] = max(galleys[one].row(of: carets[one]) - row, min(0, home.top))
    }
  }

  mutating func changeLayout() {
    let choices = LayoutChoice.allCases
    let index = choices.firstIndex(of: layoutChoice) ?? 0
    resize(to: layout.size, choice: choices[(index + 1) % choices.count])
    message = "layout: \(layoutChoice.rawValue)"
  }

  /// Remembers where the carets stand on the screen; a resize alone never changes it.
  mutating func rememberHomes() {
    for one in Side.allCases {
      homes[one] = Home(row: galleys[one].row(of: carets[one]) - tops[one], top: tops[one])
    }
  }

  mutating func click(at spot: Spot) {
    guard panels.isEmpty, let clicked = pane(at: spot) else { return }
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
    guard panels.isEmpty, let side = pane(at: spot) else { return }
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
    guard layout.body.contains(spot.row) else { return nil }
    guard layout.isSideBySide else { return side }
    return spot.column < layout.gutter.upperBound ? .left : .right
  }

  private func offset(in line: Galley.Line, columns: Int, on side: Side) -> TextOffset {
    var place = line.range.lowerBound.utf8
    var used = 0
    for character in pair[side].text[line.range] {
      used += alphabet.cells(of: character)
      guard used <= columns else { break }
      place += character.utf8.count
    }
    return TextOffset(utf8: min(place, line.range.upperBound.utf8 - 1))
  }
}
