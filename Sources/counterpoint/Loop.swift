internal import Annotation
internal import Argument
internal import Classroom
internal import Document
internal import Reader
internal import Terminal

/// What the loop does to the world outside, apart from drawing. A test gives closures of its own.
struct World {
  /// Shows the theme of a name, or the next one, and says what came of it.
  var changeTheme: (String?) -> String
  /// Takes the mouse or leaves it to the terminal.
  var setMouse: (Bool) -> Void
  /// The theme on show.
  var theme: () -> String? = { nil }
  /// Keeps a change of the notebook.
  var keep: (Change) -> Kept = { Kept(change: $0, notebook: nil, back: nil) }
  /// The articles as whoever has written these words wants them read, and what is found in them.
  var reread: (Annotations) -> (pair: Pair, analysis: Analysis)? = { _ in nil }
  /// Keeps a lesson under way and shows it to the audience; what went wrong, if anything did.
  var keepWalk: (Classroom.Walk, Scene) -> String? = { _, _ in nil }
  /// Gives the pair's lesson on the same display; why there is none, if there is none.
  var walk: () -> String? = { "There is no lesson here." }
  /// Writes a stop behind those recorded before, and says what came of it.
  var addStop: (String) -> String = { _ in "" }
  /// Keeps a student's answers; what went wrong, if anything did.
  var handIn: (Answers) -> String? = { _ in nil }
  /// Told when the reader has paused, and what the reader stands on may be kept.
  var pause: ((Session) -> Void)?
  /// Where a presenter is followed: what is shown now, if that is something else.
  var news: (() -> SceneNews?)?
  /// Copies a text, and says what came of it.
  var copy: (String) -> String = { _ in "not copied" }
  /// Writes what is on show into a file, and says what came of it.
  var write: (Writing, Session) -> String = { _, _ in "not written" }
  /// Has a text written in the reader's own editor; without a text, why there is none.
  var edit: (String) -> (text: String?, problem: String?) = { _ in (nil, "There is no editor here.")
  }
}

/// Key after key, until the reader quits or the terminal goes away: over any display.
final class Loop {
  let display: any Display
  let world: World
  /// When it is time to rest: nothing has been pressed for a while, or a while ago what is not kept yet.
  private var rest: Instant?
  /// When the first event came that nothing has been kept after.
  private var unkept: Instant?
  /// When what views show may be looked for, since nobody waits.
  private var idle: Instant?
  /// When the last frame was shown, and whether what has happened since is still to be.
  private var shown = Instant(milliseconds: 0)
  private var isLate = false

  init(display: any Display, world: World) {
    self.display = display
    self.world = world
  }

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
    show(session)
    idle = display.now + Self.untilIdle
    return follow(&session)
  }

  /// As `run`, for a session that has all that it shows.
  func run(_ session: inout Session) {
    session.now = display.now.milliseconds
    show(session)
    _ = follow(&session)
  }

  private func follow(_ session: inout Session) -> Ending {
    while true {
      if let ending = step(&session) { return ending }
    }
  }

  /// How it came to an end.
  enum Ending { case quit, interrupted }

  /// Nil as long as there is more to do.
  private func step(_ session: inout Session) -> Ending? {
    let deadline = session.deadline.map { Instant(milliseconds: $0) }
    let due = isLate ? display.now : nil
    let event = display.nextEvent(
      until: [deadline, rest, due, idle].compactMap { $0 }.min(), watching: [])
    if event == .gone { return .quit }
    if event == .tick, isLate {
      show(session)
      return nil
    }
    session.now = display.now.milliseconds
    if event == .tick, idle.map({ $0.milliseconds <= session.now }) == true {
      idle = nil
      session.prepareViews()
      return nil
    }
    if event == .tick, rest.map({ $0.milliseconds <= session.now }) == true { pause(session) }
    if event == .tick, let look = world.news {
      // As long as nothing else is shown, twenty followers should cost nothing.
      guard let news = look() else { return nil }
      session.take(news)
    }
    for effect in update(&session, event) {
      if effect == .quit { return .quit }
      if effect == .interrupt { return .interrupted }
      perform(effect, &session)
    }
    showUnlessBehind(session)
    if event != .tick { keepSoon(session) }
    return nil
  }

  private func show(_ session: Session) {
    display.show(view(session))
    shown = display.now
    isLate = false
  }

  /// A held key comes faster than some connections can draw, and a paste without marks much faster:
  /// only what it leads to is drawn, and now and then a frame on the way, so that the reader sees the
  /// text move.
  private func showUnlessBehind(_ session: Session) {
    isLate = display.hasInput && display.now < shown + Self.mostBehind
    if !isLate { show(session) }
  }

  /// Milliseconds between two frames while there is input to read first.
  private static let mostBehind = 50

  /// Milliseconds without an event until the reader is taken to have paused.
  private static let pause = 500

  /// A note that is being written is lost with the terminal.
  private static let shortPause = 250

  /// Whoever presses a key now and then has never paused.
  private static let longest = 3000

  /// Milliseconds from the first frame on, in which whoever opens a pair only to look at it has gone.
  private static let untilIdle = 200

  private func keepSoon(_ session: Session) {
    guard world.pause != nil else { return }
    let isWriting = session.draft != nil && session.isTyping
    let first = unkept ?? Instant(milliseconds: session.now)
    unkept = first
    if !isLate, first.milliseconds + Self.longest <= session.now { return pause(session) }
    rest = Instant(milliseconds: session.now + (isWriting ? Self.shortPause : Self.pause))
  }

  private func pause(_ session: Session) {
    (rest, unkept) = (nil, nil)
    idle = display.now
    world.pause?(session)
  }

  func perform(_ effect: Effect, _ session: inout Session) {
    switch effect {
    case .quit, .interrupt: break
    case .redraw: display.forget()
    case .theme(let name): session.message = world.changeTheme(name)
    case .mouse(let isOn): world.setMouse(isOn)
    case .keep(let change): session.take(world.keep(change))
    case .keepPlace: world.pause?(session)
    case .reread:
      if let (pair, analysis) = world.reread(session.kept) { session.take(pair, analysis) }
    case .keepWalk(let walk, let scene):
      if let problem = world.keepWalk(walk, scene) { session.message = problem }
    case .walk:
      let problem = world.walk()
      // The window may have changed meanwhile.
      _ = update(&session, .resize(display.size))
      session.message = problem
    case .addStop(let lines): session.message = world.addStop(lines)
    case .handIn(let answers):
      if let problem = world.handIn(answers) { session.message = problem }
    case .copy(let text): session.message = world.copy(text)
    case .write(let writing): session.message = world.write(writing, session)
    case .edit(let text):
      let edited = world.edit(text)
      if let text = edited.text { session.take(note: text) }
      session.message = edited.problem
    }
  }
}
