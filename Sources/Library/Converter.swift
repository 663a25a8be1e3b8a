internal import Glibc
internal import Import
internal import Text

/// Another program that makes text of a document. It runs only when somebody has named it.
package enum Converter: String, CaseIterable, Sendable {
  case pandoc, pdftotext

  /// Milliseconds in which a document has to become text.
  private static let patience = 60_000

  /// What it reads.
  func reads(_ format: ForeignFormat) -> Bool {
    switch self {
    case .pandoc: [.word, .rtf, .openDocument, .epub].contains(format)
    case .pdftotext: format == .pdf
    }
  }

  /// A document's text in Markdown or as it is printed.
  func text(ofFile path: String, limit: Int) throws(ShelfError) -> [UInt8] {
    // A name that begins with a hyphen is no option.
    let file = path.hasPrefix("/") ? path : "./\(path)"
    let arguments =
      switch self {
      case .pandoc: ["-t", "commonmark", "--wrap=none", file]
      case .pdftotext: ["-enc", "UTF-8", file, "-"]
      }
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw .unreadable(path: path, errno: errno) }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = start(arguments, output: pipe[1])
    close(pipe[1])
    defer { close(pipe[0]) }
    guard let process = started else { throw .noConverter(self, path: path) }
    let text: [UInt8]
    do {
      let patience = Patience(silence: Self.patience, whole: Self.patience)
      text = try bytes(ofStream: pipe[0], path: path, limit: limit, patience: patience)
    } catch {
      kill(process, SIGKILL)
      _ = status(of: process)
      throw error
    }
    guard status(of: process) == 0 else { throw .conversion(self, path: path) }
    return text
  }

  /// The process; nil where the program is not installed.
  private func start(_ arguments: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = Self.strings([rawValue] + arguments)
    let names: [String] = ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR"]
    var environment = Self.strings(
      names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } })
    defer { for string in words + environment { free(string) } }
    var process = pid_t()
    let result = posix_spawnp(&process, rawValue, &actions, nil, &words, &environment)
    return result == 0 ? process : nil
  }

  /// Strings for the system, with its end mark; whoever asks for them frees them.
  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in withCPath(text) { strdup($0) } } + [nil]
  }

  private func status(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
