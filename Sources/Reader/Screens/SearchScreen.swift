internal import Commands
internal import Document
internal import Terminal

/// A search that is typed, over the text that it searches.
struct SearchScreen: Screen {
  static let place = Keymap.Place.search
  static let places: [Keymap.Place] = [.search]
  static let opening: Command? = .search

  let isTyping = true
  let isPassing = true

  private var prompt = Prompt()

  static func opened(in session: inout Session) -> SearchScreen? {
    session.search = Search()
    return SearchScreen()
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    switch key {
    case .backspace where prompt.text.isEmpty: return leave(&session)
    case .enter:
      search(in: &session)
      return .close
    case .control("c"), .escape: return leave(&session)
    case .tab:
      session.search.isInRecommendations.toggle()
      session.seek(prompt.text)
      return .stay
    default:
      let before = prompt.text
      guard prompt.take(key, given: session.searches) else { return nil }
      if prompt.text != before { session.seek(prompt.text) }
      return .stay
    }
  }

  /// Nothing typed means: the same as last time.
  private func search(in session: inout Session) {
    let wanted = prompt.text.isEmpty ? session.searches.lines.last ?? "" : prompt.text
    if prompt.text.isEmpty { session.seek(wanted) }
    if !wanted.isEmpty { session.searches.remember(wanted) }
    session.moveToMatch(step: 1, includingHere: true)
  }

  mutating func paste(_ text: String, in session: inout Session) -> Outcome {
    prompt.insert(text)
    session.seek(prompt.text)
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
    session.screenBelow.draw(session, in: &buffer)
    let counts = session.search.matches.map { $0.count }
    let isNarrow = session.search.isInRecommendations
    // Where nothing is typed yet, nothing is counted.
    let found = prompt.text.isEmpty ? nil : session.told(counts)
    let facts = [found, isNarrow ? "in recommendations" : nil].compactMap { $0 }
    buffer.drawPrompt(
      prompt, behind: "/", session, facts: facts.joined(separator: " "),
      keys: [
        "Enter goes", "Esc leaves", "Tab \(isNarrow ? "everywhere" : "recommendations")",
        "↑ ↓ earlier",
      ])
  }
}
