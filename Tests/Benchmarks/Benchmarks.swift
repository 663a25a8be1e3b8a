import Argument
import Engine
import Formats
import Glibc
import Library
import Reader
import Terminal

/// Prints how long the program's parts take, cold and warm, and how time and memory grow.
///
///     swift run -c release benchmarks                     the shipped pair part by part; less and vim
///     swift run -c release benchmarks table PROGRAM       the second with another build of the program
///     swift run -c release benchmarks growth              longer and longer pairs
///     swift run -c release benchmarks growth --plot FILE  the same, and a picture of it
///     swift run -c release benchmarks stages LEFT RIGHT   two files, part by part, with memory
///     swift run -c release benchmarks fuzz --minutes 5    hostile files for every reader
///     swift run -c release benchmarks shapes              files that are one thing many times
///     swift run -c release benchmarks loop 500            only the shipped pair, for a profiler
///     swift run -c release benchmarks write 100 DIR       a synthetic pair of 100 KB a side
@main
enum Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case nil:
      try reportStart()
      try compare(neighbour())
    case "table" where arguments.count == 2: try compare(arguments[1])
    case "loop": try loop(arguments.dropFirst().first.flatMap { Int($0) } ?? 100)
    case "write" where arguments.count == 3:
      try SyntheticPair(bytes: (Int(arguments[1]) ?? 0) << 10).write(to: arguments[2])
    case "stages" where arguments.count == 3:
      try Stages(left: arguments[1], right: arguments[2]).report()
    case "growth" where arguments.count == 1: print(try Growth.measured().table)
    case "growth" where arguments.count == 3 && arguments[1] == "--plot":
      let growth = try Growth.measured()
      print(growth.table)
      try growth.plot(to: arguments[2])
    case "fuzz": FuzzRun(arguments.dropFirst())?.run()
    case "shapes": Shapes.report(arguments.dropFirst().joined(separator: " "))
    default:
      print(
        "benchmarks [table PROGRAM | growth [--plot FILE] | stages LEFT RIGHT | fuzz --minutes N | "
          + "shapes [NAME] | loop N | write KB DIR]"
      )
    }
  }

  /// The program that was built beside this one.
  private static func neighbour() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    let folder = own.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/counterpoint"
  }

  private static func compare(_ program: String) throws {
    guard access(program, X_OK) == 0 else {
      return print("\nBuild counterpoint first, to compare it with less and vim.")
    }
    var folder = Array("/tmp/counterpoint-benchmarks-XXXXXX".utf8CString)
    guard mkdtemp(&folder) != nil else { return perror("/tmp") }
    let path = String(
      decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { if let end = popen("rm -r '\(path)'", "r") { pclose(end) } }
    print("\n\(program) beside less and vim,", terminator: " ")
    try Comparison(program: program, folder: path, rounds: 30).report()
  }

  private static func loop(_ count: Int) throws {
    for _ in 0..<count {
      let shelved = try Shelf.shippedPair()
      let sheet = try shelved.issueSheet()
      _ = analyse(shelved.pair, sheet: sheet)
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
      let sheet = try shelved.issueSheet()
      clock.lap()
      let analysis = analyse(shelved.pair, sheet: sheet)
      clock.lap()
      let session = Session(
        pair: shelved.pair, analysis: analysis, size: Size(columns: 160, rows: 48))
      _ = view(session)
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
}
