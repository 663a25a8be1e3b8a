internal import Claims
internal import NcursesDisplay
internal import Prose
internal import Shelf

/// Every sentence that the program says when something is wrong: what happened, where, what to do.
enum Wording {
  /// Runs something that may fail and turns its error into words.
  static func explaining<Value>(_ body: () throws(ShelfError) -> Value) throws -> Value {
    do { return try body() } catch { throw Problem(message: text(of: error)) }
  }

  static func explaining<Value>(_ body: () throws(SheetError) -> Value) throws -> Value {
    do { return try body() } catch { throw Problem(message: text(of: error)) }
  }

  static func text(of problem: DisplayProblem) -> String {
    switch problem {
    case .noTerminal:
      "there is no terminal to read on. Use --linear to print the reading as text."
    case .unknownTerminal:
      "the terminal type in TERM is not known here. "
        + "Set TERM (for example to xterm-256color), or use --linear."
    case .dumbTerminal:
      "this terminal cannot move its cursor. Use --linear to print the reading as text."
    }
  }
}
