internal import Argument
internal import Classroom
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// A lesson as its instructor gives it: the articles and the stop's card. What the panes show is a
/// `Scene` and no more, as on the audience's screens.
struct WalkScreen: Screen {
  static let place = Keymap.Place("walk")
  /// Moving in the text is as in the reader.
  static let places: [Keymap.Place] = [place, .reading]

  private(set) var walk: Walk
  /// All that is known of the pair; what is covered never leaves this screen.
  let analysis: Analysis
  private(set) var scene: Scene
  private var kept: Walk?
  private var keptScene: Scene?
  var typing: WalkTyping?
  /// The card's first line on show.
  var offset = 0
  private var showsNotes: Bool
  private var showsBalance = false
  private var isBig = false

  /// - Parameter showsNotes: whether the screen is the presenter's alone.
  init(_ walk: Walk, analysis: Analysis, pair: Pair, showsNotes: Bool) {
    self.walk = walk
    self.analysis = analysis
    self.showsNotes = showsNotes
    scene = Scene(of: walk, in: analysis, of: pair)
  }

  static func opened(in session: inout Session) -> WalkScreen? { nil }

  var isTyping: Bool { typing != nil }

  // MARK: What keys do

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    switch command {
    case .nextStop: turn(to: walk.place + (command.count ?? 1), in: &session)
    case .previousStop: turn(to: walk.place - (command.count ?? 1), in: &session)
    case .start where command.count != nil: turn(to: (command.count ?? 1) - 1, in: &session)
    case .uncover: uncoverNext(in: &session)
    case .uncoverAll: uncoverAll(in: &session)
    case .uncoverBy: openTheMenu(in: &session)
    case .coverAgain: coverAgain(in: &session)
    case .timer: walk.toggleClock(now: session.now)
    case .timerReset: walk.resetClock(now: session.now)
    case .swapGroups: swap(in: &session)
    case .countHands: countHands(in: &session)
    case .statement: typing = .statement(EditedLine(walk.statement))
    case .stopNotes: showsNotes.toggle()
    case .balance: showsBalance.toggle()
    case .projector: isBig.toggle()
    case .moreOfCard: offset += 3
    case .quit, .interrupt, .redraw, .theme, .help: return .pass
    default:
      guard session.moveInText(command) else {
        session.message = "\(command.name) is not for a class: what is covered would be seen."
        return .stay
      }
    }
    return settled(&session)
  }

  /// Draws what changed, and has it kept.
  mutating func settled(_ session: inout Session) -> Outcome {
    refresh(&session)
    guard walk != kept || scene != keptScene else { return .stay }
    (kept, keptScene) = (walk, scene)
    return .effects([.keepWalk(walk, scene)])
  }

  private mutating func refresh(_ session: inout Session) {
    scene = Scene(of: walk, in: analysis, of: session.pair)
    session.show(scene)
    session.isCalm = isBig && scene.asksForLinks
    session.makeRoom(forPanel: panelRows(of: session, size: session.layout.size))
    scene.focus = session.sceneFocus
  }

  mutating func wake(in session: inout Session) -> Outcome {
    // Times are kept every ten seconds, so that little is lost if the machine stops.
    if let kept, walk.total(now: session.now) - kept.clock.spent.reduce(0, +) < 10_000 {
      return .stay
    }
    walk.settleClock(now: session.now)
    return settled(&session)
  }

  func deadline(of session: Session) -> Int? {
    guard walk.clock.isRunning else { return nil }
    return session.now + 1000 - walk.elapsed(now: session.now) % 1000
  }

  // MARK: Stops

  private mutating func turn(to wanted: Int, in session: inout Session) {
    guard walk.stops.indices.contains(wanted) else {
      session.message =
        wanted < 0 ? "This is the first stop." : "This is the last stop; q leaves the lesson."
      return
    }
    walk.go(to: wanted, now: session.now)
    enter(&session)
  }

  /// Shows the stop's passages.
  mutating func enter(_ session: inout Session) {
    offset = 0
    session.side = walk.stop.show == .right ? .right : .left
    refresh(&session)
    let passages = walk.lesson.passages[walk.place]
    if walk.stop.opensAtStart {
      session.lookAtStart()
    } else if !passages.isEmpty {
      session.look(at: passages)
    } else if let focus = session.sceneFocus {
      // As it comes to whoever follows.
      session.look(at: focus)
    }
  }

  private mutating func uncoverNext(in session: inout Session) {
    guard let step = walk.nextStep(in: analysis, of: session.pair) else {
      let isBare = walk.steps(in: analysis, of: session.pair).isEmpty
      session.message =
        isBare ? "Nothing is covered here; n goes on." : "Everything is uncovered here; n goes on."
      return
    }
    uncover(step, in: &session)
  }

  mutating func uncover(_ step: Element, in session: inout Session) {
    walk.uncover(step)
    refresh(&session)
    switch step {
    case .sentence(let side, let sentence):
      session.look(at: Scene.Focus(side: side, sentence: sentence))
    case .link(let ends), .label(let ends), .reason(let ends):
      session.look(at: Scene.Focus(side: .left, sentence: ends.left, link: ends))
    case .answer: offset = .max / 2
    case .cover(let cover): session.message = cover.told
    }
  }

  private mutating func uncoverAll(in session: inout Session) {
    for step in walk.steps(in: analysis, of: session.pair) { walk.uncover(step) }
    showFocus(in: &session)
  }

  /// Draws what changed, with the lit link's ends side by side as they come to whoever follows.
  private mutating func showFocus(in session: inout Session) {
    refresh(&session)
    if let focus = session.sceneFocus, focus.link != nil { session.look(at: focus) }
  }

  private mutating func coverAgain(in session: inout Session) {
    if walk.coverLast() == nil { session.message = "Nothing is uncovered here." }
  }

  private mutating func swap(in session: inout Session) {
    walk.isSwappedByHand.toggle()
    guard let groups = walk.groups else {
      session.message = "The lesson names no groups: sides: A, B in its front matter."
      return
    }
    session.message = Side.allCases.map {
      "\(groups[$0]) now argue \(session.pair[$0].shortName(on: $0))"
    }.joined(separator: ", ")
  }

  // MARK: What is typed

  private mutating func countHands(in session: inout Session) {
    guard !walk.stop.poll.isEmpty else {
      session.message = "This stop has no poll."
      return
    }
    typing = .hands(0, EditedLine())
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    guard let typing else { return takeAnywhere(key, in: &session) }
    switch typing {
    case .menu: choose(key, in: &session)
    case .hands(let option, let line): takeHands(key, option, line, in: &session)
    case .statement(let line): takeStatement(key, line)
    }
    return settled(&session)
  }

  private mutating func takeAnywhere(_ key: Key, in session: inout Session) -> Outcome? {
    switch key {
    case .control("l"): return .effects([.redraw])
    case .escape:
      if walk.clock.isRunning { walk.toggleClock(now: session.now) }
      session.message = "paused; t goes on"
      return settled(&session)
    default: return nil
    }
  }

  mutating func paste(_ text: String, in session: inout Session) -> Outcome {
    guard case .statement(var line)? = typing else { return .stay }
    line.insert(text)
    typing = .statement(line)
    return settled(&session)
  }

  /// What can be uncovered at once, by a letter.
  static let menu: [(letter: Character, name: String, covers: [Cover])] = [
    ("l", "left", [.left]), ("r", "right", [.right]),
    ("k", "kinds", [.recommendations, .claims, .evidence, .concessions, .marks]),
    ("i", "links", [.links]), ("n", "names of relations", [.labels]), ("w", "why", [.reasons]),
  ]

  /// What of it is still covered.
  private var leftToUncover: [String] {
    let sorts = Self.menu.filter { !$0.covers.filter(walk.isCovered).isEmpty }
      .map { "\($0.letter) \($0.name)" }
    let hasAnswer = !walk.stop.answer.isEmpty && !walk.isUncovered(.answer)
    return sorts + (hasAnswer ? ["a answer"] : [])
  }

  private mutating func openTheMenu(in session: inout Session) {
    guard leftToUncover.isEmpty else {
      typing = .menu
      return
    }
    session.message = "Nothing is left to uncover here; n goes on."
  }

  private mutating func choose(_ key: Key, in session: inout Session) {
    typing = nil
    guard case .character(let letter) = key else { return }
    if letter == "a", !walk.stop.answer.isEmpty {
      walk.uncover(.answer)
      offset = .max / 2
    }
    for entry in Self.menu where entry.letter == letter {
      for cover in entry.covers where walk.stop.covers.contains(cover) {
        walk.uncover(.cover(cover))
      }
    }
    showFocus(in: &session)
  }

  private mutating func takeHands(
    _ key: Key, _ option: Int, _ line: EditedLine, in session: inout Session
  ) {
    var line = line
    switch key {
    case .enter, .tab, .escape, .control("c"):
      if let hands = Int(line.text) { walk.count(hands, for: option) }
      let isLast = [.escape, .control("c")].contains(key) || option + 1 == walk.stop.poll.count
      typing = isLast ? nil : .hands(option + 1, EditedLine())
    case .character(let digit) where line.text.count > 3 && digit.isNumber:
      session.message = "No class has more hands."
    case .character(let letter) where !letter.isNumber:
      session.message = "\(key.name) does nothing while hands are counted; Esc ends it."
    default:
      _ = line.take(key)
      typing = .hands(option, line)
    }
  }

  private mutating func takeStatement(_ key: Key, _ line: EditedLine) {
    var line = line
    switch key {
    case .escape, .enter, .control("c"): typing = nil
    default:
      if line.text.utf8.count > 2000, case .character = key { return }
      _ = line.take(key)
      typing = .statement(line)
    }
    walk.statement = line.text
  }

  // MARK: What is shown

  private func card(of session: Session, size: Size) -> StopCard {
    var card = StopCard(
      width: SceneView.width(scene, size: size), alphabet: session.alphabet,
      isAiry: !scene.show.showsText)
    if isBig {
      card.add(alone: scene, in: session)
    } else {
      card.add(scene, in: session, isLoud: false)
    }
    if showsNotes, !isBig, !walk.stop.notes.isEmpty {
      card.begin("Notes (you only)")
      card.add(walk.stop.notes, style: Style(.faint))
    }
    if showsBalance, !isBig {
      card.begin("Balance (you only)")
      card.add(balance(of: session), style: Style(.faint))
    }
    return card
  }

  private func balance(of session: Session) -> [String] {
    let soFar = Balance(of: walk.lesson, in: session.pair, through: walk.place)
    let whole = Balance(of: walk.lesson, in: session.pair)
    return [("planned up to here", soFar), ("whole lesson", whole)].map { name, balance in
      let sides = Side.allCases.map { side in
        "\(session.pair[side].shortName(on: side)) \(balance.minutes[side]) min, "
          + "\(balance.passages[side]) passages, \(balance.words[side]) words"
      }
      return "\(name): \(sides.joined(separator: " · "))" + (balance.isEven ? "" : " · uneven")
    }
  }

  func panelRows(of session: Session, size: Size) -> Int {
    SceneView.panelRows(card(of: session, size: size), scene, size: size, isBig: isBig)
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let card = card(of: session, size: session.layout.size)
    var view = SceneView(session: session, scene: scene, card: card, offset: offset)
    view.isBig = isBig
    view.hasFoot = hasFoot(session)
    if !isBig {
      view.facts = walk.times(now: session.now, isShort: session.layout.size.columns < 64)
    }
    view.draw(in: &buffer)
    drawFoot(session, in: &buffer)
  }

  private func drawFoot(_ session: Session, in buffer: inout Buffer) {
    guard hasFoot(session) else { return }
    buffer.drawFoot(
      session, status: status(of: session), hints: isBig || typing != nil ? [] : hints(in: session))
    if let typing, let row = session.layout.keyRow {
      let width = session.layout.size.columns - 1
      buffer.put(
        fitted(typing.keys, width: width, in: buffer.alphabet), column: 1, row: row,
        style: Style(.key))
    }
    if case .statement(let line)? = typing, let row = session.layout.statusRow {
      let start = buffer.alphabet.cells(of: " Together: " + line.beforeCursor)
      buffer.cursor = Spot(column: min(start, buffer.size.columns - 1), row: row)
    }
  }

  private func hasFoot(_ session: Session) -> Bool {
    !isBig || session.message != nil || typing != nil
  }

  /// What can be done at this stop, and first what only this one has.
  private func hints(in session: Session) -> [Hint] {
    let stop = walk.stop
    let steps = walk.steps(in: analysis, of: session.pair)
    let all: [(hint: Hint, fits: Bool)] = [
      ((.uncover, "uncover"), steps.contains { !walk.isOpen($0, in: analysis) }),
      ((.countHands, "hands"), !stop.poll.isEmpty),
      ((.statement, "statement"), stop.asksForStatement),
      ((.nextStop, "next"), walk.place + 1 < walk.stops.count),
      ((.previousStop, "back"), walk.place > 0),
      ((.quit, "leave"), true),
      ((.timer, walk.clock.isRunning ? "pause" : "start clock"), true),
      ((.stopNotes, "notes"), !stop.notes.isEmpty),
      ((.uncoverBy, "by sort"), !leftToUncover.isEmpty),
      ((.swapGroups, "swap"), walk.groups != nil),
      ((.projector, "projector"), true),
    ]
    return all.filter(\.fits).map(\.hint)
  }

  private func status(of session: Session) -> String {
    switch typing {
    case .menu?:
      return "uncover: " + leftToUncover.joined(separator: "  ")
    case .hands(let option, let line)?:
      return "hands for “\(walk.stop.poll[option])”: \(line.text)▏"
    case .statement(let line)?: return "Together: \(line.text)"
    case nil:
      let steps = walk.steps(in: analysis, of: session.pair)
      let open = steps.count { walk.isOpen($0, in: analysis) }
      // A low window has no row for the stop's name.
      if session.layout.titleRow == nil, session.layout.stripRow == nil, scene.show.showsText {
        return "\(scene.number)/\(scene.count) · \(open) of \(steps.count) · \(scene.title)"
      }
      return steps.isEmpty ? "nothing is covered here" : "\(open) of \(steps.count) uncovered"
    }
  }
}

