import Annotation
import Argument
import Document
import Foundation
import Import
import Library
import Testing
import Text

struct JournalTests {
  private let home: Scratch
  private let pair: ShelvedPair

  init() throws {
    home = try Scratch()
    pair = ShelvedPair(
      pair: Pair(
        title: "Rents",
        articles: Both(
          left: try Article(parsing: Array("Rents fall. Build now.".utf8), path: "left.txt"),
          right: try Article(parsing: Array("Rents rise.".utf8), path: "right.txt"))))
  }

  private func journal(in data: String? = nil) throws -> Journal {
    let data = data ?? home.path
    return try Journal(
      of: pair, environment: { $0 == "XDG_DATA_HOME" ? data : nil }, now: { 1_772_353_800 })
  }

  private func note(_ text: String) -> Annotation {
    .note(text, on: [.passage(Passages(pair.pair)[1, .left])], by: "Kim")
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `what is recorded is there again, with a time and an id, for this user alone`() throws
  {
    let journal = try journal()
    #expect(try journal.annotations().items.isEmpty)
    let kept = try journal.record([note("Why now?")])
    let read = try self.journal().annotations()
    #expect(read.items.map(\.note) == ["Why now?"])
    #expect(read.items.map(\.id) == kept.map(\.id))
    #expect(read.items.first?.created?.text == "2026-03-01T08:30:00Z")
    #expect(read.items.first?.maker == .person("Kim"))
    #expect(try mode(journal.path) == 0o600)
    #expect(try mode((journal.path as NSString).deletingLastPathComponent) == 0o700)
  }

  @Test func `looking for notes makes no folder`() throws {
    _ = try journal().annotations()
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test func `a second word on the same thing takes the first one's place`() throws {
    let journal = try journal()
    let passage = Passages(pair.pair)[0, .left]
    try journal.record([.kind(.claim, of: passage, by: .person("Kim"))])
    try journal.record([.kind(.evidence, of: passage, by: .person("Kim"))])
    #expect(try journal.annotations().items.map(\.body) == [.kind(.evidence)])
  }

  @Test func `changes of one and the same thing are taken back one after the other`() throws {
    let journal = try journal()
    let passage = Passages(pair.pair)[0, .left]
    var ways: [Change] = []
    for kind in [Kind.claim, .evidence, .concession] {
      let word = Annotation.kind(kind, of: passage, by: .person("Kim"))
      ways.append(try #require(try journal.make([Change(put: [word])]).back))
    }
    for kind in [Kind.evidence, .claim] {
      #expect(try journal.make([ways.removeLast()]).back != nil)
      #expect(try journal.annotations().items.map(\.body) == [.kind(kind)])
    }
    #expect(try journal.make([ways.removeLast()]).back != nil)
    #expect(try journal.annotations().items.isEmpty)
  }

  @Test func `what is removed takes the words on it along`() throws {
    let journal = try journal()
    let kept = try journal.record([note("One."), note("Two.")])
    let on = try journal.record([.note("On one.", on: [.annotation(kept[0].id)], by: "Kim")])
    try journal.record([.note("On that.", on: [.annotation(on[0].id)], by: "Kim")])
    try journal.remove([kept[0].id])
    #expect(try journal.annotations().items.map(\.note) == ["Two."])
  }

  @Test func `others' notes without ids are all kept, once, and nobody's place is taken over`()
    throws
  {
    let journal = try journal()
    let others = Annotations([note("One."), note("Two."), .place([])])
    #expect(try journal.merge(others) == 2)
    #expect(try journal.merge(others) == 0)
    #expect(try journal.annotations().items.map(\.note) == ["One.", "Two."])
  }

  @Test func `of two collections the later word stays, and nothing is there twice`() throws {
    let journal = try journal()
    let kept = try journal.record([note("One."), note("Two.")])
    var later = kept
    later[0].body = .note("One, later.")
    later[0].created = Moment(text: "2027-01-01T00:00:00Z")
    later[1].body = .note("Two, earlier.")
    later[1].created = Moment(text: "2025-01-01T00:00:00Z")
    #expect(try journal.merge(Annotations(later)) == 1)
    #expect(try journal.merge(Annotations(later)) == 0)
    #expect(try journal.annotations().items.map(\.note) == ["One, later.", "Two."])
  }

  @Test func `what has been kept is kept once more where the file has gone`() throws {
    let journal = try journal()
    let known = try journal.make([Change(put: [note("One.")])]).kept
    try FileManager.default.removeItem(atPath: journal.path)
    var other = note("Two.")
    other.id = "urn:two"
    let made = try journal.make([Change(put: [other])], besides: known)
    #expect(made.kept.items.compactMap(\.note).sorted() == ["One.", "Two."])
    #expect(try journal.annotations().items.count == 2)
    // Who knows nothing starts anew.
    try FileManager.default.removeItem(atPath: journal.path)
    #expect(try journal.make([Change(put: [other])]).kept.items.count == 1)
  }

  @Test func `a file that cannot be read is never written over`() throws {
    let journal = try journal()
    try journal.record([note("One.")])
    try Data("{ of a later version }".utf8).write(to: URL(filePath: journal.path))
    #expect(throws: KeepingError.unreadable(path: journal.path, line: 1)) {
      try journal.record([note("Two.")])
    }
    #expect(
      FileManager.default.contents(atPath: journal.path) == Data("{ of a later version }".utf8))
  }

  @Test func `what another could have written, and a link, is not believed`() throws {
    let journal = try journal()
    try journal.record([note("One.")])
    chmod(journal.path, 0o622)
    #expect(throws: KeepingError.notOwn(path: journal.path, why: .othersWrite)) {
      try journal.annotations()
    }
    chmod(journal.path, 0o600)
    rename(journal.path, journal.path + ".moved")
    symlink(journal.path + ".moved", journal.path)
    #expect(throws: KeepingError.notOwn(path: journal.path, why: .link)) {
      try journal.annotations()
    }
    unlink(journal.path)
    let folder = (journal.path as NSString).deletingLastPathComponent
    chmod(folder, 0o777)
    #expect(throws: KeepingError.notOwn(path: folder, why: .othersWrite)) {
      try journal.record([note("Two.")])
    }
  }

  @Test func `what a killed program left behind is swept, and nobody else's files are`() throws {
    let journal = try journal()
    try journal.record([note("One.")])
    let folder = (journal.path as NSString).deletingLastPathComponent
    let name = (journal.path as NSString).lastPathComponent
    for other in [".\(name).draft-1", ".\(name).draft-22", ".other.json.draft-1", "mine.txt"] {
      try Data("x".utf8).write(to: URL(filePath: folder + "/" + other))
    }
    try journal.record([note("Two.")])
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
    #expect(names == [name, ".\(name).lock", ".other.json.draft-1", "mine.txt"])
  }

  @Test func `a file where a folder should be is named, and what cannot be made is told as it is`()
    throws
  {
    let file = home.path + "/file"
    try Data("x".utf8).write(to: URL(filePath: file))
    let blocked = try journal(in: file)
    #expect(throws: KeepingError.notOwn(path: file, why: .otherKind)) {
      try blocked.record([note("One.")])
    }
    let nowhere = try journal(in: "/proc/nowhere")
    #expect(throws: KeepingError.failed(path: "/proc/nowhere", errno: ENOENT)) {
      try nowhere.record([note("One.")])
    }
  }

  @Test func `without a home nothing is kept, and it is said so`() {
    #expect(throws: KeepingError.noHome) { try Journal(of: pair) { _ in nil } }
  }

  @Test func `a home that cannot be written is told`() throws {
    let journal = try journal(in: "/proc/nowhere")
    #expect(throws: KeepingError.self) { try journal.record([note("One.")]) }
  }

  @Test func `the shipped pair has one notebook wherever the program runs`() throws {
    let shipped = try Shelf.shippedPair()
    let one = try Journal(of: shipped) { $0 == "HOME" ? "/nowhere" : nil }.path
    #expect(one.hasPrefix("/nowhere/.local/share/counterpoint/notebooks/us-serbia-kosovo-left"))
    #expect(one.hasSuffix(".json"))
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "it takes root, and the right to mount"))
  func `a full disk loses nothing that was kept`() throws {
    let disk = try #require(SmallDisk(in: home.path))
    defer { disk.remove() }
    let journal = try journal(in: disk.path)
    var kept: [String] = []
    var failure: KeepingError?
    for number in 0..<2000 where failure == nil {
      let text = "\(number) " + String(repeating: "x", count: 4000)
      do throws(KeepingError) {
        try journal.record([note(text)])
        kept.append(text)
      } catch { failure = error }
    }
    #expect(failure == .failed(path: journal.path, errno: ENOSPC))
    #expect(try journal.annotations().items.map(\.note) == kept)
    let folder = (journal.path as NSString).deletingLastPathComponent
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }
}

/// A file system of 256 KB, for root alone.
private struct SmallDisk {
  let path: String

  init?(in folder: String) {
    path = folder + "/disk"
    mkdir(path, 0o700)
    guard mount("tmpfs", path, "tmpfs", 0, "size=256k,mode=700") == 0 else { return nil }
  }

  func remove() { umount(path) }

  static var canBeMade: Bool {
    guard geteuid() == 0, let scratch = try? Scratch(), let disk = SmallDisk(in: scratch.path)
    else { return false }
    disk.remove()
    return true
  }
}
