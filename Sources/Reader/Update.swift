package import Argument
internal import Commands
package import Document
package import Terminal

/// Decides what an event does; the loop performs the effects, `view` shows the session.
package func update(_ session: inout Session, _ event: Event) -> [Effect] {
  let effects: [Effect] =
    switch event {
    case .key(let key): session.press(key)
    case .mouse(let mouse): session.point(mouse)
    case .paste(let text): session.paste(text)
    case .resize(let size): session.fit(size)
    case .tick: session.wake()
    case .ready: []
    // The screen is the same afterwards, its message too.
    case .redraw: [.redraw]
    case .gone: [.quit]
    }
  session.layOut()
  return effects
}

extension Session {
  /// Takes what came of a change.
  package mutating func take(_ kept: Kept) {
    receive(kept)
    layOut()
  }

  /// Takes the articles as they are read from now on, and what is found in them.
  package mutating func take(_ pair: Pair, _ analysis: Analysis) {
    read(pair, analysis)
    layOut()
  }

  /// Finds what the topmost screen shows.
  mutating func layOut() {
    var screen = self.screen
    screen.lay(out: self)
    screens[screens.count - 1] = screen
  }

  /// Whether letters are text now.
  package var isTyping: Bool { screen.isTyping }

  /// Until when nothing changes by itself, in milliseconds of `now`.
  package var deadline: Int? { screen.deadline(of: self) }

  fileprivate mutating func wake() -> [Effect] { settle(withScreen { $0.wake(in: &$1) }) }

  fileprivate mutating func fit(_ size: Size) -> [Effect] {
    panel = screens[0].panelRows(of: self, size: size)
    resize(to: size, choice: layoutChoice)
    return []
  }

  fileprivate mutating func press(_ key: Key) -> [Effect] {
    let message = self.message
    self.message = nil
    landed = nil
    keysPressed += 1
    if let outcome = withScreen({ screen, session in screen.take(key, in: &session) }) {
      return settle(outcome)
    }
    self.message = message
    if !screen.isTyping, case .character(let character) = key, takeDigit(character) { return [] }
    let count = self.count
    self.count = nil
    guard var command = keymap.command(for: key, in: places) else {
      if !screen.isTyping { sayUnknown(key) }
      return []
    }
    if command == .redraw { return [.redraw] }
    self.message = nil
    // A number that was typed by mistake is taken back first.
    if case .cancel = command, count != nil { return [] }
    command.count = count
    return perform(command)
  }

