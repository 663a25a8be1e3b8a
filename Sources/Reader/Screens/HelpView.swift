internal import Argument
internal import Commands
internal import Terminal
internal import Typesetting

/// The key table, filtered while typing; Enter runs the selected command.
struct HelpView {
  let state: State
  let filter: String
  let selected: Int
  let top: Int

  /// The part of the table on show.
  var excerpt: Excerpt {
    let count = state.keymap.bindings(matching: filter).count
    let chosen = min(selected, max(0, count - 1))
    return Excerpt(of: count, chosen: chosen..<chosen + 1, top: top, in: state.layout.listRows)
  }

  func scrolled(by rows: Int) -> (selected: Int, top: Int) {
    let count = state.keymap.bindings(matching: filter).count
    return excerpt.scrolled(
      by: rows, over: (0..<count).map { $0..<$0 + 1 }, selected: selected)
  }

  /// The entry that a screen row shows.
  func entry(atRow row: Int) -> Int? {
    zip(excerpt.lines, excerpt.rows).first { $0.1 == row }?.0
  }

  func draw(in buffer: inout Buffer) {
    let layout = state.layout
    let columns = layout.size.columns
    let shown = state.keymap.bindings(matching: filter)
    let typed = "type to filter: \(filter)"
    let body = buffer.drawHead(state, title: "Help", facts: typed, style: Style())
    buffer.cursor = Spot(column: min(columns - 1, 7 + buffer.alphabet.cells(of: typed)), row: 0)
    let selected = min(self.selected, max(0, shown.count - 1))
    let excerpt = excerpt
    for (index, row) in zip(excerpt.lines, excerpt.rows) {
      let binding = shown[index]
      let isSelected = index == selected
      if isSelected {
        buffer.fill(columns: 0..<columns, row: row, style: Style(.status, .reverse))
      }
      let attributes: Style.Attributes = isSelected ? [.bold, .reverse] : []
      let keys = binding.keys.map(\.name).joined(separator: " ")
      buffer.put(
        fitted(keys, width: 20, in: buffer.alphabet), column: 1, row: row,
        style: isSelected ? Style(.status, [.bold, .reverse]) : Style(.key, .bold))
      buffer.put(
        fitted(binding.summary, width: max(0, columns - 24), in: buffer.alphabet), column: 22,
        row: row,
        style: Style(isSelected ? .status : .text, attributes))
      let name = binding.command.rawValue
      if columns - name.cellWidth - 2 > 22 + binding.summary.cellWidth {
        buffer.put(
          name, column: columns - name.cellWidth - 2, row: row,
          style: isSelected ? Style(.status, .reverse) : Style(.faint))
      }
    }
    buffer.drawMore(
      state, above: excerpt.lines.lowerBound, below: shown.count - excerpt.lines.upperBound,
      body: body)
    let status =
      shown.isEmpty
      ? "no command has “\(filter)”; Backspace widens, Esc leaves"
      : "\(counted(shown.count, "command")) · ↑ ↓ choose, Enter runs, Esc leaves"
    buffer.drawFoot(state, status: status, keys: [])
    if let row = layout.keyRow {
      buffer.put(
        fitted(
          state.glyphs.legend(width: columns - 2), width: columns - 2, in: buffer.alphabet),
        column: 1, row: row, style: Style(.faint))
    }
  }
}

extension Glyphs {
  /// What the marks mean, in one line; the ends of links only where there is room.
  func legend(width: Int) -> String {
    let marks =
      "\(recommendation) recommendation \(claim) claim \(concession) concession "
      + "\(evidence) evidence \(opposes) opposes \(agrees) agrees \(qualifies) qualifies"
    let ends = " \(hollowEnd) engine \(solidEnd) reviewed"
    return marks.cellWidth + ends.cellWidth <= width ? marks + ends : marks
  }
}

extension Keymap {
  /// The bindings whose keys, name or summary contain a text, one for each command.
  func bindings(matching filter: String) -> [Binding] {
    let wanted = filter.lowercased()
    var seen: Set<Command> = []
    return bindings.filter { binding in
      let isMatch =
        wanted.isEmpty || binding.summary.lowercased().contains(wanted)
        || binding.command.rawValue.contains(wanted)
        || binding.keys.contains { $0.name == filter }
      return isMatch && seen.insert(binding.command).inserted
    }
  }
}
