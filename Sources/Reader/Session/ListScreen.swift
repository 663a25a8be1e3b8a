internal import Commands
internal import Terminal
internal import Text

/// A screen that is a list: what moves, filters and points in one does so in all.
protocol ListScreen: Screen {
  var list: ListState { get set }
  /// What Enter on the chosen entry, or a click on it, does.
  mutating func chosen(in session: inout Session) -> Outcome
  /// What `write` writes.
  func matter(of session: Session) -> Writing.Matter
  /// What the key row shows while no letters go into the filter.
  var listHints: [Hint] { get }
}

extension ListScreen {
  var isTyping: Bool { list.isFiltering }
  var listHints: [Hint] { [] }
  var hints: [Hint] {
    list.isFiltering
      ? [(.followLink, "keeps the filter"), (.cancel, "takes it away"), (.lineDown, "next")]
      : listHints
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    list.isFiltering ? list.takeFilter(key) : nil
  }

  mutating func paste(_ text: String, in session: inout Session) -> Outcome {
    if list.isFiltering { list.type(text) }
    return .stay
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    performInList(command, in: &session)
  }

  func matter(of session: Session) -> Writing.Matter {
    .list(title: Self.place.name.capitalizedFirst, lines: list.page.lines.map(\.text))
  }

  /// What every list does; a list with commands of its own asks this for the rest.
  mutating func performInList(_ command: Command, in session: inout Session) -> Outcome {
    if list.move(command) { return .stay }
    switch command {
    // The key row's words for what Enter and Esc do to what is typed.
    case .followLink where list.isFiltering: return list.takeFilter(.enter) ?? .stay
    case .cancel where list.isFiltering: return list.takeFilter(.escape) ?? .stay
    case .filter:
      list.isFiltering = true
      return .stay
    case .followLink: return chosen(in: &session)
    case .write, .overwrite:
      return session.write(command, matter(of: session), as: Self.place.name)
    // What was filtered comes back before the list is left.
    case .cancel where !list.filter.isEmpty:
      list.filter = ""
      list.restart()
      return .stay
    default: return .pass
    }
  }

  mutating func point(_ mouse: Mouse, in session: inout Session) -> Outcome {
    switch mouse.action {
    case .wheelUp: list.scroll(by: -3)
    case .wheelDown: list.scroll(by: 3)
    case .press:
      guard let entry = list.page.entry(at: mouse.spot) else { return .stay }
      if entry == list.selected { return chosen(in: &session) }
      list.selected = entry
    }
    return .stay
  }
}

extension ListState {
  /// A key while letters go into the filter; nil leaves it to the key table.
  mutating func takeFilter(_ key: Key) -> Outcome? {
    switch key {
    case .character(let character): type(String(character))
    case .backspace: erase()
    case .control("u"): filter = ""
    case .enter: isFiltering = false
    case .escape, .control("c"):
      filter = ""
      isFiltering = false
      restart()
    case .down, .control("n"): _ = move(.lineDown)
    case .up, .control("p"): _ = move(.lineUp)
    default: return nil
    }
    return .stay
  }

  /// How a head shows the filter, if there is one.
  var filterNote: String {
    guard isFiltering else { return filter.isEmpty ? "" : " · /\(filter)" }
    let isFull = filter.unicodeScalars.count >= EditedLine.most
    return (isFull ? " · \(EditedLine.limit)" : "") + " · /\(filter)▏"
  }
}

extension Session {
  /// Whether a text passes a list's filter: as a search compares, without case and accents.
  func passes(_ filter: String, _ texts: String...) -> Bool {
    guard !filter.isEmpty else { return true }
    var finder = Finder(filter, in: alphabet)
    return texts.contains { text in
      let bytes = Array(text.utf8)
      return !finder.places(in: bytes, 0..<bytes.count).isEmpty
    }
  }
}

extension ListScreen {
  /// Lays out ahead what is opened later, from what was laid out before as far as that still holds.
  static func layAhead(_ new: @autoclosure () -> Self, in session: inout Session) {
    var screen = prepared(in: session) ?? new()
    screen.lay(out: session)
    session.prepared[place.name] = screen
  }
}

/// What the lines of a list are made of; where it is the same, they are.
struct Basis: Hashable, Sendable {
  private let edition: Int
  private let layout: Layout
  private let filter: String
  private let subject: Int

  init(_ session: Session, _ filter: String, of subject: Int = 0) {
    edition = session.linksEdition
    layout = session.layout
    self.filter = filter
    self.subject = subject
  }
}
