import Fuzz

/// How long every reader takes for files of one shape, at three lengths: ten times the text may take
/// some twelve times the time.
enum Shapes {
  private static let sizes = [10_000, 100_000, 1_000_000]
  /// Whoever takes longer for a file is not asked for one ten times as long.
  private static let patience = 20_000.0
  private static let worst = 15.0

  /// - Parameter wanted: only shapes whose names have this in them.
  static func report(_ wanted: String) {
    print("ms of processor time", padded("", 13), "10 KB   100 KB      1 MB    growth, growth")
    for shape in Shape.all where wanted.isEmpty || shape.name.contains(wanted) {
      let times = measured(shape)
      let growth = zip(times, times.dropFirst()).map { $1 / max($0, 0.1) }
      let isSteep = growth.last.map { $0 > worst } ?? false
      print(
        padded(shape.name, 32), times.map { fixed($0, 1) }.joined(), "  ",
        growth.map { fixed($0, 1) }.joined(), isSteep || times.count < sizes.count ? " !" : "")
    }
  }

  private static func measured(_ shape: Shape) -> [Double] {
    var times: [Double] = []
    for size in sizes {
      let read = shape.reading(bytes: size)
      var best = Double.infinity
      // The first reading makes tables; a long one is not disturbed by them.
      for round in 0..<3 where round == 0 || best < 1_000 {
        let start = Stopwatch.now()
        read()
        best = min(best, Stopwatch.now() - start)
      }
      times.append(best)
      if best > patience { break }
    }
    return times
  }
}