  /// Digits before a key are a number; 0 alone is none.
  private mutating func takeDigit(_ character: Character) -> Bool {
    guard character.isASCII, let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return false }
    count = min((count ?? 0) * 10 + digit, 9999)
    return true
  }

  fileprivate mutating func paste(_ text: String) -> [Effect] {
    message = nil
    return settle(withScreen { $0.paste(text, in: &$1) })
  }

  private mutating func sayUnknown(_ key: Key) {
    let help = keymap.keyName(of: .help, in: places).map { "; \($0) for help" } ?? ""
    message = "\(key.name) does nothing here\(help)"
  }

  fileprivate mutating func point(_ mouse: Mouse) -> [Effect] {
    message = nil
    landed = nil
    if mouse.action == .press, let command = hinted(at: mouse.spot, on: screen) {
      return perform(command)
    }
    return settle(withScreen { $0.point(mouse, in: &$1) })
  }

  /// The topmost screen decides, else the session.
  mutating func perform(_ command: Command) -> [Effect] {
    if ![.accept, .reject, .unlink].contains(command) { notebook.hasNoneLeft = false }
    let outcome = withScreen { $0.perform(command, in: &$1) }
    guard case .pass = outcome else { return settle(outcome) }
    return settle(performAnywhere(command))
  }

  private mutating func withScreen<Result>(
    _ decide: (inout any Screen, inout Session) -> Result
  ) -> Result {
    var screen = self.screen
    let result = decide(&screen, &self)
    screens[screens.count - 1] = screen
    return result
  }

  private mutating func performAnywhere(_ command: Command) -> Outcome {
    let arguments = command.arguments
    switch command {
    case .quit: return leave(by: .quit)
    case .interrupt: return leave(by: .interrupt)
    case .redraw: return .effects([.redraw])
    case .theme: return .effects([.theme(arguments.first)])
    case .cancel: return .close
    case .set where arguments.count == 2: return .effects(set(arguments[0], to: arguments[1]))
    case .bind: keymap.bind(command)
    case .walk: return .effects([.walk])
    case .addStop: return recordStop()
    case .drop: return leaveOut(command)
    case .goto:
      let side = arguments.count == 2 ? Side(rawValue: arguments[0]) ?? side : side
      go(toParagraph: arguments.last.flatMap { Int($0) } ?? 1, on: side)
      return .leave
    case .search where !arguments.isEmpty:
      seek(arguments[0])
      searches.remember(arguments[0])
      moveToMatch(step: 1, includingHere: true)
      return .leave
    case .view where !arguments.isEmpty:
      return Screens.opened(by: Command(arguments[0]), in: &self).map(Outcome.open) ?? .stay
    case .nextUnreviewed:
      if let next = nextUnreviewed(after: placeOfReview) { goToLink(next) }
      return .leave
    case .mark where arguments.isEmpty, .toMark where arguments.isEmpty:
      return .open(MarkScreen(command))
    case .write, .overwrite: return write(command, .comparison, as: "comparison")
    case .resumeNote: return NoteScreen.resumed(in: &self).map { .open($0) } ?? .stay
    default:
      return review(command, link: litLink ?? rejectedLinksOfFocus.first) ?? annotate(command)
        ?? Screens.opened(by: command, in: &self).map(Outcome.open) ?? .stay
    }
    return .stay
  }

  private mutating func settle(_ outcome: Outcome) -> [Effect] {
    var effects: [Effect] = []
    // What is offered stays so while a view is opened and left.
    let wasText = screens.count == 1
    switch outcome {
    case .stay, .pass: break
    case .close: close()
    case .leave: screens.removeLast(screens.count - 1)
    case .show(let wanted): screens = wanted
    case .open(let screen): toggle(screen)
    case .ask(let command, let text):
      screens.append(CommandScreen(asked: command, text: text))
    case .askRelation(let link): screens.append(RelationScreen(link))
    case .run(let command):
      close()
      return run(command)
    case .effects(let wanted): effects = wanted
    case .opening(let screen, let wanted):
      toggle(screen)
      effects = wanted
    case .closing(let wanted):
      close()
      effects = wanted
    }
    switch outcome {
    case .leave, .show: announced = nil
    default: if wasText, screens.count == 1 { announced = nil }
    }
    rememberHomes()
    return effects
  }

  private mutating func close() {
    if screens.count > 1 { screens.removeLast() }
  }

  /// Opens a view, or leaves it by the key that opened it.
  private mutating func toggle(_ opened: any Screen) {
    let place = type(of: opened).place
    guard type(of: screen).place != place else { return close() }
    screens.removeAll { type(of: $0).place == place }
    screens.append(opened)
  }

  /// Performs a command that was chosen by its name.
  private mutating func run(_ command: Command) -> [Effect] {
    if let found = table.specification(of: command), !found.isComplete, command.arguments.isEmpty {
      screens.append(CommandScreen(text: command.name + " "))
      return []
    }
    let isAnywhere = !command.arguments.isEmpty || !keymap.isBound(command)
    if !isAnywhere, !keymap.holds(command, in: places) {
      guard keymap.holds(command, in: type(of: screens[0]).places) else {
        message = "This works where its key does: open all links first (l), or why (o)."
        return settle(.stay)
      }
      // What moves in the text must not move unseen below another view.
      screens.removeLast(screens.count - 1)
    }
    return perform(command)
  }
}
