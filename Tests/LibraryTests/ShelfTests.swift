import Argument
import Document
import Foundation
import Import
import Library
import Testing
import Text

struct ShelfTests {
  @Test func `the shipped pair has two articles, a title and an issue sheet`() throws {
    let shelved = try Shelf.shippedPair()
    #expect(shelved.pair.title == "US policy toward Serbia and Kosovo")
    #expect(shelved.pair[.left].publication == "European Council on Foreign Relations")
    #expect(shelved.pair[.left].date == "2023")
    #expect(shelved.pair[.right].author == "Jack Gonzalez")
    #expect(try shelved.issueSheet()?.path == "Articles/us-serbia-kosovo/issues.txt")
    #expect(try shelved.issueSheet()?.issues.isEmpty == false)
  }

  @Test func `the shipped pair's files give the same articles as the embedded ones`() throws {
    let shipped = try Shelf.shippedPair()
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Articles/us-serbia-kosovo")
    let read = try Shelf.pair(folder: folder.path)
    #expect(read.pair.title == shipped.pair.title)
    for side in Side.allCases {
      #expect(read.pair[side].text.bytes == shipped.pair[side].text.bytes)
      #expect(read.pair[side].sentences == shipped.pair[side].sentences)
    }
    #expect(try read.issueSheet()?.issues == shipped.issueSheet()?.issues)
  }

  @Test func `no line of the shipped pair's files is empty of a verdict`() throws {
    let shipped = try Shelf.shippedPair()
    #expect(
      shipped.pair[.left].dropped.map(\.reason.rawValue) == [
        "front matter", "headline", "caption", "credit", "pull-quote", "disclaimer", "author note",
        "newsletter", "newsletter",
      ])
    #expect(
      shipped.pair[.right].dropped.map(\.reason.rawValue) == [
        "front matter", "headline", "caption", "author note", "read next", "read next", "read next",
        "read next", "read next", "read next",
      ])
  }
}

struct ShelfFolderTests {
  @Test(arguments: [
    ("left.txt", "right.txt"), ("left.md", "right.txt"), ("a.txt", "b.txt"),
    ("left.htm", "right.MD"), ("left.mine", "right.theirs"), ("no.txt", "yes.md"),
  ])
  func `a folder is a pair under these names`(left: String, right: String) throws {
    let folder = try Scratch()
    try folder.write("Yes\n\nThe state should build more houses.", to: left)
    try folder.write("No\n\nThe state should build fewer houses.", to: right)
    let shelved = try Shelf.pair(folder: folder.path)
    #expect(shelved.pair.title == "Yes / No")
    #expect(try shelved.issueSheet() == nil)
    #expect(shelved.pair[.left].path == folder.path + "/" + left)
  }

  @Test func `a name that is no UTF-8 is found`() throws {
    let folder = try Scratch()
    try folder.write("Yes\n\nThe state should build more houses.", to: "dam.txt")
    let name = Array("\(folder.path)/caf".utf8) + [0xE9] + Array(".md".utf8) + [0]
    try #require(rename("\(folder.path)/dam.txt", name.map { CChar(bitPattern: $0) }) == 0)
    try folder.write("No\n\nThe state should build fewer houses.", to: "dam.txt")
    let shelved = try Shelf.pair(folder: folder.path)
    #expect(shelved.pair.title == "Yes / No")
  }

  @Test func `of more than two articles none is guessed`() throws {
    let folder = try Scratch()
    for name in ["one.txt", "two.txt", "three.md"] {
      try folder.write("Yes\n\nThe state should build more houses.", to: name)
    }
    #expect(throws: ShelfError.noPair(folder: folder.path, found: [])) {
      try Shelf.pair(folder: folder.path)
    }
  }

  @Test func `what lies beside two articles is none`() throws {
    let folder = try Scratch()
    for name in ["one.txt", "two.txt", "README.md", "issues.txt", "two.txt~", ".three.txt"] {
      try folder.write("Yes\n\nThe state should build more houses.", to: name)
    }
    #expect(try Shelf.pair(folder: folder.path).pair[.right].path == folder.path + "/two.txt")
  }

  @Test func `a pair file gives the title`() throws {
    let folder = try Scratch()
    try folder.write("Yes\n\nThe state should build.", to: "left.txt")
    try folder.write("No\n\nThe state should not build.", to: "right.txt")
    try folder.write("# which pair\ntitle:  Houses: the debate \n", to: "pair.txt")
    try folder.write("# build: Should it build?\nabout: houses\n", to: "issues.txt")
    let shelved = try Shelf.pair(folder: folder.path + "/")
    #expect(shelved.pair.title == "Houses: the debate")
    #expect(try shelved.issueSheet()?.path == folder.path + "/issues.txt")
  }

  @Test func `a folder with one article says which one it found`() throws {
    let folder = try Scratch()
    try folder.write("Yes\n\nThe state should build.", to: "left.txt")
    #expect(throws: ShelfError.noPair(folder: folder.path, found: [folder.path + "/left.txt"])) {
      try Shelf.pair(folder: folder.path)
    }
  }

  @Test func `both headlines are a pair's title, however long`() throws {
    let folder = try Scratch()
    let long = "Why the harbour should be dredged before another winter comes"
    try folder.write("\(long)\n\nIt should be dredged.", to: "a.txt")
    try folder.write("No\n\nIt should not.", to: "b.txt")
    let pair = try Shelf.pair(folder: folder.path).pair
    #expect(pair.title == "\(long) / No")
  }
}

