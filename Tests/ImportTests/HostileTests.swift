import Document
import Import
import Testing
import Text

struct HostileTests {
  static let body = "The council should build the dam, and it should build it now. It will not."

  @Test func `a control is shown as one mark and moves no offset`() throws {
    let tail = "\(Self.body) \(Self.body)"
    let file = "A\u{1B}[31mred\u{7}\u{0}\u{7F}\u{9B}\u{202E}x\u{2066}. \(tail)"
    let article = try Article(parsing: Array(file.utf8), path: "x")
    let shown = "A␛[31mred␇␀␡␦␦x␦. \(tail)"
    #expect(article.text[article.text.range] == shown)
    #expect(article.warnings == [.controlCharacters(count: 7)])
  }

  @Test func `a flag loses its hidden letters without a word, and others stay marks`() throws {
    let england = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
    let file = "A flag \(england) flies. \(Self.body) \(Self.body)"
    let article = try Article(parsing: Array(file.utf8), path: "x")
    #expect(article.text[article.text.range].hasPrefix("A flag \u{1F3F4} flies. "))
    #expect(article.warnings.isEmpty)
    let hidden = "A word\u{E0067} hides. \(Self.body) \(Self.body)"
    let other = try Article(parsing: Array(hidden.utf8), path: "x")
    #expect(other.warnings == [.controlCharacters(count: 1)])
  }

