internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// The two articles: the screen that is never left.
struct ReadingScreen: Screen {
  static let place = Keymap.Place.reading

  static func opened(in session: inout Session) -> ReadingScreen? { ReadingScreen() }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    switch command {
    case .nextMatch: session.moveToMatch(step: 1)
    case .previousMatch: session.moveToMatch(step: -1)
    case .cancel:
      session.search = Search()
      session.notebook.start = nil
    case .interrupt where session.notebook.start != nil: session.notebook.start = nil
    default: return session.performInText(command)
    }
    return .stay
  }

  mutating func point(_ mouse: Mouse, in session: inout Session) -> Outcome {
    switch mouse.action {
    case .press
    where mouse.spot.row == session.layout.titleRow
      && session.helpNote?.columns.contains(mouse.spot.column) == true:
      return .run(.help)
    case .press: session.clickText(at: mouse.spot)
    case .wheelUp: session.wheel(at: mouse.spot, rows: -3)
    case .wheelDown: session.wheel(at: mouse.spot, rows: 3)
    }
    return .stay
  }

  var hints: [Hint] {
    [
      (.followLink, "go"), (.why, "why"), (.links, "links"), (.nextClaim, "claim"),
      (.nextRecommendation, "recommendation"), (.otherPane, "side"),
      (.recommendations, "who should do what"), (.synchronise, "sync"), (.search, "search"),
      (.back, "back"), (.quit, "quit"),
    ]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    ReadingView(session: session, body: session.layout.body).draw(in: &buffer)
    var told = session
    if let message = session.message, let note = session.noteOfFocus {
      let both = "\(message) · # \(note)"
      if session.alphabet.cells(of: both) <= session.statusRoom { told.message = both }
    }
    buffer.drawFoot(told, statuses: FocusStatus(session: session).forms, hints: hints)
    drawLinkBegun(session, in: &buffer)
  }

  /// What is told in the place of the keys.
  private func drawLinkBegun(_ session: Session, in buffer: inout Buffer) {
    guard !session.hasLongMessage, let (sign, text) = session.linkBegun,
      let row = session.layout.keyRow
    else { return }
    buffer.fill(columns: 0..<buffer.size.columns, row: row)
    buffer.put(sign, column: 1, row: row, style: Style(.key, .bold))
    buffer.put(
      fitted(text, width: max(0, buffer.size.columns - 4), in: buffer.alphabet), column: 3, row: row
    )
  }
}

extension Session {
  /// What changes how the text is shown, or moves in it; `.pass` for other commands.
  fileprivate mutating func performInText(_ command: Command) -> Outcome {
    switch command {
    case .why where command.count != nil: return why(number: command.count ?? 1)
    case .back: return goBack()
    case .forward: return goForward()
    case .allLinks: toggleAllLinks()
    case .engineLinks: toggleLeftovers()
    case .layout: changeLayout()
    default: return moveInText(command) ? .stay : .pass
    }
    return .stay
  }

  /// Moves in the text and shows nothing that was not on show; false for other commands.
  mutating func moveInText(_ command: Command) -> Bool {
    let page = max(1, layout.body.count - 1)
    let times = command.count ?? 1
    switch command {
    case .lineDown: repeated(times) { $0.moveLine(1) }
    case .lineUp: repeated(times) { $0.moveLine(-1) }
    case .halfPageDown: moveRows(times * ((page + 1) / 2))
    case .halfPageUp: moveRows(-times * ((page + 1) / 2))
    case .pageDown: moveRows(times * page)
    case .pageUp: moveRows(-times * page)
    case .start where command.count != nil, .end where command.count != nil:
      go(toParagraph: times, on: side)
    case .start: moveToEnd(.start)
    case .end: moveToEnd(.end)
    case .scrollDown: scrollPane(times)
    case .scrollUp: scrollPane(-times)
    case .windowTop: moveInWindow(0)
    case .windowMiddle: moveInWindow(0.5)
    case .windowBottom: moveInWindow(1)
    case .centre: centre()
    case .percent: go(toPercent: command.count)
    case .otherPane: turn(to: side.other)
    case .leftPane: turn(to: .left)
    case .rightPane: turn(to: .right)
    case .nextSentence: repeated(times) { $0.moveSentence(1) }
    case .previousSentence: repeated(times) { $0.moveSentence(-1) }
    case .nextClaim: repeated(times) { $0.moveUnit(1, "claim", where: \.argues) }
    case .previousClaim: repeated(times) { $0.moveUnit(-1, "claim", where: \.argues) }
    case .nextParagraph: repeated(times) { $0.moveParagraph(1) }
    case .previousParagraph: repeated(times) { $0.moveParagraph(-1) }
    case .nextRecommendation:
      repeated(times) { $0.moveUnit(1, "recommendation") { $0 == .recommendation } }
    case .previousRecommendation:
      repeated(times) { $0.moveUnit(-1, "recommendation") { $0 == .recommendation } }
    case .nextOpposition: repeated(times) { $0.moveToOpposition(1) }
    case .previousOpposition: repeated(times) { $0.moveToOpposition(-1) }
    case .followLink: follow(number: command.count)
    case .synchronise: changeSync()
    case .align:
      let before = tops
      alignOther()
      if litLink == nil, tops == before { message = "This paragraph has no link to align on." }
    default: return false
    }
    return true
  }

  /// As often as it was asked for, and no further than it goes.
  private mutating func repeated(_ times: Int, _ move: (inout Session) -> Void) {
    for _ in 0..<times where message == nil { move(&self) }
  }

  private mutating func changeSync() {
    let next: [Sync: Sync] = [.linked: .locked, .locked: .free, .free: .linked]
    sync = next[sync] ?? .linked
    if sync == .linked { alignOther() }
    message = sync.told
  }

  /// Lights one of several links, whose why is then opened.
  private mutating func why(number: Int) -> Outcome {
    guard focusedLinks.indices.contains(number - 1) else {
      sayLinkCount()
      return .stay
    }
    picked = number - 1
    return .pass
  }

  private mutating func follow(number: Int?) {
    if let number {
      followLink(number: number)
    } else if let announced {
      goToLink(announced)
    } else if let litLink {
      follow(litLink)
    } else {
      message = "This sentence has no link. ] moves to the next claim, l lists all links."
    }
  }
}

extension Kind {
  /// Whether its author stands for it.
  var argues: Bool { self == .claim || self == .recommendation }
}

extension Sync {
  /// What it does, in words.
  var told: String {
    switch self {
    case .linked: "linked: the other side moves to what answers, once a screen at most"
    case .locked: "locked: both sides move together"
    case .free: "free: each side moves alone"
    }
  }
}
