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
  let isOfText = false
  private var shown: [Keymap.Binding] = []
  /// What an exercise or a lesson has keys for; nil in the reader, which has all.
  private var own: [Keymap.Binding]?

  static func opened(in session: inout Session) -> HelpScreen? {
    var help = HelpScreen()
    let place = type(of: session.screens[0]).place
    if place != .reading {
      var tried = session
      let all = session.keymap.bindings
      let moves = all.filter { $0.places.contains(.reading) && tried.moveInText($0.command) }
      // An exercise may be searched.
      let searches = all.filter { place == ExerciseScreen.place && $0.command == .search }
      help.own = all.filter { $0.places.contains(place) } + moves + searches
    }
    return help
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    guard list.isFiltering else { return nil }
    return key == .enter ? chosen(in: &session) : list.takeFilter(key)
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    shown.indices.contains(list.selected) ? .run(shown[list.selected].command) : .stay
  }

  mutating func lay(out session: Session) {
    let columns = session.layout.size.columns
    shown = (own ?? session.keymap.bindings).matching(list.filter)
    let lines = shown.enumerated().flatMap {
      columns < Layout.narrowestSideBySide
        ? narrowLines(of: $0.element, number: $0.offset, columns, session)
        : [line(of: $0.element, number: $0.offset, columns, session)]
    }
    list.lay(
      out: session.layout.listRows, byEntry: columns < Layout.narrowestSideBySide
    ) { _ in lines }
  }

  /// Behind the keys where there is room for what they do, else below them.
  private func narrowLines(
    of binding: Keymap.Binding, number: Int, _ columns: Int, _ session: Session
  ) -> [ListLine] {
    let keys = binding.keys.map(\.name).joined(separator: " ")
    let alphabet = session.alphabet
    let chosen = Style(.status, [.bold, .reverse])
    var head = ListLine(entry: number, bar: Style(.status, .reverse))
    head.runs = [.init(text: keys, column: 1, style: Style(.key, .bold), chosen: chosen)]
    let start = 10
    if alphabet.cells(of: keys) < start - 1,
      alphabet.cells(of: binding.summary) < columns - start
    {
      head.runs.append(.init(text: binding.summary, column: start, chosen: chosen))
      return [head]
    }
    return [head]
      + wrapped(binding.summary, width: max(1, columns - 4), in: alphabet).map {
        ListLine(
          runs: [.init(text: $0, column: 3, chosen: chosen)], entry: number,
          bar: Style(.status, .reverse))
      }
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
    let isFiltered = list.isFiltering || !list.filter.isEmpty
    let facts =
      isFiltered
      ? "filter: \(list.filter)"
      : session.glyphs.legend(
        width: max(0, columns - 9), about: session.keyName(of: Command("about")))
    _ = buffer.drawHead(
      session, title: "Help", facts: [facts], style: isFiltered ? Style() : Style(.faint))
    if list.isFiltering {
      buffer.cursor = Spot(column: min(columns - 1, 7 + buffer.alphabet.cells(of: facts)), row: 0)
    }
    buffer.draw(list, of: session)
    let count =
      shown.isEmpty ? "no command has “\(list.filter)”" : counted(shown.count, "command")
    let more = shown.isEmpty ? "; Backspace widens" : ""
    buffer.drawFoot(session, statuses: [count + more, count], hints: hints)
  }

  var listHints: [Hint] { [(.followLink, "run"), (.filter, "filter"), (.cancel, "back")] }
}

extension Glyphs {
  /// What the marks mean, in one line; where not all have room, also the key of the view that has them.
  func legend(width: Int, about: String?) -> String {
    let kinds =
      "\(recommendation) recommendation \(claim) claim \(concession) concession "
      + "\(evidence) evidence"
    let marks = "\(kinds) \(opposes) opposes \(agrees) agrees \(qualifies) qualifies"
    let ends = " \(hollowEnd) engine \(solidEnd) reviewed"
    let all = about.map { "all marks: \($0)" }
    let few = [all.map { "\(kinds)  \($0)" }, all].compactMap { $0 }
    return ([marks + ends, marks] + few).first { $0.cellWidth <= width } ?? ""
  }
}

extension [Keymap.Binding] {
  /// Those whose keys, name or summary contain a text, one for each command.
  func matching(_ filter: String) -> [Keymap.Binding] {
    let wanted = filter.lowercased()
    var seen: Set<Command> = []
    return self.filter { binding in
      let isMatch =
        wanted.isEmpty || binding.summary.lowercased().contains(wanted)
        || binding.command.name.contains(wanted)
        || binding.keys.contains { $0.name == filter }
      return isMatch && seen.insert(binding.command).inserted
    }
  }
}
