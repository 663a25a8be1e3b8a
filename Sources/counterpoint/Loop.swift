internal import Argument
internal import Reader
internal import Terminal

/// What the loop does to the world outside, apart from drawing. A test gives closures of its own.
struct World {
  /// Shows the next theme, and says its name.
  var changeTheme: () -> String
}

/// Key after key, until the reader quits or the terminal goes away: over any display.
struct Loop {
  let display: any Display
  let world: World

  /// - Parameter analysis: what marks and links come from. It is made once the text is on the screen,
  ///   so that reading can begin; keys pressed meanwhile wait.
  func run(_ state: inout State, readingBy analysis: () throws -> Analysis) rethrows {
    state.message = "finding links …"
    display.show(view(state))
    state.message = nil
    state.adopt(try analysis())
    display.show(view(state))
    while step(&state) {}
  }

  /// False when there is nothing more to do.
  private func step(_ state: inout State) -> Bool {
    let event = display.nextEvent()
    if event == .gone { return false }
    guard let intent = state.intent(for: event) else { return true }
    for effect in update(&state, intent) {
      switch effect {
      case .quit: return false
      case .redraw: display.forget()
      case .changeTheme: state.message = "theme: \(world.changeTheme())"
      }
    }
    display.show(view(state))
    return true
  }
}
