internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

// What the mouse does.
extension State {
  /// A click in the text moves there or follows a link. In a list the first click on an entry
  /// chooses it; one on the chosen entry returns true: it means Enter.
  mutating func click(at spot: Spot) -> Bool {
    guard panels.isEmpty else { return choose(at: spot) }
    clickText(at: spot)
    return false
  }

  private mutating func choose(at spot: Spot) -> Bool {
    switch panels.last {
    case .links(var list):
      guard let entry = LinksView(state: self, list: list).entry(atRow: spot.row) else {
        return false
      }
      let isChosen = entry == list.selected
      list.selected = entry
      panels[panels.count - 1] = .links(list)
      return isChosen
    case .recommendations(let selected, let top):
      let view = RecommendationsView(state: self, selected: selected, top: top)
      guard let entry = view.entry(at: spot) else { return false }
      panels[panels.count - 1] = .recommendations(selected: entry, top: top)
      return entry == selected
    case .help(let filter, let selected, let top):
      let view = HelpView(state: self, filter: filter, selected: selected, top: top)
      guard let entry = view.entry(atRow: spot.row) else { return false }
      panels[panels.count - 1] = .help(filter: filter, selected: entry, top: top)
      return entry == selected
    case .why, nil: return false
    }
  }

  private mutating func clickText(at spot: Spot) {
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
    guard panels.isEmpty else { return wheelPanel(rows: rows) }
    guard let side = pane(at: spot) else { return }
    let before = tops[side]
    tops[side] = min(max(before + rows, 0), lastTop(of: side))
    if sync == .locked {
      tops[side.other] = min(
        max(tops[side.other] + tops[side] - before, 0), lastTop(of: side.other))
    }
  }

  private mutating func wheelPanel(rows: Int) {
    let scrolled: Panel
    switch panels.last {
    case .why(let link, let top):
      let lastTop = WhyView(state: self, link: link, top: top).lastTop
      scrolled = .why(link: link, top: max(0, min(top + rows, lastTop)))
    case .links(let list):
      // A link has some rows of its own.
      scrolled = .links(LinksView(state: self, list: list).scrolled(by: rows.signum()))
    case .recommendations(let selected, let top):
      let view = RecommendationsView(state: self, selected: selected, top: top)
      let found = view.scrolled(by: rows)
      scrolled = .recommendations(selected: found.selected, top: found.top)
    case .help(let filter, let selected, let top):
      let view = HelpView(state: self, filter: filter, selected: selected, top: top)
      let found = view.scrolled(by: rows)
      scrolled = .help(filter: filter, selected: found.selected, top: found.top)
    case nil: return
    }
    panels[panels.count - 1] = scrolled
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
