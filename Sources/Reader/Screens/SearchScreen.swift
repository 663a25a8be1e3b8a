internal import Commands
internal import Document
internal import Terminal

/// A search that is typed, over the text that it searches.
struct SearchScreen: Screen {
  static let place = Keymap.Place.search
  static let places: [Keymap.Place] = [.search]
  static let opening: Command? = .search

  let isTyping = true

  static func opened(in session: inout Session) -> SearchScreen? {
    session.search = Search()
    return SearchScreen()
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    let text = session.search.text
    switch key {
    case .character(let character): session.seek(text + String(character))
    case .control("u"): session.seek("")
    case .backspace:
      if text.isEmpty { return leave(&session) }
      session.seek(String(text.dropLast()))
    case .enter:
      session.moveToMatch(step: 1, includingHere: true)
      return .close
    case .control("c"), .escape: return leave(&session)
    default: return nil
    }
    return .stay
  }

  mutating func paste(_ text: String, in session: inout Session) -> Outcome {
    session.seek(session.search.text + text)
    return .stay
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    command == .cancel ? leave(&session) : .pass
  }

  private func leave(_ session: inout Session) -> Outcome {
    session.search = Search()
    return .close
  }

  mutating func point(_ mouse: Mouse, in session: inout Session) -> Outcome {
    var text = ReadingScreen()
    return text.point(mouse, in: &session)
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    ReadingView(session: session, body: session.layout.body).draw(in: &buffer)
    let counts = session.search.matches.map { $0.count }
    buffer.drawFoot(
      session,
      status: "/\(session.search.text)   \(counts.left) left, \(counts.right) right · "
        + "Enter goes, Esc leaves", keys: [])
    if let row = session.layout.statusRow {
      buffer.cursor = Spot(column: 2 + buffer.alphabet.cells(of: session.search.text), row: row)
    }
  }
}
