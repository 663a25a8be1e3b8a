import Foundation
import Glibc
import Library
import Testing

/// Files that a user names.
struct FileWritingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "writing-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func `a file that is there gives way only where it may`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.md").path()
    try Shelf.write("one", to: path, replacing: false)
    #expect(throws: KeepingError.failed(path: path, errno: EEXIST)) {
      try Shelf.write("two", to: path, replacing: false)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one")
    try Shelf.write("two", to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["a.md"])
  }

  @Test func `what cannot be written leaves nothing behind`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "none/a.md").path()
    #expect(throws: KeepingError.failed(path: path, errno: ENOENT)) {
      try Shelf.write("one", to: path, replacing: false)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
  }
}
