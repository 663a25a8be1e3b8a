import Document
import Engine
import Formats
import Library
import Reader
import Terminal

/// Two files on their way from bytes to a screen and to JSON, with the processor time of each part
/// and the most memory that was held until its end.
struct Stages {
  let left: String
  let right: String

  /// One line a part: name, milliseconds, megabytes (and one with the number of sentences). `screen` and `json` are sums from the start of
  /// the process; the first does not hold what the second needs.
  func report() throws {
    var clock = Stopwatch()
    let shelved = try Shelf.pair(left: left, right: right)
    clock.lap()
    note("parse", clock.laps[0])
    let sentences = Side.allCases.reduce(0) { $0 + shelved.pair[$1].sentences.count }
    print("sentences", sentences)
    let analysis = analyse(shelved.pair)
    clock.lap()
    note("analyse", clock.laps[1])
    let size = Size(columns: 160, rows: 48)
    _ = view(Session(pair: shelved.pair, analysis: analysis, size: size))
    clock.lap()
    note("frame", clock.laps[2])
    let untilScreen = Stopwatch.now()
    note("screen", untilScreen)
    _ = AnalysisDocument(analysis, of: shelved.pair).json()
    clock.lap()
    note("json", untilScreen - clock.laps[2] + clock.laps[3])
  }

  private func note(_ name: String, _ milliseconds: Double) {
    print(padded(name, 8), fixed(milliseconds, 1), fixed(peakMegabytes(), 1))
  }
}
