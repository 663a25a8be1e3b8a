import Annotation
import Document
import Foundation
import Import
import Library
import Testing
import Text

/// Programs that keep notes while they are killed, and while another one does the same.
struct JournalCrashTests {
  private let home: Scratch

  init() throws { home = try Scratch() }

  @Test func `two programs at once lose nothing`() throws {
    let probes = try ["one", "two"].map { try Probe($0, count: 25, home: home.path) }
    for probe in probes { #expect(probe.finish() == 25) }
    let notes = try notes()
    for name in ["one", "two"] {
      #expect(notes.filter { $0.hasPrefix(name) } == (0..<25).map { "\(name) \($0)" })
    }
  }

  /// At moments that are the same in every run, as far as the machine allows.
  @Test func `a program killed at any moment has lost nothing that it said was kept`() throws {
    var kept: [String] = []
    var random = UInt64(7)
    var run = 0
    while kept.count < 200 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let probe = try Probe("run\(run)", count: 1000, home: home.path)
      let confirmed = probe.kill(after: Double(random >> 40) / Double(1 << 24) * 0.25)
      kept += (0..<confirmed).map { "run\(run) \($0)" }
      run += 1
    }
    let notes = try notes()
    #expect(Set(kept).subtracting(notes).isEmpty)
    // One more may have been kept before its program could say so.
    #expect(notes.count <= kept.count + run)
    #expect(notes.count == Set(notes).count)
  }

  private func notes() throws -> [String] {
    let data = home.path
    return try Journal(of: Probe.pair()) { $0 == "XDG_DATA_HOME" ? data : nil }.annotations().items
      .compactMap(\.note)
  }
}

/// One run of Tests/JournalProbe.
private struct Probe {
  private let process = Process()
  private let output = Pipe()

  init(_ name: String, count: Int, home: String) throws {
    process.executableURL = try Self.binary()
    process.arguments = [home, name, "\(count)"]
    process.standardOutput = output
    try process.run()
  }

  /// Waits to the end; how many notes it said were kept.
  func finish() -> Int {
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return said.count { $0 == 0x0A }
  }

  func kill(after seconds: Double) -> Int {
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    return finish()
  }

  /// The same as the probe's.
  static func pair() throws -> ShelvedPair {
    ShelvedPair(
      pair: Pair(
        title: "Rents",
        articles: Both(
          left: try Article(parsing: Array("Rents fall.".utf8), path: "left.txt"),
          right: try Article(parsing: Array("Rents rise.".utf8), path: "right.txt"))))
  }

  private static func binary() throws -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "JournalProbe")
      if FileManager.default.isExecutableFile(atPath: candidate.path()) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
