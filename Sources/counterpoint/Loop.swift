internal import Annotation
internal import Argument
internal import Reader
internal import Terminal

/// What the loop does to the world outside, apart from drawing. A test gives closures of its own.
struct World {
  /// Shows the theme of a name, or the next one, and says what came of it.
  var changeTheme: (String?) -> String
  /// Takes the mouse or leaves it to the terminal.
  var setMouse: (Bool) -> Void
  /// Keeps a change of the notebook.
  var keep: (Change) -> Kept
}

/// Key after key, until the reader quits or the terminal goes away: over any display.
struct Loop {
  let display: any Display
  let world: World

  /// - Parameter analysis: what marks and links come from. It is made once the text is on the screen,
  ///   so that reading can begin; keys pressed meanwhile wait.
  @discardableResult
  func run(
    _ session: inout Session, readingBy analysis: () throws -> Analysis
  ) rethrows -> Ending {
    session.message = "finding links …"
    display.show(view(session))
    session.message = nil
    session.adopt(try analysis())
    display.show(view(session))
    while true {
      if let ending = step(&session) { return ending }
    }
  }

  /// How it came to an end.
  enum Ending { case quit, interrupted }

  /// Nil as long as there is more to do.
  private func step(_ session: inout Session) -> Ending? {
    let event = display.nextEvent()
    if event == .gone { return .quit }
    for effect in update(&session, event) {
      if effect == .quit { return .quit }
      if effect == .interrupt { return .interrupted }
      perform(effect, &session)
    }
    display.show(view(session))
    return nil
  }

  func perform(_ effect: Effect, _ session: inout Session) {
    switch effect {
    case .quit, .interrupt: break
    case .redraw: display.forget()
    case .theme(let name): session.message = world.changeTheme(name)
    case .mouse(let isOn): world.setMouse(isOn)
    case .keep(let change): session.take(world.keep(change))
    }
  }
}
