internal import FoundationEssentials
internal import Glibc
internal import Library

/// Copies a text to where the reader can paste it.
struct Clipboard {
  let environment: (String) -> String?
  /// The terminal, where a code of OSC 52 has it copy a text.
  var terminal = "/dev/tty"

  /// - Returns: what came of it, in words; of a terminal nobody can tell whether it took it.
  func copy(_ text: String) -> String {
    guard !text.isEmpty else { return "There is nothing to copy." }
    if takesCopies, sendToTerminal(text) {
      return "sent to the terminal, which copies it if it can (OSC 52)"
    }
    for program in programs where give(text, to: program) { return "copied by \(program[0])" }
    return "not copied: neither the terminal nor wl-copy, xclip or pbcopy can take it"
  }

  /// Not of terminals that are known to have no clipboard, or to refuse it.
  private var takesCopies: Bool {
    let term = environment("TERM") ?? "dumb"
    if environment("TMUX") != nil { return true }
    if environment("VTE_VERSION") != nil || environment("TERM_PROGRAM") == "Apple_Terminal" {
      return false
    }
    return !["linux", "dumb", "vt", "ansi", "screen"].contains { term.hasPrefix($0) }
  }

  private func sendToTerminal(_ text: String) -> Bool {
    let file = open(terminal, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return writeAll(
      Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8), to: file)
  }

  private var programs: [[String]] {
    var programs: [[String]] = []
    if environment("WAYLAND_DISPLAY") != nil { programs.append(["wl-copy"]) }
    if environment("DISPLAY") != nil { programs.append(["xclip", "-selection", "clipboard"]) }
    return programs + [["pbcopy"]]
  }

  /// Milliseconds that a program has to take a text.
  private static let patience = 2_000

  private func give(_ text: String, to words: [String]) -> Bool {
    // A file without a name: a pipe would wait for a program that does not read.
    guard let file = tmpfile() else { return false }
    defer { fclose(file) }
    let number = fileno(file)
    guard writeAll(Array(text.utf8), to: number), lseek(number, 0, SEEK_SET) == 0,
      let program = OtherProgram(words, input: number, isApart: true)
    else { return false }
    return program.succeeds(within: Self.patience)
  }
}
