import Formats
import Testing
import Text

struct JSONTests {
  private func parse(_ text: String) throws(JSONError) -> JSON {
    try JSON(parsing: Array(text.utf8))
  }

  @Test(arguments: [
    #"{"a":[1,-2.5,true,false,null],"b":{"c":"d"}}"#, #""""#, "[]", "{}", "[[],{}]",
    #""q\"b\\n\nt\tu\u0007ü😀""#, "0", "-12",
  ])
  func `what is printed is what was read`(text: String) throws {
    #expect(try parse(text).text == text)
  }

  @Test func `escapes are read`() throws {
    let value = try parse(#""\u00e9\ud83d\ude00\/\b\f\r\ud83dx""#)
    #expect(value.string == "é😀/\u{8}\u{C}\r\u{FFFD}x")
  }

  @Test func `values know their lines`() throws {
    let json = try parse("{\n\"a\":\n  [1,\n 2]}")
    #expect(json.line == 1)
    #expect(json["a"]?.line == 3)
    #expect(json["a"]?.items.last?.line == 4)
  }

  @Test(arguments: [
    ("{\n\"a\" 1}", 2, JSONError.Problem.unexpected("1}")),
    ("[1,]", 1, .unexpected("]")), ("[1", 1, .unfinished), ("", 1, .unfinished),
    ("\"a", 1, .unfinished), ("[1] 2", 1, .unexpected("2")), ("+1", 1, .unexpected("+1")),
    ("\n\n{a:1}", 3, .unexpected("a:1}")), (#"["\x"]"#, 1, .unexpected(#"\x"]"#)),
    (String(repeating: "[", count: 1_000), 1, .tooDeep),
  ])
  func `what is no JSON is refused with its line`(
    text: String, line: Int, problem: JSONError.Problem
  ) {
    #expect(throws: JSONError(line: line, problem: problem)) { try parse(text) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONError(line: 1, problem: .encoding)) {
      try JSON(parsing: [0x22, 0xFF, 0x22])
    }
  }
}
