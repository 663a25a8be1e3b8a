import Foundation
import Testing

/// Reviews and keys by the real program.
struct ReviewCommandTests {
  @Test func `links are accepted and rejected by number, and the pair's key has it`() throws {
    let pair = try FloorsPair()
    let before = try pair.run("links", ".")
    let first = try #require(before.output.components(separatedBy: "1. ").dropFirst().first)
    let quotation = try #require(
      first.split(separator: "“").dropFirst().first?.split(separator: "”").first)
    let run = try pair.run("review", ".", "--accept", "1", "--by", "Ms. Berg")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("accepted: 1. "))
    let after = try pair.run("links", ".", "--reviewed")
    #expect(after.output.contains("1. "))
    #expect(after.output.contains("(engine, accepted by Ms. Berg)"))
    #expect(after.output.contains(quotation))
    #expect(try pair.run(".", "--linear").output.contains("(engine, accepted by Ms. Berg)"))

    #expect(try pair.run("review", ".", "--reject", "1", "--by", "Ms. Berg").code == 0)
    let gone = try pair.run("links", ".", "--reviewed")
    #expect(!gone.output.contains("accepted by"))
    let all = try pair.run("links", ".", "--reviewed", "--all")
    #expect(all.output.contains("(engine, rejected by Ms. Berg)"))
    #expect(try pair.run("check", ".").code == 0)
    #expect(try pair.run("review", ".", "--reject", "1,2", "--by", "Ms. Berg").code == 0)
    let none = try pair.run("links", ".")
    #expect(none.output.hasPrefix("Reviewed: no link stands"), "\(none.output)")
  }

  @Test func `no verdict changes a number, and a key that is half done hides nothing`() throws {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    func quotations(_ list: String) -> [String: String] {
      var found: [String: String] = [:]
      for entry in list.components(separatedBy: "\n\n") {
        guard let dot = entry.firstRange(of: ". "), Int(entry[..<dot.lowerBound]) != nil,
          let quotation = entry.split(separator: "\n").dropFirst().first
        else { continue }
        found[String(entry[..<dot.lowerBound])] = String(quotation)
      }
      return found
    }
    let before = quotations(try pair.run("links", ".", "--all").output)
    let shown = quotations(try pair.run("links", ".").output)
    #expect(shown.count > 1)
    #expect(try pair.run("review", ".", "--accept", "3", "--by", "Kim").code == 0)
    let after = try pair.run("links", ".").output
    #expect(after.hasPrefix("Partly reviewed: of "), "\(after)")
    #expect(quotations(after) == shown)
    let run = try pair.run("review", ".", "--reject", "1", "--by", "Kim")
    #expect(run.output.contains("rejected: 1. "))
    #expect(quotations(try pair.run("links", ".", "--all").output) == before)
  }

  @Test(arguments: [
    (["--accept", "99", "--by", "Kim"], "there is no link 99"),
    (["--accept", "1"], "--by"), (["--by", "Kim"], "Name links by --accept or --reject"),
    (["--accept", "1", "--reject", "1", "--by", "Kim"], "cannot be accepted and rejected"),
    (["--accept", "one", "--by", "Kim"], "one"),
  ]) func `what makes no sense is refused, and nothing is written`(
    arguments: [String], words: String
  ) throws {
    let pair = try FloorsPair()
    let run = try pair.run(["review", "."] + arguments)
    #expect(run.code != 0)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try pair.run("links", ".", "--reviewed").code == 2)
  }

  @Test func `a link that is not listed is taken only where that is meant`() throws {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    let list = try pair.run("links", ".").output
    let listed = list.components(separatedBy: "\n\n").compactMap { entry in
      entry.split(separator: ".").first.flatMap { Int($0) }
    }
    let most = try #require(listed.max())
    // The weaker ones have room before them for links of one's own.
    let run = try pair.run("review", ".", "--accept", "1001", "--by", "Kim")
    #expect(run.code == 1)
    #expect(run.errors.contains("numbers from 1 to \(most)"), "\(run.errors)")
    let meant = try pair.run("review", ".", "--accept", "1001", "--by", "Kim", "--all")
    #expect(meant.code == 0, "\(meant.errors)")
  }

  @Test func `a key is printed for a pair that nobody has reviewed`() throws {
    let run = try Program(
      ["export", "key"], environment: ["XDG_DATA_HOME": "/nowhere-to-be-found"])
    #expect(run.code == 0)
    #expect(run.output.contains("\"AnnotationCollection\""))
    let shipped = try shippedKey()
    #expect(run.output == shipped)
  }

  private func shippedKey() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Articles/us-serbia-kosovo/key.json"), encoding: .utf8)
  }
}
