import FoundationEssentials
import Glibc
import Library

/// How time and memory grow with the length of a pair, measured from the start of a process: each
/// length is read in processes of its own.
struct Growth {
  struct Row {
    /// Of each side.
    var kilobytes: Int
    var sentences: Int
    /// To the first screen, and to the analysis as JSON.
    var screen: Cost
    var json: Cost
  }

  struct Cost {
    var milliseconds: Double
    var megabytes: Double

    /// The last two words of a line that `Stages` prints.
    init?(_ line: String) {
      let words = line.split(separator: " ")
      guard words.count == 3, let milliseconds = Double(words[1]), let megabytes = Double(words[2])
      else { return nil }
      self.milliseconds = milliseconds
      self.megabytes = megabytes
    }
  }

  var rows: [Row]

  static let sizes = [10, 20, 50, 100, 200, 500, 1000]
  /// The quickest is taken: what disturbs a process only makes it slower.
  private static let rounds = 15

  static func measured() throws -> Growth {
    // A process is told the memory of the one that started it, so this one must stay small.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "counterpoint-growth-\(getpid())").path()
    _ = lines(of: "mkdir '\(folder)'")
    defer { _ = lines(of: "rm -r '\(folder)'") }
    for size in sizes { _ = lines(ofOwn: "write \(size) '\(folder)/\(size)'") }
    var found: [Int: [String]] = [:]
    // All sizes in turn, so that a busy minute is nobody's own.
    for _ in 0..<rounds {
      for size in sizes {
        found[size, default: []] += lines(
          ofOwn: "stages '\(folder)/\(size)/left.txt' '\(folder)/\(size)/right.txt'")
      }
    }
    return Growth(rows: try sizes.map { try row(kilobytes: $0, lines: found[$0] ?? []) })
  }

  private static func row(kilobytes: Int, lines: [String]) throws -> Row {
    func best(_ name: String) throws -> Cost {
      let costs = lines.filter { $0.hasPrefix(name) }.compactMap { Cost($0) }
      guard let best = costs.min(by: { $0.milliseconds < $1.milliseconds }) else {
        throw Failure.nothingMeasured
      }
      return best
    }
    let sentences = lines.first { $0.hasPrefix("sentences") }?.split(separator: " ").last
    return Row(
      kilobytes: kilobytes, sentences: sentences.flatMap { Int($0) } ?? 0,
      screen: try best("screen"), json: try best("json"))
  }

  enum Failure: Error { case nothingMeasured, nothingWritten }

  var table: String {
    let rows = rows.map { row in
      padded("\(row.kilobytes)", 11) + padded("\(row.sentences)", 10)
        + [row.screen, row.json].map { fixed($0.milliseconds, 1) + fixed($0.megabytes, 1) }.joined()
    }
    return (["KB a side  sentences     screen: ms, MB      JSON: ms, MB"] + rows)
      .joined(separator: "\n")
  }
}

/// What this program prints with other arguments.
private func lines(ofOwn arguments: String) -> [String] {
  lines(of: "/proc/\(getpid())/exe \(arguments)")
}

private func lines(of command: String) -> [String] {
  guard let pipe = popen(command, "r") else { return [] }
  defer { pclose(pipe) }
  var lines: [String] = []
  var buffer = [CChar](repeating: 0, count: 256)
  while fgets(&buffer, Int32(buffer.count), pipe) != nil {
    let bytes = buffer.prefix { $0 != 0 && $0 != 0x0A }.map { UInt8(bitPattern: $0) }
    lines.append(String(decoding: bytes, as: UTF8.self))
  }
  return lines
}