struct ShelfErrorTests {
  @Test func `of two articles that are missing the left one is told`() {
    #expect(throws: ShelfError.missing(path: "/nowhere/a.txt")) {
      try Shelf.pair(left: "/nowhere/a.txt", right: "/nowhere/b.txt")
    }
  }

  @Test func `a missing file is missing`() {
    #expect(throws: ShelfError.missing(path: "/nowhere/a.txt")) {
      try Shelf.article(at: "/nowhere/a.txt")
    }
  }

  @Test func `a folder is no article`() throws {
    let folder = try Scratch()
    #expect(throws: ShelfError.folder(path: folder.path)) { try Shelf.article(at: folder.path) }
  }

  @Test func `a source without an end is given up at the limit`() {
    #expect(throws: ShelfError.tooLarge(path: "/dev/zero", limit: Shelf.largestFile)) {
      try Shelf.article(at: "/dev/zero")
    }
  }

  @Test func `a key without an end is given up sooner`() throws {
    let pair = try Shelf.shippedPair().pair
    #expect(throws: ShelfError.tooLarge(path: "/dev/zero", limit: Shelf.largestJSON)) {
      try Shelf.annotations(at: "/dev/zero", for: pair)
    }
    #expect(throws: ShelfError.tooLarge(path: "/dev/zero", limit: Shelf.largestJSON)) {
      try Shelf.proposals(at: "/dev/zero", for: pair)
    }
  }

  @Test func `a FIFO that nobody writes into is given up`() throws {
    let folder = try Scratch()
    let path = try folder.fifo()
    #expect(throws: ShelfError.silent(path: path)) {
      try Shelf.article(at: path, patience: Patience(silence: 50, whole: 10_000))
    }
  }

  @Test func `a FIFO that drips without an end is given up`() throws {
    let folder = try Scratch()
    let path = try folder.fifo()
    let dripping = Thread {
      // Open for reading, too, so that the end of the reader does not end the test.
      let drip = open(path, O_RDWR | O_NONBLOCK)
      while access(path, F_OK) == 0 {
        _ = write(drip, "word ", 5)
        usleep(10_000)
      }
      close(drip)
    }
    dripping.start()
    #expect(throws: ShelfError.unfinished(path: path)) {
      try Shelf.article(at: path, patience: Patience(silence: 10_000, whole: 100))
    }
  }

  @Test func `a FIFO that is written to its end is an article`() throws {
    let folder = try Scratch()
    let path = try folder.fifo()
    let writing = Thread { try? folder.write("Yes\n\nThe state should build.", to: "fifo") }
    writing.start()
    #expect(try Shelf.article(at: path).title == "Yes")
  }

  @Test func `an error of the article names its file`() throws {
    let folder = try Scratch()
    try folder.write(" \n\n", to: "a.txt")
    let path = folder.path + "/a.txt"
    #expect(throws: ShelfError.article(path: path, .empty)) { try Shelf.article(at: path) }
  }

  @Test func `standard input cannot be both sides`() {
    #expect(throws: ShelfError.inputTwice) { try Shelf.pair(left: "-", right: "-") }
  }
}

/// A folder that is gone when the test is over.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "counterpoint-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func fifo() throws -> String {
    guard mkfifo(path + "/fifo", 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return path + "/fifo"
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }
}

struct ShelfOpeningTests {
  private let paragraph = "The river is high, and the dam is old. Nobody builds another one.\n\n"

  @Test func `of a very long article the opening can be had before the rest`() throws {
    let folder = try Scratch()
    let long = "Build the dam\n\n" + String(repeating: paragraph, count: 10_000)
    try folder.write(long, to: "left.txt")
    try folder.write("Leave it\n\nThe river is nobody's.", to: "right.txt")
    for paths in [[folder.path], [folder.path + "/left.txt", folder.path + "/right.txt"]] {
      let opening = try #require(Shelf.opening(of: paths))
      let count = opening[.left].text.range.upperBound.utf8
      #expect(count > 100_000 && count <= 128 << 10)
      #expect(opening[.left].title == "Build the dam")
      #expect(opening[.left].text[opening[.left].sentences[0].range].hasPrefix("The river is high"))
      #expect(opening[.right].sentences.count == 1)
    }
  }

  @Test func `what is short, a page or not there has no opening`() throws {
    let folder = try Scratch()
    try folder.write("Yes\n\nThe state should build.", to: "left.txt")
    try folder.write("No\n\nThe state should not.", to: "right.txt")
    #expect(Shelf.opening(of: []) == nil)
    #expect(Shelf.opening(of: [folder.path]) == nil)
    #expect(Shelf.opening(of: ["no-such-file", folder.path + "/left.txt"]) == nil)
    let page = "<html><body><p>" + String(repeating: paragraph, count: 10_000)
    try folder.write(page, to: "left.txt")
    #expect(Shelf.opening(of: [folder.path]) == nil)
  }
}
