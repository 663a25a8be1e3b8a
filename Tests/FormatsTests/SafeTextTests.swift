import Testing
import Text

struct SafeTextTests {
  @Test func `a literal is taken at its word, and what is put into it is made visible`() {
    let name = "a\u{1B}]0;b\u{7}\nc\u{9B}d\u{202E}"
    let message: SafeText = "\(name):\n\(3) lines"
    #expect(message.text == "a␛]0;b␇␊c␦d␦:\n3 lines")
  }

  @Test func `lines stay lines, and nothing else acts`() {
    #expect(SafeText(lines: "a\tb\n\u{1B}c\r\n").text == "a\tb\n␛c␍\n")
  }

  @Test(arguments: [
    (UInt32(0x1B), #"\u001b"#), (0x7F, #"\u007f"#), (0x9B, #"\u009b"#), (0x202E, #"\u202e"#),
    (0xE0041, #"\udb40\udc41"#),
  ]) func `JSON has an escape where a terminal would obey`(value: UInt32, escape: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(SafeText(json: "\"\(String(scalar))é\"").text == "\"\(escape)é\"")
    #expect(JSON(String(scalar)).text == "\"\(escape)\"")
    let read = try JSON(parsing: Array("\"\(escape)\"".utf8))
    #expect(read.string == String(scalar))
  }

  /// Whatever has no picture hides something, or moves what stands beside it.
  @Test(
    arguments: [
      0x17B4, 0x17B5, 0x180B, 0xFFF3, 0xFFF9, 0xE0001, 0xE0041, 0xE0081, 0xE01F5, 0xE0100, 0xE0FFF,
      0x1FFFF, 0x200E, 0x2066,
    ] as [UInt32]) func `an invisible scalar is shown as a mark`(value: UInt32) throws
  {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(visible("w\(String(scalar))x") == "w␦x")
  }

  @Test(arguments: [
    ("w\u{200D}x", "w␦x"), ("\u{200D}x", "␦x"), ("act \u{200D}now", "act ␦now"),
    ("👩\u{200D}👧", "👩\u{200D}👧"), ("क\u{94D}\u{200D}ष", "क\u{94D}\u{200D}ष"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}\u{200D}👧", "👩\u{200D}␦👧"),
  ]) func `joiners stay where letters are joined`(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func `a name that is no UTF-8 is the same bytes again, and safe to print`() {
    let bytes: [UInt8] = [0x63, 0xE9, 0x2E, 0x74, 0xC3, 0xA9, 0xFF]
    let name = FileName.text(of: bytes)
    #expect(FileName.bytes(of: name) == bytes)
    #expect(visible(name) == "c\u{FFFD}.té\u{FFFD}")
    #expect(FileName.text(of: Array("té.txt".utf8)) == "té.txt")
  }
}
