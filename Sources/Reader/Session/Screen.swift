internal import Argument
internal import Commands
internal import Terminal

/// What a reader looks at: the text, or a view over it. A value that owns what it remembers, in a
/// file of its own; `Screens.all` is the only other place that names it.
///
/// An event takes one way, never back: `take` or the key table make a command of it, `perform` or
/// `point` decide, `lay(out:)` finds what is on show, `draw` shows it.
protocol Screen: Sendable {
  static var place: Keymap.Place { get }
  /// Where its keys are looked up, the narrowest first.
  static var places: [Keymap.Place] { get }
  /// The command that opens it, and by which it is left again.
  static var opening: Command? { get }
  /// Whether `view NAME` opens it, too.
  static var isView: Bool { get }
  /// The commands that it brings along, with their keys.
  static var commands: [Specification] { get }
  /// As it opens; nil if there is nothing to show, which the session's message then says.
  static func opened(in session: inout Session) -> Self?
  /// Lays it out before it is asked for, if that takes long.
  static func prepare(in session: inout Session)

  /// Whether letters are text here and not commands.
  var isTyping: Bool { get }
  /// Whether nobody comes back to it.
  var isPassing: Bool { get }
  /// Whether it is of the two texts, which move with each other.
  var isOfText: Bool { get }

  /// A key before the key table has it: text that is typed. Nil leaves the key to the table.
  mutating func take(_ key: Key, in session: inout Session) -> Outcome?
  /// Text that was pasted, on one line.
  mutating func paste(_ text: String, in session: inout Session) -> Outcome
  mutating func perform(_ command: Command, in session: inout Session) -> Outcome
  mutating func point(_ mouse: Mouse, in session: inout Session) -> Outcome
  /// What the key row shows; a click on one performs it.
  var hints: [Hint] { get }
  /// What the time brings that `deadline` was waited for.
  mutating func wake(in session: inout Session) -> Outcome
  /// Until when the screen stays as it is if nothing happens; nil for ever.
  func deadline(of session: Session) -> Int?
  /// The rows of a panel below the text; asked of the screen that is never left.
  func panelRows(of session: Session, size: Size) -> Int
  /// Finds which rows are on show and where; called once after every change.
  mutating func lay(out session: Session)
  func draw(_ session: Session, in buffer: inout Buffer)
}

/// What a screen makes of a command.
enum Outcome: Sendable {
  case stay
  /// It is not this screen's; the session may know it.
  case pass
  case close
  /// Closes every view, down to the text.
  case leave
  case open(any Screen)
  /// Shows these screens in place of all that are open.
  case show([any Screen])
  /// Opens the command line for the rest of a command, with what is there to be changed.
  case ask(Command, String)
  /// Asks for a link's relation by one key.
  case askRelation(Link)
  /// Closes this screen and performs a command where it was opened.
  case run(Command)
  case effects([Effect])
  /// Opens a screen, and has something done.
  case opening(any Screen, [Effect])
  /// Closes this screen, and has something done.
  case closing([Effect])
}

extension Screen {
  static func prepare(in session: inout Session) {}

  /// As it was laid out before.
  static func prepared(in session: Session) -> Self? { session.prepared[place.name] as? Self }

  static var places: [Keymap.Place] { [place, .list, .anywhere] }
  static var opening: Command? { nil }
  static var isView: Bool { true }
  static var commands: [Specification] { [] }
  var isTyping: Bool { false }
  var isOfText: Bool { true }
  var isPassing: Bool { false }
  var hints: [Hint] { [] }
  mutating func take(_ key: Key, in session: inout Session) -> Outcome? { nil }
  mutating func paste(_ text: String, in session: inout Session) -> Outcome {
    session.message = "Pasted text does nothing here; / searches for it."
    return .stay
  }
  mutating func point(_ mouse: Mouse, in session: inout Session) -> Outcome { .stay }
  mutating func wake(in session: inout Session) -> Outcome { .stay }
  func deadline(of session: Session) -> Int? { nil }
  func panelRows(of session: Session, size: Size) -> Int { 0 }
  mutating func lay(out session: Session) {}
}
