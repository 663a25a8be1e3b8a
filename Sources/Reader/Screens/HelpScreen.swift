internal import Argument
internal import Commands
internal import Terminal
internal import Typesetting

/// The key table; Enter runs the chosen command.
struct HelpScreen: ListScreen {
  static let place = Keymap.Place.help
  /// Letters move; they open no other view.
  static let places: [Keymap.Place] = [.help, .list]
  static let opening: Command? = .help

  var list = ListState()
  private var shown: [Keymap.Binding] = []

  static func opened(in session: inout Session) -> HelpScreen? { HelpScreen() }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    guard list.isFiltering else { return nil }
    return key == .enter ? chosen(in: &session) : list.takeFilter(key)
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    shown.indices.contains(list.selected) ? .run(shown[list.selected].command) : .stay
  }

  mutating func lay(out session: Session) {
    let columns = session.layout.size.columns
    shown = session.keymap.bindings(matching: list.filter)
    let lines = shown.enumerated().map { line(of: $0.element, number: $0.offset, columns, session) }
    list.lay(out: session.layout.listRows) { _ in lines }
  }

  private func line(
    of binding: Keymap.Binding, number: Int, _ columns: Int, _ session: Session
  ) -> ListLine {
    let keys = binding.keys.map(\.name).joined(separator: " ")
    let alphabet = session.alphabet
    let chosen = Style(.status, [.bold, .reverse])
    var line = ListLine(entry: number, bar: Style(.status, .reverse))
    line.runs = [
      ListLine.Run(
        text: fitted(keys, width: 20, in: alphabet), column: 1, style: Style(.key, .bold),
        chosen: chosen),
      ListLine.Run(
        text: fitted(binding.summary, width: max(0, columns - 24), in: alphabet), column: 22,
        style: Style(.text), chosen: chosen),
    ]
    let name = binding.command.name
    let start = columns - name.cellWidth - 2
    if start > 22 + binding.summary.cellWidth {
      line.runs.append(
        ListLine.Run(
          text: name, column: start, style: Style(.faint), chosen: Style(.status, .reverse)))
    }
    return line
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let columns = session.layout.size.columns
    let facts = list.isFiltering || !list.filter.isEmpty ? "filter: \(list.filter)" : ""
    _ = buffer.drawHead(session, title: "Help", facts: facts, style: Style())
    if list.isFiltering {
      buffer.cursor = Spot(column: min(columns - 1, 7 + buffer.alphabet.cells(of: facts)), row: 0)
    }
    buffer.draw(list, of: session)
    let status =
      shown.isEmpty
      ? "no command has “\(list.filter)”; Backspace widens, Esc leaves"
      : "\(counted(shown.count, "command")) · / filters, Enter runs, Esc leaves"
    buffer.drawFoot(session, status: status, hints: [])
    if let row = session.layout.keyRow {
      let legend = session.glyphs.legend(width: columns - 1)
      buffer.put(
        fitted(legend, width: columns - 1, in: buffer.alphabet), column: 1, row: row,
        style: Style(.faint))
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
        || binding.command.name.contains(wanted)
        || binding.keys.contains { $0.name == filter }
      return isMatch && seen.insert(binding.command).inserted
    }
  }
}
