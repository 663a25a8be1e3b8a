import Canvas
import Claims
import Glibc
import Prose
import Reader
import Shelf

/// Prints how long the program's parts take, cold and warm, and how time and memory grow.
///
///     swift run -c release benchmarks                 the shipped pair, then longer and longer pairs
///     swift run -c release benchmarks loop 500        only the shipped pair, for a profiler
///     swift run -c release benchmarks write 100 DIR   a synthetic pair of 100 KB a side
@main
enum Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "loop": try loop(arguments.dropFirst().first.flatMap { Int($0) } ?? 100)
    case "write":
      guard arguments.count == 3, let size = Int(arguments[1]) else { return print("write KB DIR") }
      try SyntheticPair(bytes: size << 10).write(to: arguments[2])
    default:
      try reportStart()
      try reportGrowth()
    }
  }

  private static func loop(_ count: Int) throws {
    for _ in 0..<count {
      let shelved = try Shelf.shippedPair()
      let sheet = try sheet(of: shelved)
      _ = analyse(shelved.pair, sheet: sheet)
    }
  }

  private static func sheet(of shelved: ShelvedPair) throws -> IssueSheet? {
    try shelved.issueSheet.map {
      try IssueSheet(parsing: String(decoding: $0.bytes, as: UTF8.self), path: $0.path)
    }
  }

  // MARK: The start

  /// The first round is what a reader waits for: nothing is in memory yet, no table is made.
  private static func reportStart() throws {
    var rounds: [[Double]] = []
    for _ in 0..<41 {
      var clock = Stopwatch()
      let shelved = try Shelf.shippedPair()
      clock.lap()
      let sheet = try sheet(of: shelved)
      clock.lap()
      let analysis = analyse(shelved.pair, sheet: sheet)
      clock.lap()
      let state = State(
        pair: shelved.pair, analysis: analysis, size: Size(columns: 160, rows: 48))
      _ = view(state)
      clock.lap()
      rounds.append(clock.laps)
    }
    print("the shipped pair, ms      cold    warm (best of \(rounds.count - 1))")
    let names = ["parse articles", "parse sheet", "analyse", "first frame"]
    for (place, name) in names.enumerated() {
      let warm = rounds.dropFirst().map { $0[place] }.sorted()
      print(padded(name, 22), fixed(rounds[0][place], 3), fixed(warm[0], 3))
    }
  }

  // MARK: Growth

  private static func reportGrowth() throws {
    print("\nKB a side   sentences   parse ms   analyse ms   first frame ms   peak MB so far")
    for size in [10, 100, 1000] {
      let synthetic = try SyntheticPair(bytes: size << 10)
      var clock = Stopwatch()
      let pair = Pair(
        title: "",
        articles: Both(
          left: try Article(parsing: synthetic.left, path: "left"),
          right: try Article(parsing: synthetic.right, path: "right")))
      clock.lap()
      let analysis = analyse(pair)
      clock.lap()
      _ = view(State(pair: pair, analysis: analysis, size: Size(columns: 160, rows: 48)))
      clock.lap()
      let sentences = pair.articles.left.sentences.count + pair.articles.right.sentences.count
      print(
        padded("\(size)", 11), padded("\(sentences)", 11), fixed(clock.laps[0], 1),
        fixed(clock.laps[1], 1), fixed(clock.laps[2], 1), "  ", fixed(peakMegabytes(), 1))
    }
  }
}

/// The most memory that this process has held so far.
private func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Milliseconds of processor time between laps: other programs do not disturb it, and ours has one
/// thread.
private struct Stopwatch {
  private(set) var laps: [Double] = []
  private var last = Self.now()

  mutating func lap() {
    let now = Self.now()
    laps.append(now - last)
    last = now
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private func fixed(_ value: Double, _ places: Int) -> String {
  let scale = pow(10, Double(places))
  let text = String(Int((value * scale).rounded()))
  let digits = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
  let number = digits.dropLast(places) + "." + digits.suffix(places)
  return String(repeating: " ", count: max(0, 9 - number.count)) + number
}
