import Glibc
import PseudoTerminal

/// A program in a terminal that nobody looks at, with a clock for what it sends.
final class Watched {
  private var session = pt_session()
  private let start: ContinuousClock.Instant
  private(set) var received: [UInt8] = []
  /// When the last bytes came, in milliseconds from the start.
  private(set) var last = 0.0

  /// - Parameter arguments: the program's path first.
  init?(_ arguments: [String], columns: Int, rows: Int, home: String) {
    let variables = [
      "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "COLORFGBG=15;0",
      "HOME=\(home)",
    ]
    var words = arguments.map { strdup($0) } + [nil]
    var pairs = variables.map { strdup($0) } + [nil]
    defer { for copy in words + pairs { free(copy) } }
    let result = pt_start(
      &session, arguments[0], &words, &pairs, Int32(columns), Int32(rows), 0)
    start = .now
    guard result == 0 else { return nil }
  }

  deinit { pt_end(&session) }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    write(session.master, bytes, bytes.count)
  }

  /// Reads until a text has come; its time in milliseconds from the start, nil if it never comes.
  func time(of text: String, patience: Int32 = 10_000) -> Double? {
    let wanted = Array(text.utf8)
    while true {
      if holds(wanted) { return last }
      guard read(forMilliseconds: patience) else { return nil }
    }
  }

  /// Reads until nothing has come for so long; how many bytes came.
  @discardableResult
  func settle(_ milliseconds: Int32 = 60) -> Int {
    let before = received.count
    while read(forMilliseconds: milliseconds) {}
    return received.count - before
  }

  /// Types a key: how many bytes it sends, and milliseconds to the last of them.
  func cost(of key: String) -> (bytes: Int, milliseconds: Double) {
    let before = received.count
    let pressed = milliseconds
    type(key)
    settle(40)
    return (received.count - before, received.count > before ? last - pressed : 0)
  }

  /// The most memory it has held, in megabytes.
  var peakMegabytes: Double {
    guard let file = fopen("/proc/\(session.program)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self)
      guard text.hasPrefix("VmHWM:") else { continue }
      let number = text.split(whereSeparator: \.isWhitespace).dropFirst().first
      return (number.flatMap { Double($0) } ?? 0) / 1024
    }
    return 0
  }

  private var milliseconds: Double {
    let time = start.duration(to: .now).components
    return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
  }

  private func holds(_ wanted: [UInt8]) -> Bool {
    guard received.count >= wanted.count else { return false }
    return received.indices.dropLast(wanted.count - 1).contains { first in
      received[first] == wanted[0]
        && received[first..<first + wanted.count].elementsEqual(wanted)
    }
  }

  private func read(forMilliseconds wait: Int32) -> Bool {
    var source = pollfd(fd: session.master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, wait) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let got = Glibc.read(session.master, &buffer, buffer.count)
    guard got > 0 else { return false }
    last = milliseconds
    received += buffer[..<got]
    return true
  }
}
