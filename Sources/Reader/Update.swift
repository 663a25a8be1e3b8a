internal import Argument
package import Commands
internal import Document
package import Terminal
internal import Typesetting

extension State {
  /// What an event means now; nil if nothing.
  package func intent(for event: Event) -> Intent? {
    switch event {
    case .key(let key): intent(for: key)
    case .mouse(let mouse):
      switch mouse.action {
      case .press: .click(mouse.spot)
      case .wheelUp: .wheel(mouse.spot, rows: -3)
      case .wheelDown: .wheel(mouse.spot, rows: 3)
      }
    case .paste(let text): .paste(text)
    case .resize(let size): .resize(size)
    case .tick, .ready: nil
    case .redraw: .command(.redraw)
    case .gone: .command(.quit)
    }
  }

  private func intent(for key: Key) -> Intent? {
    let place = place
    if place == .search || place == .help {
      switch key {
      case .character(let character): return .type(character)
      case .backspace: return .erase
      case .enter: return .command(.followLink)
      case .down, .control("n"): return .command(.lineDown)
      case .up, .control("p"): return .command(.lineUp)
      case .function(1): return .command(.cancel)
      default: return keymap.command(for: key, in: place).map(Intent.command)
      }
    }
    if place == .reading, case .character(let character) = key,
      let digit = character.wholeNumberValue,
      digit > 0
    {
      return .followLink(digit)
    }
    return keymap.command(for: key, in: place).map(Intent.command) ?? .unknown(key)
  }

  /// Which part of the key table holds now.
  package var place: Keymap.Place {
    if search.isTyping { return .search }
    switch panels.last {
    case nil: return .reading
    case .why: return .why
    case .links: return .links
    case .recommendations: return .recommendations
    case .help: return .help
    }
  }
}

/// Decides; the loop performs the effects, `view` shows the state.
package func update(_ state: inout State, _ intent: Intent) -> [Effect] {
  if case .resize(let size) = intent {
    state.resize(to: size, choice: state.layoutChoice)
    return []
  }
  // The screen is the same afterwards, its message too.
  if intent == .command(.redraw) { return [.redraw] }
  if case .unknown(let key) = intent {
    state.sayUnknown(key)
    return []
  }
  state.message = nil
  defer {
    state.announced = nil
    state.rememberHomes()
    state.rememberTop()
  }
  switch intent {
  case .command(let command): return state.perform(command)
  case .followLink(let number): state.followLink(number: number)
  case .type(let character): state.type(character)
  case .erase: state.erase()
  case .paste(let text): state.paste(text)
  case .resize, .unknown: break
  case .click(let spot): if state.click(at: spot) { return state.perform(.followLink) }
  case .wheel(let spot, let rows): state.wheel(at: spot, rows: rows)
  }
  return []
}

extension State {
  fileprivate mutating func sayUnknown(_ key: Key) {
    let help = keymap.keyName(of: .help, in: place).map { "; \($0) for help" } ?? ""
    message = "\(key.name) does nothing here\(help)"
  }

  fileprivate mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .theme: return [.changeTheme]
    case .cancel: cancel()
    case .followLink:
      if case .help = panels.last { return runSelectedCommand() }
      followFromHere()
    case .why: openWhy()
    case .links: toggle(.links(LinkList(selected: announced ?? litLink ?? 0)))
    case .recommendations: toggle(.recommendations(selected: focusedRecommendation))
    case .help, .palette: toggle(.help(filter: "", selected: 0))
    case .nextLink: showNextLink()
    case .filterRelation, .filterTier, .filterIssue: filterLinks(by: command)
    case .search: search = Search(isTyping: true)
    case .nextMatch: moveToMatch(step: 1)
    case .previousMatch: moveToMatch(step: -1)
    default:
      if panels.isEmpty { performInText(command) } else { moveSelection(command) }
    }
    return []
  }

  /// Enter in the help: leaves it and does what was chosen.
  private mutating func runSelectedCommand() -> [Effect] {
    guard let command = selectedCommand() else { return [] }
    panels.removeLast()
    if !keymap.holds(command, in: place) {
      guard keymap.holds(command, in: .reading) else {
        message = "This works where its key does: open all links first (l), or why (o)."
        return []
      }
      // What moves in the text must not move unseen below another view.
      panels.removeAll()
    }
    return perform(command)
  }

  private mutating func performInText(_ command: Command) {
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
    default: break
    }
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

  private mutating func cancel() {
    if search.isTyping {
      search = Search()
    } else if !panels.isEmpty {
      panels.removeLast()
    } else {
      search = Search()
    }
  }

  /// Opens a view, or leaves it by the key that opened it.
  private mutating func toggle(_ panel: Panel) {
    if let top = panels.last, top.isSameView(as: panel) {
      panels.removeLast()
    } else {
      panels.removeAll { $0.isSameView(as: panel) }
      panels.append(panel)
    }
  }
}

extension Panel {
  func isSameView(as other: Panel) -> Bool {
    switch (self, other) {
    case (.why, .why), (.links, .links), (.recommendations, .recommendations), (.help, .help): true
    default: false
    }
  }
}
