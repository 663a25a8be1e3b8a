internal import Annotation
internal import Commands
internal import Terminal

/// Waits for the letter of a mark, to set it or to go there.
struct MarkScreen: Screen {
  static let place = Keymap.Place("mark")
  static let places: [Keymap.Place] = [place]
  static let opening: Command? = .mark
  static let isView = false

  let isTyping = true
  private let command: Command

  /// - Parameter command: what is done with the letter.
  init(_ command: Command) { self.command = command }

  static func opened(in session: inout Session) -> MarkScreen? { MarkScreen(.mark) }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    guard case .character(let letter) = key, !letter.isWhitespace else { return .close }
    return .run(Command(command.name, [String(letter)]))
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome { .close }

  func draw(_ session: Session, in buffer: inout Buffer) {
    session.screenBelow.draw(session, in: &buffer)
    let names = session.remarks.all.compactMap(\.annotation.markName)
    let known = names.isEmpty ? "" : " · marked: \(names.joined(separator: " "))"
    buffer.drawFoot(
      session, status: (command == .mark ? "mark by a letter" : "to the mark") + known, hints: [])
  }
}
