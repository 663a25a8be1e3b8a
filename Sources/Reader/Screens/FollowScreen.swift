internal import Classroom
internal import Commands
internal import Document
internal import Terminal

/// A lesson as the audience sees it. It knows the `Scene` alone, and no key of it reaches the
/// presenter: whoever looks around comes back by one key.
struct FollowScreen: Screen {
  static let place = Keymap.Place("follow")
  static let places: [Keymap.Place] = [place, .reading]
  static let commands: [Specification] = [
    Specification(.rejoin, "follow the presenter again", keys: ["f"], places: [place])
  ]

  private var scene: Scene?
  private var silence = "Nobody presents yet; this screen waits."
  private var isAway = false
  private var isBig = false
  private var offset = 0

  /// How often the presenter's word is looked for, in milliseconds.
  private static let pause = 100

  static func opened(in session: inout Session) -> FollowScreen? { nil }

  func deadline(of session: Session) -> Int? { session.now + Self.pause }

  mutating func take(_ news: SceneNews, in session: inout Session) {
    switch news {
    case .silence(let words): silence = words
    case .scene(let fresh):
      let isOther = scene?.number != fresh.number
      silence = ""
      scene = fresh
      if isOther { offset = 0 }
      session.show(fresh)
      calm(&session)
      if let focus = fresh.focus, !isAway || isOther && !fresh.show.showsText {
        session.look(at: focus)
      }
      session.makeRoom(forPanel: panelRows(of: session, size: session.layout.size))
    }
  }

  private func calm(_ session: inout Session) {
    session.isCalm = isBig && scene?.asksForLinks == true
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    switch command {
    case .quit, .redraw, .theme, .help: return .pass
    case .rejoin:
      isAway = false
      if let focus = scene?.focus { session.look(at: focus) }
    case .moreOfCard: offset += 3
    case .projector:
      isBig.toggle()
      calm(&session)
      session.makeRoom(forPanel: panelRows(of: session, size: session.layout.size))
    default:
      guard session.moveInText(command) else {
        session.message = "This screen follows a lesson; q leaves it."
        return .stay
      }
      isAway = true
    }
    return .stay
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    key == .control("l") ? .effects([.redraw]) : nil
  }

  private func card(of session: Session, size: Size) -> StopCard {
    var card = StopCard(
      width: scene.map { SceneView.width($0, size: size) } ?? size.columns,
      alphabet: session.alphabet, isAiry: scene?.show.showsText == false)
    guard let scene else { return card }
    if isBig {
      card.add(alone: scene, in: session)
    } else {
      card.add(scene, in: session, isLoud: true)
    }
    return card
  }

  func panelRows(of session: Session, size: Size) -> Int {
    scene.map {
      SceneView.panelRows(card(of: session, size: size), $0, size: size, isBig: isBig)
    } ?? 0
  }

  /// A projector that follows needs no word of it.
  private func hasFoot(_ session: Session) -> Bool {
    !isBig || scene == nil || isAway || !silence.isEmpty || session.message != nil
  }

  var hints: [Hint] {
    (isAway ? [(.rejoin, "follow again")] : []) + [(.projector, "projector"), (.quit, "leave")]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    if let scene {
      var view = SceneView(
        session: session, scene: scene, card: card(of: session, size: session.layout.size),
        offset: offset)
      view.isBig = isBig
      view.hasFoot = hasFoot(session)
      view.draw(in: &buffer)
    } else {
      buffer.put(session.pair.title, column: 1, row: 0, style: Style(.heading, .bold))
    }
    let status =
      !silence.isEmpty
      ? silence : isAway ? "you look around; f follows the lesson again" : "following the lesson"
    if hasFoot(session) {
      buffer.drawFoot(session, status: status, hints: hints)
    }
    if buffer.cursor == nil { buffer.cursor = Spot(column: 0, row: 0) }
  }
}

extension Command {
  fileprivate static let rejoin = Command("rejoin")
}

extension Session {
  /// What the presenter shows now, or that nobody presents.
  package mutating func take(_ news: SceneNews) {
    guard var screen = screens[0] as? FollowScreen else { return }
    screen.take(news, in: &self)
    screens[0] = screen
  }
}
