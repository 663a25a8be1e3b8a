internal import Terminal

extension Buffer {
  /// Draws what a list shows, its chosen entry lit and under the cursor.
  ///
  /// - Parameter body: the rows that it has, with one for the note that there is more; the layout's,
  ///   if there are no others.
  mutating func draw(_ list: ListState, of session: Session, in body: Range<Int>? = nil) {
    let page = list.page
    for (index, row) in zip(page.window, page.rows) {
      draw(page.lines[index], of: list, row: row)
    }
    if cursor == nil, list.isFiltering || page.entries.isEmpty {
      cursor = Spot(column: 1, row: page.rows.lowerBound)
    }
    drawMore(
      session, above: page.hidden.above, below: page.hidden.below,
      body: body ?? session.layout.listRows)
  }

  private mutating func draw(_ line: ListLine, of list: ListState, row: Int) {
    if let bar = line.bar, line.entry == list.selected {
      fill(columns: 0..<size.columns, row: row, style: bar)
    }
    for run in line.runs {
      let isChosen = (run.entry ?? line.entry) == list.selected
      if isChosen, cursor == nil { cursor = Spot(column: run.column, row: row) }
      put(
        run.text, column: run.column, row: row,
        style: isChosen ? run.chosen ?? run.style : run.style)
    }
  }
}
