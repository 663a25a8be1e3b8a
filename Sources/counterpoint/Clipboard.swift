internal import FoundationEssentials
internal import Glibc

/// Copies a text to where the reader can paste it.
struct Clipboard {
  let environment: (String) -> String?

  /// - Returns: what came of it, in words; of a terminal nobody can tell whether it took it.
  func copy(_ text: String) -> String {
    guard !text.isEmpty else { return "There is nothing to copy." }
    if takesCopies, sendToTerminal(text) {
      return "sent to the terminal, which copies it if it can (OSC 52)"
    }
    for program in programs where run(program, with: text) { return "copied by \(program[0])" }
    return "not copied: neither the terminal nor wl-copy, xclip or pbcopy can take it"
  }

  /// The terminals that are known to have no clipboard.
  private var takesCopies: Bool {
    let term = environment("TERM") ?? "dumb"
    if term.hasPrefix("screen"), environment("TMUX") == nil { return false }
    return !["linux", "dumb", "vt", "ansi"].contains { term.hasPrefix($0) }
  }

  private func sendToTerminal(_ text: String) -> Bool {
    let terminal = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    let code = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    return send(code, to: terminal)
  }

  private var programs: [[String]] {
    var programs: [[String]] = []
    if environment("WAYLAND_DISPLAY") != nil { programs.append(["wl-copy"]) }
    if environment("DISPLAY") != nil { programs.append(["xclip", "-selection", "clipboard"]) }
    return programs + [["pbcopy"]]
  }

  private func run(_ program: [String], with text: String) -> Bool {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    for file in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0)
    }
    var words = program.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let isStarted = posix_spawnp(&process, program[0], &actions, nil, &words, environ) == 0
    close(ends[0])
    // Should it end early, its pipe must not end this program.
    let before = signal(SIGPIPE, SIG_IGN)
    let isSent = isStarted && send(text, to: ends[1])
    close(ends[1])
    signal(SIGPIPE, before)
    guard isStarted else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return isSent && status == 0
  }

  private func send(_ text: String, to file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
