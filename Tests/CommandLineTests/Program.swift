import Foundation

/// One run of the real program without a terminal.
struct Program {
  var output: String
  var errors: String
  var code: Int32

  /// - `sink`: a file that takes the output in place of this test.
  /// - `isImpatient`: writing the output does not wait for a reader.
  /// - `folder`: where the program runs, if not where the test does.
  /// - `mostMegabytes`: it is refused more memory of its own than this.
  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    sink: String? = nil, isImpatient: Bool = false, folder: URL? = nil, mostMegabytes: Int? = nil
  ) throws {
    let process = Process()
    let binary = try Self.binary()
    if let mostMegabytes {
      process.executableURL = URL(filePath: "/bin/sh")
      let limited = "ulimit -d \(mostMegabytes * 1024); exec \"$0\" \"$@\""
      process.arguments = ["-c", limited, binary.path()] + arguments
    } else {
      process.executableURL = binary
      process.arguments = arguments
    }
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = sink.flatMap { FileHandle(forWritingAtPath: $0) } ?? stdout
    process.standardError = stderr
    if isImpatient { _ = fcntl(stdout.fileHandleForWriting.fileDescriptor, F_SETFL, O_NONBLOCK) }
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    if sink != nil { try stdout.fileHandleForWriting.close() }
    output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// The program lies in the folder of the test bundle.
  private static func binary() throws -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "counterpoint")
      if FileManager.default.isExecutableFile(atPath: candidate.path()) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

/// A folder that is gone after the test.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "counterpoint-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String, _ bytes: Data) throws -> String {
    let file = url.appending(path: name)
    try bytes.write(to: file)
    return file.path()
  }

  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }
}
