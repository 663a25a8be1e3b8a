internal import Glibc
internal import Terminal
internal import Text
internal import Typesetting

/// Shows a report. On a terminal it is wrapped at the window's width and, if it is longer than the window,
/// shown by a pager, unless the terminal is one that can only write; anywhere else it is written as it is.
func show(_ report: SafeText, wraps: Bool = true) {
  guard let window = Window() else { return write(report) }
  let text = wraps ? wrapped(report, columns: window.columns) : report
  let isLong = text.text.utf8.count { $0 == UInt8(ascii: "\n") } >= window.rows
  guard window.isScreen, isLong, let pager = Pager(environment: environment),
    pager.show(text)
  else {
    return write(text)
  }
}

/// The window on standard output, if that is a terminal.
private struct Window {
  let columns: Int
  let rows: Int
  /// Whether it can do more than write one line after another.
  let isScreen: Bool

  init?() {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1,
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    isScreen = environment("TERM") != "dumb"
    columns = Int(size.ws_col)
    rows = Int(size.ws_row)
  }
}

/// Every line broken at words; what a line goes on with stands two columns further in.
func wrapped(_ text: SafeText, columns: Int) -> SafeText {
  let alphabet = Alphabet(environment: environment)
  let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    let indent = line.prefix { $0 == " " }.count
    guard alphabet.cells(of: String(line)) > columns, indent + 2 < columns / 2 else {
      return [String(line)]
    }
    return wrapped(String(line.dropFirst(indent)), width: columns - indent - 2, in: alphabet)
      .enumerated().map { row, words in
        String(repeating: " ", count: row == 0 ? indent : indent + 2) + words
      }
  }
  return SafeText(lines: lines.joined(separator: "\n"))
}

/// The program that shows what is longer than a window: PAGER, else less, as other tools choose it.
struct Pager {
  let command: String

  /// Nil where there is none, or where PAGER is empty or cat.
  init?(environment: (String) -> String?) {
    if let chosen = environment("PAGER") {
      guard chosen.contains(where: { $0 != " " }), chosen != "cat" else { return nil }
      command = chosen
    } else {
      let folders = (environment("PATH") ?? "").split(separator: ":")
      guard folders.contains(where: { access("\($0)/less", X_OK) == 0 }) else { return nil }
      command = "less"
    }
  }

  /// False where the shell finds no such program.
  func show(_ text: SafeText) -> Bool {
    // Short texts stay on the screen, and so does the last page.
    setenv("LESS", "FRX", 0)
    setenv("LV", "-c", 0)
    // Whoever leaves the pager early, or presses ^C in it, ends the pager alone.
    let signals = [SIGPIPE, SIGINT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in signals { signal(number, handler) } }
    guard let pipe = popen(command, "w") else { return false }
    let bytes = Array(text.text.utf8)
    fwrite(bytes, 1, bytes.count, pipe)
    let notFound: Int32 = 127
    return (pclose(pipe) >> 8) & 0xFF != notFound
  }
}
