import Foundation
import Testing

struct TableReportTests {
  private func run(_ command: String, _ format: String) throws -> Program {
    // By the sheet's words Right's noise answers Left.
    let pair = try FloorsPair(sheet: command == "unanswered" ? nil : FloorsPair.sheet)
    let run = try pair.run(command, ".", "--format", format)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    return run
  }

  private func object(_ run: Program) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(arguments: ["analyze", "recommendations", "links", "positions", "unanswered"])
  func `A report is the same however its form is asked for`(_ command: String) throws {
    // The parser of all arguments reads the second one alone.
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    let plain = try pair.run(command, ".", "--format", "json")
    let parsed = try pair.run(command, ".", "--format=json")
    #expect(plain.output == parsed.output)
    #expect(plain.errors == parsed.errors)
    #expect(plain.code == 0 && parsed.code == 0)
  }

  @Test func `Positions say who answers what`() throws {
    let text = try run("positions", "text").output
    #expect(
      text.contains(
        "\n\nShould the council allow four floors?\n  Left: yes · by the engine · sure · "))
    #expect(text.contains("\n  Right: no · by the engine · sure · "))
  }

  @Test func `Positions as JSON have the issues and an answer for each side`() throws {
    let file = try object(try run("positions", "json"))
    #expect(Set(file.keys) == ["format", "version", "issues", "positions"])
    #expect(file["format"] as? String == "counterpoint-positions")
    let positions = try #require(file["positions"] as? [[String: Any]])
    #expect(positions.map { $0["side"] as? String } == ["left", "right"])
    #expect(positions.map { $0["answer"] as? String } == ["yes", "no"])
    #expect(positions.allSatisfy { $0["issue"] as? String == "floors" })
  }

  @Test func `Positions as CSV have a heading and a row for each answer`() throws {
    let rows = try run("positions", "csv").output.split(whereSeparator: \.isNewline)
    #expect(rows.first == "issue,side,answer,confidence,given,sentences")
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("floors,left,yes,"))
  }

  @Test func `Positions without a sheet say what asks for them`() throws {
    let run = try FloorsPair().run("positions", ".")
    #expect(run.code == 0)
    #expect(run.output.contains("No questions: an issue sheet asks them"))
  }

  @Test func `The unanswered stand under the side that makes them`() throws {
    #expect(
      try run("unanswered", "text").output == """
        Unreviewed: the engine alone proposes these links, and it makes mistakes.

        The engine overlooks many answers: look before you say that there is none.

        Left, no answer found in Right:
          claim ¶2: Waiting helps nobody but those who own.

        Right, no answer found in Left:
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

  @Test(arguments: ["positions", "unanswered"]) func `Another format is refused`(
    command: String
  ) throws {
    let run = try Program([command, "--format", "xml"])
    #expect(run.code == 2)
    #expect(run.errors.contains("xml"))
  }
}
