internal import Commands
internal import Terminal
internal import Typesetting

/// The command line, at the foot of the text, with what it could go on with above it. It doubles as a
/// palette: words of what a command does find it, too.
struct CommandScreen: Screen {
  static let place = Keymap.Place("command")
  static let places: [Keymap.Place] = [place]
  static let opening: Command? = .commandLine
  static let isView = false

  let isTyping = true
  private var prompt: Prompt
  private var completions: [Completion] = []
  /// Whether what is there is an offer: the first letter that is typed takes its place.
  private var isOffered = false
  /// The completion that was taken last, and what was typed before.
  private var taken: (index: Int, typed: String)?

  init(text: String = "") { prompt = Prompt(text) }

  /// - Parameter asked: the command that asks for what is typed, and what is there to be changed.
  init(asked: Command, text: String) {
    prompt = Prompt(text, lead: asked.name + " ")
    isOffered =
      !text.isEmpty
      && [Command.write, .overwrite, .reason].map(\.name).contains(asked.name)
  }

  static func opened(in session: inout Session) -> CommandScreen? { CommandScreen() }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    if case .character = key { dropOffer() }
    isOffered = false
    switch key {
    case .enter: return run(in: &session)
    case .escape, .control("c"): return .close
    case .backspace where prompt.line.text.isEmpty: return .close
    // What stands before the line goes too, where nothing else is left; words of a reason are no command.
    case .control("u") where prompt.line.text.isEmpty && !asksForReason: prompt = Prompt()
    case .tab: complete(1)
    case .backTab: complete(-1)
    default:
      guard prompt.take(key, given: session.commandLines) else { return nil }
      taken = nil
    }
    return .stay
  }

  mutating func paste(_ text: String, in session: inout Session) -> Outcome {
    dropOffer()
    prompt.insert(text)
    taken = nil
    return .stay
  }

  private mutating func dropOffer() {
    if isOffered { prompt = Prompt(lead: prompt.lead) }
    isOffered = false
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome { .pass }

  private mutating func complete(_ step: Int) {
    guard !completions.isEmpty else { return }
    let typed = taken?.typed ?? prompt.text
    let count = completions.count
    let index = taken.map { ($0.index + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    taken = (index, typed)
    prompt = Prompt(completions[index].line)
  }

  /// What is to be run: whoever is asked for the rest of a command may begin with a colon or its name again.
  private var given: String {
    let typed = prompt.line.text.drop { $0 == " " }
    if typed.first == ":" { return String(typed.dropFirst()) }
    let isRepeated = !asksForReason && typed.hasPrefix(prompt.lead)
    return isRepeated ? String(typed) : prompt.text
  }

  private var asksForReason: Bool { prompt.lead == Command.reason.name + " " }

  private mutating func run(in session: inout Session) -> Outcome {
    do throws(CommandProblem) {
      let command = try session.table.command(given)
      session.commandLines.remember(given)
      return .run(command)
    } catch {
      if error == .empty { return .close }
      // Words of what a command does are as good as its name.
      if case .unknown = error, let found = completions.first, taken == nil {
        if let command = try? session.table.command(found.line) {
          session.commandLines.remember(found.line)
          return .run(command)
        }
        prompt = Prompt(found.line)
      } else {
        session.message = error.message
      }
      return .stay
    }
  }

  mutating func lay(out session: Session) {
    completions = session.table.completions(of: taken?.typed ?? prompt.text)
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    session.screenBelow.draw(session, in: &buffer)
    buffer.cursor = nil
    drawCompletions(above: buffer.top(of: prompt, behind: ":", session), session, in: &buffer)
    // What is wrong stands below the line, which stays.
    buffer.drawPrompt(
      prompt, behind: ":", session,
      keys: ["Enter runs", "Esc leaves"]
        + (isOffered ? ["a letter replaces it", "→ keeps it"] : [])
        + (prompt.lead.isEmpty || prompt.line.text.isEmpty ? [] : ["^U empties it"])
        + ["Tab completes", "↑ ↓ earlier lines"],
      problem: session.message)
  }

  private func drawCompletions(above floor: Int, _ session: Session, in buffer: inout Buffer) {
    let columns = buffer.size.columns
    let room = min(10, max(0, floor - session.layout.body.lowerBound - 2))
    let first = max(0, min((taken?.index ?? 0) - room / 2, completions.count - room))
    let window = completions.dropFirst(first).prefix(room)
    let longest = window.map { buffer.alphabet.cells(of: $0.word) }.max() ?? 0
    let width = min(longest + 2, 32, max(8, columns / 2))
    // What a command does goes on below where it has no room beside it.
    let lines = window.indices.flatMap { index in
      let docs = wrapped(
        completions[index].doc, width: max(1, columns - width - 2), most: 2, in: buffer.alphabet)
      return (docs.isEmpty ? [""] : docs).enumerated().map { (index, $0.offset, $0.element) }
    }
    let shown = lines.prefix(room)
    guard !shown.isEmpty else { return }
    let top = floor - shown.count
    buffer.fill(session.glyphs.rule, columns: 0..<columns, row: top - 1, style: Style(.faint))
    for (row, (index, line, doc)) in zip(top..<floor, shown) {
      let isTaken = index == taken?.index
      let style = isTaken ? Style(.status, .reverse) : Style()
      buffer.fill(columns: 0..<columns, row: row, style: style)
      if line == 0 {
        buffer.put(
          fitted(completions[index].word, width: width - 1, in: buffer.alphabet), column: 1,
          row: row, style: isTaken ? style : Style(.key, .bold))
      }
      buffer.put(doc, column: 1 + width, row: row, style: style)
    }
  }
}
