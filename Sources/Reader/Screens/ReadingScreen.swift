internal import Argument
internal import Commands
internal import Document
internal import Terminal

/// The two articles: the screen that is never left.
struct ReadingScreen: Screen {
  static let place = Keymap.Place.reading

  static func opened(in session: inout Session) -> ReadingScreen? { ReadingScreen() }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    guard case .character(let character) = key, let digit = character.wholeNumberValue, digit > 0
    else { return nil }
    session.followLink(number: digit)
    return .stay
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    switch command {
    case .followLink: session.followFromHere()
    case .nextMatch: session.moveToMatch(step: 1)
    case .previousMatch: session.moveToMatch(step: -1)
    case .cancel: session.search = Search()
    default: return session.performInText(command)
    }
    return .stay
  }

  mutating func point(_ mouse: Mouse, in session: inout Session) -> Outcome {
    switch mouse.action {
    case .press: session.clickText(at: mouse.spot)
    case .wheelUp: session.wheel(at: mouse.spot, rows: -3)
    case .wheelDown: session.wheel(at: mouse.spot, rows: 3)
    }
    return .stay
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    ReadingView(session: session, body: session.layout.body).draw(in: &buffer)
    buffer.drawFoot(
      session, status: session.statusOfFocus,
      keys: [
        (.followLink, "go"), (.why, "why"), (.links, "links"), (.nextClaim, "claim"),
        (.nextRecommendation, "recommendation"), (.otherPane, "side"),
        (.recommendations, "who should do what"), (.synchronise, "sync"), (.search, "search"),
        (.back, "back"), (.quit, "quit"),
      ])
  }
}

extension Session {
  /// What moves or turns in the text; `.pass` for what is no command of it.
  fileprivate mutating func performInText(_ command: Command) -> Outcome {
    let page = max(1, layout.body.count - 1)
    switch command {
    case .lineDown: moveLine(1)
    case .lineUp: moveLine(-1)
    case .halfPageDown: moveRows((page + 1) / 2)
    case .halfPageUp: moveRows(-(page + 1) / 2)
    case .pageDown: moveRows(page)
    case .pageUp: moveRows(-page)
    case .start: moveToEnd(.start)
    case .end: moveToEnd(.end)
    case .otherPane: turn(to: side.other)
    case .leftPane: turn(to: .left)
    case .rightPane: turn(to: .right)
    case .nextSentence: moveSentence(1)
    case .previousSentence: moveSentence(-1)
    case .nextClaim: moveUnit(1, "claim") { $0 == .claim || $0 == .recommendation }
    case .previousClaim: moveUnit(-1, "claim") { $0 == .claim || $0 == .recommendation }
    case .nextParagraph: moveParagraph(1)
    case .previousParagraph: moveParagraph(-1)
    case .nextRecommendation: moveUnit(1, "recommendation") { $0 == .recommendation }
    case .previousRecommendation: moveUnit(-1, "recommendation") { $0 == .recommendation }
    case .back: goBack()
    case .forward: goForward()
    case .synchronise: changeSync()
    case .align:
      if litLink == nil { message = "This unit has no link to align on." } else { alignOther() }
    case .allLinks: showsAllLinks.toggle()
    case .layout: changeLayout()
    default: return .pass
    }
    return .stay
  }

  private mutating func changeSync() {
    let next: [Sync: Sync] = [.linked: .locked, .locked: .free, .free: .linked]
    sync = next[sync] ?? .linked
    if sync == .linked { alignOther() }
    switch sync {
    case .linked: message = "linked: the answering passage comes to the same row"
    case .locked: message = "locked: both sides move together"
    case .free: message = "free: each side moves alone"
    }
  }

  fileprivate mutating func followFromHere() {
    if let litLink {
      follow(litLink)
    } else {
      message = "This unit has no link. ] moves to the next claim, l lists all links."
    }
  }
}