extension Command {
  fileprivate static let nextStop = Command("next-stop")
  fileprivate static let previousStop = Command("previous-stop")
  fileprivate static let uncover = Command("uncover")
  fileprivate static let uncoverAll = Command("uncover-all")
  fileprivate static let uncoverBy = Command("uncover-by")
  fileprivate static let coverAgain = Command("cover-again")
  fileprivate static let timer = Command("timer")
  fileprivate static let timerReset = Command("timer-reset")
  fileprivate static let swapGroups = Command("swap-groups")
  fileprivate static let countHands = Command("count-hands")
  fileprivate static let statement = Command("statement")
  fileprivate static let stopNotes = Command("stop-notes")
  fileprivate static let balance = Command("balance")
  static let projector = Command("projector")
  static let moreOfCard = Command("more-of-card")
}

extension WalkScreen {
  static let commands: [Specification] = [
    Specification(
      .nextStop, "next stop; 5g goes to stop 5", keys: ["n", "→", "PgDn"], places: [place]),
    Specification(.previousStop, "stop before", keys: ["p", "←", "PgUp"], places: [place]),
    Specification(.uncover, "uncover the next thing", keys: ["Space"], places: [place]),
    Specification(.uncoverAll, "uncover all of this stop", keys: ["A"], places: [place]),
    Specification(
      .uncoverBy, "uncover by side, kind, link, name or reason", keys: ["u"], places: [place]),
    Specification(
      .coverAgain, "cover what was uncovered last", keys: ["C", "Backspace"], places: [place]),
    Specification(.timer, "start or pause the clock", keys: ["t"], places: [place]),
    Specification(.timerReset, "this stop's clock to nought", keys: ["T"], places: [place]),
    Specification(.swapGroups, "the groups exchange their sides", keys: ["v"], places: [place]),
    Specification(.countHands, "type how many hands are raised", keys: ["c"], places: [place]),
    Specification(.statement, "type the joint statement", keys: ["e"], places: [place]),
    Specification(.stopNotes, "the instructor's notes", keys: ["i"], places: [place]),
    Specification(.balance, "how much each side gets", keys: ["b"], places: [place]),
    Specification(
      .projector, "a calm screen for a projector", keys: ["z"],
      places: [place, FollowScreen.place]),
    Specification(
      .moreOfCard, "more of the card", keys: [">"], places: [place, FollowScreen.place]),
  ]
}
