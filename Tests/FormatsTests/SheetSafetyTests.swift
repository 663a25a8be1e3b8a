import Argument
import Formats
import Testing

struct SheetSafetyTests {
  private func read(_ text: String) throws(SheetError) -> IssueSheet {
    try IssueSheet(parsing: text, path: "issues.txt")
  }

  @Test func `what would steer a terminal is shown in questions, phrases and names`() throws {
    let sheet = try read(
      "# a: Is\u{1B}]0;x\u{7} it?\nabout: one\u{9B}two,\tthree\n# actors\nThe\u{1B} town = mayor\n")
    #expect(sheet.issues[0].question == "Is␛]0;x␇ it?")
    #expect(sheet.issues[0].about.map(\.text) == ["one␦two", "three"])
    #expect(sheet.actors[0].name == "The␛ town")
  }

  @Test func `a byte order mark is passed over`() throws {
    #expect(try read("\u{FEFF}# a: Is it?\nabout: one\n").issues[0].id == "a")
  }

  @Test(arguments: ["x\u{200D}\u{E0041}", "x\u{301}\u{E0100}", "x y", "x;"])
  func `an id is letters, digits and hyphens, scalar by scalar`(id: String) {
    #expect(throws: SheetError.self) { try read("# \(id): Is it?\nabout: one\n") }
  }

  @Test func `letters of any script make an id`() throws {
    #expect(try read("# प्रश्न-1: Is it?\nabout: one\n").issues[0].id == "प्रश्न-1")
  }

  @Test func `an actor in many lines is one actor`() throws {
    let lines = String(repeating: "Town = mayor, council\n", count: 3)
    let sheet = try read("# a: Is it?\nabout: one\n# actors\n" + lines)
    #expect(sheet.actors.map(\.name) == ["Town"])
    #expect(sheet.actors[0].aliases == ["mayor", "council"])
  }

  @Test func `what no class would write is refused with its line`() {
    let phrase = String(repeating: "river ", count: 41)
    let long = #expect(throws: SheetError.self) { try read("# a: Is it?\nabout: one, \(phrase)\n") }
    #expect(long?.line == 2)
    let many = String(repeating: "one,", count: 20_001)
    let full = #expect(throws: SheetError.self) { try read("# a: Is it?\nabout: \(many)\n") }
    #expect(full?.problem == .tooManyPhrases(most: 20_000))
    let questions = (0...200).map { "# q\($0): Is it?\nabout: one\n" }.joined()
    let debates = #expect(throws: SheetError.self) { try read(questions) }
    #expect(debates?.problem == .tooManyIssues(most: 200))
    #expect(debates?.line == 401)
  }

  @Test func `a paragraph's number is no larger than an article`() {
    let sheet = "# a: Is it?\nabout: one\nleft ¶: -9223372036854775808\n"
    #expect(throws: SheetError.self) { try read(sheet) }
  }
}
