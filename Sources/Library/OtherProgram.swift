internal import Glibc

/// Another program that is run for its input or its output; what it complains of goes nowhere.
package struct OtherProgram {
  private let process: pid_t

  /// Starts a program that is looked for on the path; nil where it is not installed.
  ///
  /// - Parameters:
  ///   - words: its name and its arguments.
  ///   - input: an open file that it reads, in place of nothing.
  ///   - output: an open file that it writes, in place of nowhere.
  ///   - variables: what it gets of the environment; nil is all of it.
  ///   - isApart: whether keys that stop or end this program spare it.
  package init?(
    _ words: [String], input: Int32? = nil, output: Int32? = nil, variables: [String]? = nil,
    isApart: Bool = false
  ) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, given) in [(STDIN_FILENO, input), (STDOUT_FILENO, output), (STDERR_FILENO, nil)] {
      if let given {
        posix_spawn_file_actions_adddup2(&actions, given, file)
      } else {
        let way = file == STDIN_FILENO ? O_RDONLY : O_WRONLY
        posix_spawn_file_actions_addopen(&actions, file, "/dev/null", way, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if isApart { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }

    var arguments = Self.strings(words)
    let kept = variables?.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var environment = kept.map(Self.strings) ?? []
    defer { for string in arguments + environment { free(string) } }
    var process = pid_t()
    let problem =
      kept == nil
      ? posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
      : posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &environment)
    guard problem == 0 else { return nil }
    self.process = process
  }

  /// Strings for the system, with its end mark; whoever asks for them frees them.
  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in withCPath(text) { strdup($0) } } + [nil]
  }

  /// Waits for its end. One that takes longer than so many milliseconds is ended.
  ///
  /// - Returns: whether it came to a good end.
  package func succeeds(within milliseconds: Int) -> Bool {
    var status: Int32 = 0
    for _ in 0...milliseconds / Self.step {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0, errno != EINTR { return false }
      usleep(useconds_t(Self.step * 1000))
    }
    end()
    return false
  }

  package func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Milliseconds between two looks at it.
  private static let step = 5
}
