import Argument
import Classroom
import Document
import Foundation
import Library
import Testing
import Text

/// The folder by which a presenter is followed, and what hostile ones can do.
struct AudienceTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "audience-\(UUID())")
  private let pair: Pair
  private let scene: Scene

  init() throws {
    let shelved = try Shelf.shippedPair()
    pair = shelved.pair
    let lesson = try #require(try shelved.lesson(named: "")).lesson
    scene = Scene(of: Walk(lesson), in: .unread(pair), of: pair)
  }

  private var audience: Audience {
    get throws { try Audience(folder: folder.path(), environment: { _ in nil }) }
  }

  private var file: URL { folder.appending(path: "scene.json") }

  private func look() throws -> Audience.Look {
    var version = Audience.Version()
    return try audience.look(after: &version, for: pair)
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  private func mode(_ url: URL) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: url.path())[.posixPermissions] as? Int)
  }

  @Test func `what is shown is seen once, until there is something else`() throws {
    defer { clean() }
    #expect(try look() == .nothing)
    try audience.show(scene)
    var version = Audience.Version()
    #expect(try audience.look(after: &version, for: pair) == .scene(scene))
    #expect(try audience.look(after: &version, for: pair) == .unchanged)
    var next = scene
    next.title = "Another"
    try audience.show(next)
    #expect(try audience.look(after: &version, for: pair) == .scene(next))
    try audience.end()
    #expect(try audience.look(after: &version, for: pair) == .nothing)
  }

  @Test func `a folder that is named from where the program runs is made there`() throws {
    let name = "audience-\(UUID())"
    let here = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: name)
    defer { try? FileManager.default.removeItem(at: here) }
    let today = try Audience(folder: "\(name)/today", environment: { _ in nil })
    try today.show(scene)
    #expect(FileManager.default.fileExists(atPath: here.appending(path: "today").path()))
    #expect(!FileManager.default.fileExists(atPath: "/\(name)"))
  }

  @Test func `file and folder are the presenter's alone, or for whoever may read the folder`()
    throws
  {
    defer { clean() }
    try audience.show(scene)
    #expect(try mode(folder) == 0o700 && mode(file) == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder.path())
    try audience.show(scene)
    #expect(try mode(file) == 0o640)
    #expect(try look() == .scene(scene))
  }

  @Test(arguments: ["", "{", "[]", "{\"format\":\"counterpoint-scene\"}", "\u{0}\u{1B}]0;x\u{7}"])
  func `garbage is no scene`(text: String) throws {
    defer { clean() }
    try audience.show(scene)
    try text.write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path())
    #expect(try look() == .foreign)
  }

  @Test func `a file larger than any scene is not read`() throws {
    defer { clean() }
    try audience.show(scene)
    let open = try FileHandle(forWritingTo: file)
    try open.truncate(atOffset: 1 << 30)
    try open.close()
    #expect(try look() == .foreign)
  }

  @Test func `links, pipes and what others can write are refused`() throws {
    defer { clean() }
    try audience.show(scene)
    let other = folder.appending(path: "other.json")
    try FileManager.default.moveItem(at: file, to: other)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: other)
    #expect(try look() == .foreign)
    try FileManager.default.removeItem(at: file)
    #expect(mkfifo(file.path(), 0o600) == 0)
    #expect(try look() == .foreign)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.moveItem(at: other, to: file)
    #expect(try look() == .scene(scene))
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path())
    #expect(try look() == .foreign)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path())
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path())
    #expect(try look() == .foreign)
    #expect(throws: KeepingError.notOwn(path: folder.path(), why: .othersWrite)) {
      try audience.show(scene)
    }
  }

  @Test(.enabled(if: geteuid() == 0)) func `another's file in the presenter's folder is refused`()
    throws
  {
    defer { clean() }
    try audience.show(scene)
    #expect(chown(file.path(), 12_345, 12_345) == 0)
    #expect(try look() == .foreign)
  }

  @Test func `a link in the folder's place is not followed`() throws {
    defer { clean() }
    try audience.show(scene)
    let link = FileManager.default.temporaryDirectory.appending(path: "link-\(UUID())")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
    defer { try? FileManager.default.removeItem(at: link) }
    let followed = try Audience(folder: link.path(), environment: { _ in nil })
    var version = Audience.Version()
    #expect(followed.look(after: &version, for: pair) == .foreign)
  }
}

/// A lesson under way on the disk.
struct WalkKeeperTests {
  private let home = FileManager.default.temporaryDirectory.appending(path: "walks-\(UUID())")

  private func keeper(_ shelved: ShelvedPair, lesson: String = "") throws -> WalkKeeper {
    try WalkKeeper(
      of: shelved, lesson: lesson, environment: { $0 == "XDG_STATE_HOME" ? home.path() : nil })
  }

  @Test func `a lesson goes on where it was left, each by its name`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let shelved = try Shelf.shippedPair()
    let lesson = try #require(try shelved.lesson(named: "")).lesson
    var walk = Walk(lesson)
    #expect(try !keeper(shelved).resume(&walk))
    walk.go(to: 3, now: 0)
    walk.uncover(.answer)
    try keeper(shelved).keep(walk)
    var again = Walk(lesson)
    #expect(try keeper(shelved).resume(&again))
    #expect(again.place == 3 && again.isUncovered(.answer))
    #expect(try !keeper(shelved, lesson: "short").resume(&again))
    #expect(try keeper(shelved).path != keeper(shelved, lesson: "short").path)
  }

  @Test func `what is no lesson there is told, and left as it is`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let shelved = try Shelf.shippedPair()
    var walk = Walk(try #require(try shelved.lesson(named: "")).lesson)
    let path = try keeper(shelved).path
    try keeper(shelved).keep(walk)
    try "notes of mine".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(throws: KeepingError.unreadable(path: path, line: 1)) {
      try keeper(shelved).resume(&walk)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "notes of mine")
  }

  @Test func `without a home nothing is kept, and it is said so`() throws {
    let shelved = try Shelf.shippedPair()
    #expect(throws: KeepingError.noHome) {
      try WalkKeeper(of: shelved, lesson: "", environment: { _ in nil })
    }
  }
}
