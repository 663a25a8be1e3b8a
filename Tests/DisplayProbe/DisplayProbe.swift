import Glibc
import NcursesDisplay
import Terminal

/// A small program on the real display, for what the reader itself cannot be asked to do: crash.
/// It scrolls two columns of numbered words between a title and a status row.
@main
struct DisplayProbe {
  private var top = 0
  private var news = "ready"
  private var seen = 0
  private var log: [Event] = []
  private var strange = ""

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains("--no-errors") { close(STDERR_FILENO) }
    if arguments.contains("--few-files") {
      var few = rlimit(rlim_cur: 7, rlim_max: 7)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &few)
    }
    NcursesDisplay.guardAgainstCrashes()
    let theme = arguments.lazy.compactMap { Theme.embedded($0) }.first
    do {
      let display = try NcursesDisplay(
        theme: theme, mouse: !arguments.contains("--no-mouse"),
        environment: { name in getenv(name).map { String(cString: $0) } })
      var probe = DisplayProbe()
      probe.run(on: display)
      display.close()
      print("probe: end")
    } catch {
      let line = "probe: \(error)\n"
      Glibc.write(STDERR_FILENO, line, line.utf8.count)
      exit(1)
    }
  }

  private mutating func run(on display: NcursesDisplay) {
    while true {
      display.show(buffer(of: display.size))
      let event = nextEvent(on: display)
      seen += 1
      log.append(event)
      news = CommandLine.arguments.contains("--log") ? "\(log)" : "\(event)"
      switch event {
      case .gone, .key(.character("q")): return
      case .key(.character("j")): top += 1
      case .key(.character("k")): top -= 1
      case .key(.character(" ")): top += display.size.rows - 3
      case .key(.character("b")): top -= display.size.rows - 3
      case .key(.control("l")): display.forget()
      case .key(.character("H")): strange = Self.hostile
      case .key(.character("U")): strange = Self.unusual
      case .key(.character(let letter)): Crash(rawValue: letter)?.happen()
      default: break
      }
    }
  }

  /// With `--wake` first a time comes, then a pipe can be read, then keys are waited for.
  private func nextEvent(on display: NcursesDisplay) -> Event {
    guard CommandLine.arguments.contains("--wake"), log.count < 2 else {
      return display.nextEvent()
    }
    guard log.count == 1 else {
      return display.nextEvent(until: display.now + 20, watching: [])
    }
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    Glibc.write(ends[1], "x", 1)
    return display.nextEvent(until: nil, watching: [ends[0]])
  }

  private func buffer(of size: Size) -> Buffer {
    var buffer = Buffer(size: size)
    write("Probe \(size.columns)x\(size.rows)", 0, 0, Style(.heading, .bold), in: &buffer)
    write(strange, 0, 1, Style(.text), in: &buffer)
    let half = size.columns / 2
    for row in 2..<max(2, size.rows - 1) {
      write(words(top + row, below: half - 2), 0, row, Style(.text), in: &buffer)
      write("│", half, row, Style(.faint), in: &buffer)
      let ink: Ink = (top + row).isMultiple(of: 7) ? .recommendation : .text
      write(words(top + row + 500, below: half - 3), half + 2, row, Style(ink), in: &buffer)
    }
    write("top \(top) \(news) #\(seen).", 0, size.rows - 1, Style(.status, .reverse), in: &buffer)
    buffer.cursor = Spot(column: 0, row: 2)
    return buffer
  }

  /// What an article could hold to take the terminal over.
  private static let hostile =
    "a\u{1B}]0;title\u{7}b\u{1B}[31mc\u{9B}5md\u{202E}e\u{2066}f\r\ng\u{7F}h\u{0}i"

  /// Graphemes that are no single cell.
  private static let unusual = "e\u{301}|界|한|👩‍👩‍👧|🇷🇸|a\u{200B}b|"

  private func words(_ number: Int, below width: Int) -> String {
    let stock = [
      "the", "policy", "toward", "Kosovo", "has", "“failed”", "and", "engagement", "not",
    ]
    var line = "\(number)"
    var length = line.count
    var next = number
    while true {
      next = (next * 31 + 7) & 0xFFFF
      let word = stock[next % stock.count]
      length += word.count + 1
      if length > width { return line }
      line += " " + word
    }
  }

  private func write(
    _ text: String, _ column: Int, _ row: Int, _ style: Style, in buffer: inout Buffer
  ) {
    var column = column
    for grapheme in text {
      let width = grapheme.cellWidth
      if width == 0 { continue }
      buffer[column, row] = Cell(String(grapheme), style)
      if width == 2 { buffer[column + 1, row] = Cell("", style) }
      column += width
    }
  }
}

/// Ways to end that no correct program has.
private enum Crash: Character {
  case trap = "T"
  case segmentationFault = "S"
  case stackOverflow = "O"
  case abort = "A"
  case fatalError = "F"
  case deadlyWrite = "P"

  func happen() {
    switch self {
    case .trap: preconditionFailure("a broken rule")
    case .segmentationFault: raise(SIGSEGV)
    case .stackOverflow: print(Self.depth(from: 1))
    case .abort: Glibc.abort()
    case .fatalError: Swift.fatalError("these last words must be read")
    case .deadlyWrite: writeToNobody()
    }
  }

  private static func depth(from number: Int) -> Int {
    number == 0 ? 0 : depth(from: number + 1) + 1
  }

  private func writeToNobody() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    Glibc.write(ends[1], "x", 1)
  }
}
