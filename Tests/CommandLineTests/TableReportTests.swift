import Foundation
import Testing

struct TableReportTests {
  private func run(_ command: String, _ format: String) throws -> Program {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    let run = try pair.run(command, ".", "--format", format)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    return run
  }

  private func object(_ run: Program) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `The matrix says who answers what`() throws {
    #expect(
      try run("matrix", "text").output == """
        Should the council allow four floors?
          the council  Left yes (¶1) · Right no (¶1)

        """)
  }

  @Test func `The matrix as JSON has its issues and a cell for each side`() throws {
    let file = try object(try run("matrix", "json"))
    #expect(Set(file.keys) == ["format", "version", "issues", "cells"])
    #expect(file["format"] as? String == "counterpoint-matrix")
    let cells = try #require(file["cells"] as? [[String: Any]])
    #expect(cells.map { $0["side"] as? String } == ["left", "right"])
    #expect(cells.map { $0["answer"] as? String } == ["yes", "no"])
    #expect(cells.allSatisfy { $0["issue"] as? String == "floors" })
  }

  @Test func `The matrix as CSV has a heading and a row for each cell`() throws {
    let rows = try run("matrix", "csv").output.split(whereSeparator: \.isNewline)
    #expect(rows.first == "actor,issue,side,answer,lean,sentences")
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("the council,floors,left,yes,"))
    #expect(rows[1].hasSuffix(",left.p00.s2"))
  }

  @Test func `A matrix of a pair without positions says so`() throws {
    let run = try FloorsPair().run("matrix", ".")
    #expect(run.code == 0)
    #expect(run.output == "Neither article takes a position that the engine can read.\n")
  }

  @Test func `The unanswered stand under the side that makes them`() throws {
    #expect(
      try run("unanswered", "text").output == """
        Left, unanswered by Right:
          claim ¶2: Waiting helps nobody but those who own.

        Right, unanswered by Left:
          claim ¶2: Noise is worse than any rent.

        """)
  }

  @Test func `The unanswered are the same units in JSON and CSV`() throws {
    let file = try object(try run("unanswered", "json"))
    #expect(file["format"] as? String == "counterpoint-unanswered")
    let units = try #require(file["units"] as? [[String: Any]])
    let ids = units.compactMap { $0["id"] as? String }
    #expect(ids == ["left.p01.s1", "right.p01.s1"])
    let rows = try run("unanswered", "csv").output.split(whereSeparator: \.isNewline)
    #expect(rows.first == "side,id,kind,text")
    #expect(rows.dropFirst().map { $0.split(separator: ",")[1] }.map(String.init) == ids)
  }

  @Test(arguments: ["matrix", "unanswered"]) func `Another format is refused`(
    command: String
  ) throws {
    let run = try Program([command, "--format", "xml"])
    #expect(run.code == 2)
    #expect(run.errors.contains("xml"))
  }
}
