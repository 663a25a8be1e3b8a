import Document
import Glibc
import Library
import Text

/// The program beside less and vim on one article: what a reader waits for, all in turn, so that a busy
/// minute is nobody's own. Nothing is kept between two starts.
struct Comparison {
  private let program: String
  private let folder: String
  private let rounds: Int

  /// - Parameter program: the reader as the README builds it.
  init(program: String, folder: String, rounds: Int) {
    self.program = program
    self.folder = folder
    self.rounds = rounds
  }

  private var article: String { "\(folder)/left.txt" }

  /// What the last part of the first screen has, by program.
  private var peers: [(name: String, arguments: [String], sign: String)] {
    let all = [
      ("less", ["/usr/bin/less", article], "left.txt"),
      ("vim", ["/usr/bin/vim", "-n", "-u", "NONE", article], "left.txt"),
    ]
    return all.filter { access($0.1[0], X_OK) == 0 }
  }

  func report() throws {
    let pair = try Shelf.shippedPair().pair
    try write(pair.articles.left.text.bytes, to: article)
    print("load \(loadAverage())\n")
    start()
    keys()
    analyses()
    try longPairs()
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure.nothingWritten }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  enum Failure: Error { case nothingWritten }

  private func loadAverage() -> String {
    var loads = [Double](repeating: 0, count: 3)
    getloadavg(&loads, 3)
    return loads.map { fixed($0, 1).filter { $0 != " " } }.joined(separator: " ")
  }

  private func watch(
    _ arguments: [String], columns: Int = 120, rows: Int = 36
  ) -> Watched? {
    Watched(arguments, columns: columns, rows: rows, home: folder)
  }

  // MARK: The start

  private func start() {
    var text: [Double] = []
    var links: [Double] = []
    var memory = 0.0
    var others = peers.map { _ in [Double]() }
    for _ in 0..<rounds {
      if let own = watch([program]) {
        // The first screen says so until there are links.
        if let time = own.time(of: "finding links") { text.append(time) }
        if let time = own.time(of: "reviewed links") { links.append(time) }
        own.settle()
        memory = max(memory, own.peakMegabytes)
        own.type("q")
      }
      for (place, peer) in peers.enumerated() {
        guard let other = watch(peer.arguments) else { continue }
        if let time = other.time(of: peer.sign) { others[place].append(time) }
      }
    }
    line("start: full screen of text", text, others)
    line("start: with marks and links", links, others)
    print(padded("peak memory, shipped pair", 34) + fixed(memory, 1) + " MB")
  }

  private func line(_ title: String, _ own: [Double], _ others: [[Double]]) {
    var words = padded(title, 34) + fixed(median(own), 2) + " ms"
    for (peer, times) in zip(peers, others) where times.count == own.count {
      let ratios = zip(own, times).map { $0 / $1 }
      words +=
        "   \(peer.name)\(fixed(median(times), 2)) ms, ratio\(fixed(median(ratios), 2))"
    }
    print(words)
  }

  private func whole(_ value: Double) -> String {
    let digits = "\(Int(value.rounded()))"
    return String(repeating: " ", count: max(0, 7 - digits.count)) + digits
  }

  private func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  // MARK: Keys

  private func keys() {
    let programs = [("counterpoint", [program])] + peers.map { ($0.name, $0.arguments) }
    for (name, arguments) in programs {
      let costs = costs(of: "j", times: 100, arguments, columns: 120, rows: 36)
      let bytes = costs.map { Double($0.bytes) }
      print(
        padded("j at 120x36: \(name)", 34)
          + fixed(median(costs.map(\.milliseconds).filter { $0 > 0 }), 2) + " ms  "
          + whole(bytes.reduce(0, +) / Double(max(1, bytes.count))) + " bytes")
    }
    for (name, arguments) in programs {
      let sizes = [(80, 24), (160, 50)].map { columns, rows in
        let costs = costs(of: " ", times: 3, arguments, columns: columns, rows: rows)
        return whole(median(costs.map { Double($0.bytes) }))
      }
      print(padded("page at 80x24, 160x50: \(name)", 34) + sizes.joined(separator: ",") + " bytes")
    }
  }

  private func costs(
    of key: String, times: Int, _ arguments: [String], columns: Int, rows: Int
  ) -> [(bytes: Int, milliseconds: Double)] {
    guard let watched = watch(arguments, columns: columns, rows: rows) else { return [] }
    watched.settle(300)
    defer { watched.type("q") }
    return (0..<times).map { _ in watched.cost(of: key) }
  }

  // MARK: Analyses

  private func analyses() {
    let own = (0..<rounds).map { _ in processorTime("'\(program)' analyze --format json") }
    print(padded("analyze --format json, processor", 34) + fixed(median(own), 1) + " ms")
  }

  /// Milliseconds of a command, with what starts it.
  private func processorTime(_ command: String) -> Double {
    func milliseconds(_ time: timeval) -> Double {
      Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
    func used() -> Double {
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
      return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    }
    let before = used()
    if let pipe = popen("exec \(command) > /dev/null 2>&1", "r") { pclose(pipe) }
    return used() - before
  }

  private func longPairs() throws {
    try SyntheticPair(bytes: 1 << 20).write(to: "\(folder)/long")
    let million = (0..<5).map { _ in
      processorTime("'\(program)' analyze --format json '\(folder)/long'")
    }
    print(padded("1 MB a side to JSON, processor", 34) + whole(median(million)) + " ms")

    try SyntheticPair(bytes: 20 << 20).write(to: "\(folder)/longest")
    try SyntheticPair(bytes: 10 << 10).write(to: "\(folder)/short")
    var starts: [Double] = []
    var keys: [Double] = []
    var memory = 0.0
    for _ in 0..<3 {
      let paths = ["\(folder)/longest/left.txt", "\(folder)/short/right.txt"]
      guard let own = watch([program] + paths) else { continue }
      // The opening is shown while the rest is read.
      if let time = own.time(of: "reading on") { starts.append(time) }
      own.settle(4000)
      for _ in 0..<10 { keys.append(own.cost(of: "j").milliseconds) }
      memory = max(memory, own.peakMegabytes)
      own.type("q")
    }
    print(
      padded("20 MB: text, key, peak memory", 34) + whole(median(starts)) + " ms"
        + fixed(median(keys), 2) + " ms" + whole(memory) + " MB")
  }
}