  @Test func `no scalar that steers a terminal is left in any text`() throws {
    var file = Self.body
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), value != 0 else { continue }
      file.unicodeScalars.append(scalar)
    }
    let article = try Article(parsing: Array(file.utf8), path: "x")
    let steering = article.text[article.text.range].unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case ..<0x20, 0x7F...0x9F, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        true
      default: false
      }
    }
    #expect(steering.isEmpty)
  }

  @Test func `a path is shown on one line without a control`() {
    #expect(visible("a\nb\tc\u{1B}]0;x\u{202E}ü.txt") == "a␊b␉c␛]0;x␦ü.txt")
  }

  @Test func `bytes that are no UTF-8 become U+FFFD with their place`() throws {
    var file = Array(String(repeating: Self.body + "\n\n", count: 8).utf8)
    file[6] = 0xFF
    let article = try Article(parsing: file, path: "x")
    #expect(article.warnings == [.invalidUTF8(byte: 6, count: 1)])
    #expect(article.text[article.text.range].hasPrefix("The co\u{FFFD}ncil"))
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5],
      [0x80],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `broken UTF-8 is repaired as the standard library does`(broken: [UInt8]) throws {
    let text = Array(String(repeating: Self.body + " ", count: 20).utf8)
    let article = try Article(parsing: text + broken + Array(" end.".utf8), path: "x")
    let expected = String(decoding: text + broken + Array(" end.".utf8), as: UTF8.self)
    #expect(article.text[article.text.range] == expected)
  }

  @Test func `too many zeros or invalid bytes are binary data`() {
    let zeros = Array(Self.body.utf8) + [0, 0]
    #expect(throws: ArticleError.binary(zeros: 2, invalid: 0, bytes: zeros.count)) {
      try Article(parsing: zeros, path: "x")
    }
    let latin = Array("caf".utf8) + [0xFF] + Array(" is closed.".utf8)
    #expect(throws: ArticleError.binary(zeros: 0, invalid: 1, bytes: latin.count)) {
      try Article(parsing: latin, path: "x")
    }
  }

  @Test(arguments: [
    "", " ", "\n\n\t\n", "\u{FEFF}", "\u{A0}\u{2003}\n", "<html><body></body></html>",
  ])
  func `nothing but white space is empty`(text: String) {
    #expect(throws: ArticleError.empty) { try Article(parsing: Array(text.utf8), path: "x") }
  }

  @Test(arguments: ["---\n---\n\n* * *\n", "\u{2022}\n\n***\n", "Advertisement"])
  func `text without a sentence is no article`(text: String) {
    #expect(throws: ArticleError.noSentence) { try Article(parsing: Array(text.utf8), path: "x") }
  }

  @Test func `line ends and a byte order mark of other systems make no difference`() throws {
    let unix = "Build\n\n\(Self.body)\n\nA second paragraph stands here.\n"
    let other =
      "\u{FEFF}"
      + unix.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let old = String(unix.map { $0 == "\n" ? "\r" : $0 })
    let expected = try Article(parsing: Array(unix.utf8), path: "x")
    for text in [other, old] {
      let article = try Article(parsing: Array(text.utf8), path: "x")
      #expect(article.text.bytes == expected.text.bytes)
      #expect(article.sentences == expected.sentences)
    }
  }

  @Test(arguments: [
    ("Cafe\u{301} politics.", "Caf\u{E9} politics."),
    ("\u{212B}ngstr\u{F6}m. \u{2126}.", "\u{C5}ngstr\u{F6}m. \u{3A9}."),
    ("\u{1100}\u{1161}\u{11A8} is one.", "\u{AC01} is one."),
    ("a\u{323}\u{307} and a\u{307}\u{323}.", "\u{1EA1}\u{307} and \u{1EA1}\u{307}."),
    ("\u{958} letters.", "\u{915}\u{93C} letters."), ("\u{301}alone.", "\u{301}alone."),
  ])
  func `text is put into NFC`(written: String, composed: String) throws {
    let article = try Article(parsing: Array((written + " " + Self.body).utf8), path: "x")
    #expect(article.text.bytes == Array((composed + " " + Self.body).utf8))
  }

  @Test(arguments: [
    "a", ".", "(", ") ", "\"", "#", "> ", "- ", "* ", "word\n\n", "a a a a a a\n", "\n", "<", "<p>",
    "<nav>", "&", "[", "e\u{301}",
    "Related\n", "? ", "— ", "\u{0}", "1. ", "Jane Doe is a fellow and professor.\n\n",
  ])
  func `a text that is one thing many times is read in linear time`(piece: String) {
    // A quadratic parser would make itself felt here, and more so with every piece added.
    let text = String(repeating: piece, count: 8_000 / piece.utf8.count)
    for file in [text, "<html>" + text, Self.body + "\n\n" + text] {
      _ = try? Article(parsing: Array(file.utf8), path: "x")
    }
  }

  @Test(arguments: ["…", "é", "\u{A0}", "\u{3000}", "👩"])
  func `a page that is cut off inside an attribute is read`(last: String) throws {
    let page = "<html><body><p>\(Self.body)</p><meta name=\"author\" content=\"Ann Lee \(last)"
    let article = try Article(parsing: Array(page.utf8), path: "x")
    #expect(article.sentences.count == 2)
  }

  @Test func `an address of nothing but stars is read in linear time`() throws {
    let stars = String(repeating: "*", count: 200_000)
    let article = try Article(
      parsing: Array("\(Self.body) https://example.org/\(stars)".utf8), path: "x")
    #expect(article.text.bytes.count >= stars.utf8.count)
  }

  @Test func `an endless run of marks over one letter is read in linear time`() throws {
    let marks = String(repeating: "\u{301}\u{316}", count: 40_000)
    let article = try Article(parsing: Array("The a\(marks) end. \(Self.body)".utf8), path: "x")
    #expect(article.text.bytes.count >= marks.utf8.count)
  }

  @Test func `no letter keeps more marks than any language has`() throws {
    let marks = String(repeating: "\u{301}", count: 40)
    let article = try Article(parsing: Array("The x\(marks) end. \(Self.body)".utf8), path: "x")
    let kept = String(repeating: "\u{301}", count: 30)
    let rest = String(repeating: "\u{301}", count: 9)
    let shown = "The x\(kept)␦\(rest) end. \(Self.body)"
    #expect(article.text.bytes == Array(shown.utf8))
    #expect(Array(visible("x" + marks).utf8) == Array("x\(kept)␦\(rest)".utf8))
  }

  @Test func `two thousand paragraphs of one word stay two thousand paragraphs`() throws {
    let text = (0..<2_000).map { "word\($0)" }.joined(separator: "\n\n")
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.paragraphs.count + article.dropped.count == 2_000)
    #expect(article.paragraphs.count >= 1_999)
  }
}
