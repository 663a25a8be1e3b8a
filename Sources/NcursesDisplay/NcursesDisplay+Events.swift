internal import CNcurses
package import Terminal

// What the terminal sends, as events. Three things that begin with an escape are no keys: a sequence
// for a key that ncurses does not know, text that is pasted, and a terminal's late answer to a
// question, which can hold any letter. All of them may come in several packets.
extension NcursesDisplay {
  package var now: Instant { Instant(milliseconds: Int(cn_now())) }

  package func nextEvent(until deadline: Instant?, watching descriptors: [Int32]) -> Event {
    while true {
      if let event = event(of: nextInput(within: 0)) { return event }
      let until = deadline.map { Int64(max(1, $0.milliseconds)) } ?? -1
      let input =
        coming.isEmpty
        ? cn_next(until, descriptors, Int32(descriptors.count)) : coming.removeFirst()
      if let event = event(of: input) { return event }
    }
  }

  /// nil if nothing is there, or nothing that the reader has a use for.
  private func event(of input: cn_event) -> Event? {
    switch input.kind {
    case CN_SCALAR where input.value == 0x1B: return afterEscape()
    // Controls of eight bits: an escape and a letter in one.
    case CN_SCALAR where (0x80..<0xA0).contains(input.value):
      coming.insert(cn_event(kind: CN_SCALAR, value: input.value - 0x40, column: 0, row: 0), at: 0)
      let event = afterEscape()
      return event == .key(.escape) ? nil : event
    case CN_SCALAR: return Key(scalar: input.value).map(Event.key)
    case CN_KEY: return Key(code: input.value).map(Event.key)
    case CN_MOUSE: return Mouse(input).map(Event.mouse)
    case CN_RESIZED:
      size = Size(columns: Int(cn_width()), rows: Int(cn_height()))
      shown = nil
      return .resize(size)
    case CN_RESUMED:
      shown = nil
      return .redraw
    case CN_TICK: return .tick
    case CN_READY: return .ready(Int32(input.value))
    case CN_GONE: return .gone
    default: return nil
    }
  }

  /// - Parameter milliseconds: how long to wait for it; nothing may come.
  private func nextInput(within milliseconds: Int64) -> cn_event {
    guard coming.isEmpty else { return coming.removeFirst() }
    let input = cn_next(milliseconds > 0 ? cn_now() + milliseconds : 0, nil, 0)
    return input.kind == CN_TICK ? cn_event(kind: CN_NOTHING, value: 0, column: 0, row: 0) : input
  }

  private func afterEscape() -> Event? {
    var sequence = EscapeSequence()
    var read: [cn_event] = []
    while sequence.wantsMore {
      let input = nextInput(within: sequence.wait)
      if input.kind == CN_NOTHING { break }
      read.append(input)
      guard input.kind == CN_SCALAR else { break }
      sequence.append(input.value)
    }
    if sequence.startsPaste { return .paste(pastedText()) }
    if sequence.isComplete { return sequence.key.map(Event.key) }
    if sequence.isAnswerCutShort {
      coming.insert(contentsOf: read.filter { $0.kind != CN_SCALAR }, at: 0)
      return nil
    }
    if sequence.startsString, skipString(after: &read) { return nil }
    coming.insert(contentsOf: read, at: 0)
    return .key(.escape)
  }

  /// False where somebody pressed Esc and such a key: then `read` has what was typed.
  private func skipString(after read: inout [cn_event]) -> Bool {
    var string = ControlString()
    let deadline = cn_now() + ControlString.longestWait
    while string.wantsMore, cn_now() < deadline {
      let input = nextInput(within: ControlString.wait)
      if input.kind == CN_NOTHING { break }
      guard input.kind == CN_SCALAR else {
        // News of the window, not a part of the string.
        read.append(input)
        break
      }
      read.append(input)
      string.append(input.value)
    }
    if let rest = string.rest {
      let answer = read.dropLast(rest).compactMap { Unicode.Scalar($0.value) }
      adopt(answer: String(String.UnicodeScalarView(answer)))
      coming.insert(contentsOf: read.suffix(rest), at: 0)
      return true
    }
    return false
  }

  /// The text up to the mark that ends a paste.
  private func pastedText() -> String {
    var text = PastedText()
    while !text.isComplete {
      let input = nextInput(within: 1000)
      switch input.kind {
      case CN_SCALAR: text.append(input.value)
      case CN_KEY where cn_key(input.value) == CN_KEY_ENTER: text.append(0x0D)
      case CN_KEY, CN_MOUSE: continue
      default:
        if input.kind != CN_NOTHING { coming.append(input) }
        return text.text
      }
    }
    return text.text
  }
}
