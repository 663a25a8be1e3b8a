internal import Glibc
internal import Text

/// Many hostile files, one after the other, for every reader.
package enum Fuzz {
  /// What went wrong, and how to see it again.
  package struct Finding: Sendable, CustomStringConvertible {
    package var subject: String
    package var seed: UInt64
    package var what: String

    package var description: String { "\(subject), seed \(seed): \(what)" }
  }

  /// What is put into files: marks of all formats, and bytes that a terminal would obey.
  private static let pieces: [[UInt8]] =
    [
      "---\n", "# ", "> ", "```", "*", "_", "[", "](", "<", "</p>", "<div>", "&#0;", "&amp", "<!--",
      "\\u001b",
      "\"", "\\", "{", "}", "[]", ":", ",", "null", "1e999", "-0", "\u{1B}]0;x\u{7}", "\u{1B}[31m",
      "\u{9B}5m",
      "\u{202E}", "\u{2066}", "\u{200D}", "\u{FEFF}", "\u{301}\u{316}",
      "\u{1F468}\u{200D}\u{1F469}", "\u{E0041}",
      "“", "”", "…", "¶", "U.S. ", "Dr. ", "?!", "\r", "\n\n", "\t", "\u{B}", "\u{2028}", "0",
      "99999999999999999999",
    ].map { Array($0.utf8) } + [
      [0], [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80], [0xF4, 0x90],
    ]

  /// Runs so many files through one reader; what crashes it ends the program.
  package static func run(_ subject: Subject, from seed: UInt64, count: Int) -> [Finding] {
    (0..<UInt64(count)).compactMap { number in
      var mutator = Mutator(seed: seed &+ number)
      let file = mutator.mutated(subject.seeds, pieces: pieces)
      let start = processorTime()
      let output = subject.read(file)
      let what =
        processorTime() - start > longest
        ? "took more than a second" : harm(in: output).map { "gives out \($0)" }
      return what.map { Finding(subject: subject.name, seed: seed &+ number, what: $0) }
    }
  }

  /// Seconds of this thread's processor time: what else the machine does is nobody's fault here.
  private static let longest = 1.0

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }

  private static func harm(in output: [UInt8]) -> String? {
    var place = 0
    while place < output.count {
      guard case .scalar(let value, let length) = readScalar(output, at: place) else {
        return "what is no UTF-8"
      }
      if steers(value) { return "U+\(String(value, radix: 16))" }
      place += length
    }
    return nil
  }

  /// A list of its own, so that a gap in the program's is seen.
  private static func steers(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E: true
    case 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
