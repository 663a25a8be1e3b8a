import Document
import Import
import Testing
import Text

/// Files in other encodings than UTF-8, and files that are no text.
struct EncodingTests {
  static let text = """
    Keep the café

    Zoë Lee’s café has fed the quay for years — nobody had to ask who owned it, and “nobody” is the word.
    """

  private func read(_ file: [UInt8]) throws -> Article { try Article(parsing: file, path: "x") }

  static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [true, false], ["", "\u{FEFF}"])
  func `two bytes a letter are read, with a mark or without`(
    bigEndian: Bool, mark: String
  ) throws {
    let article = try read(Self.wide("\(mark)\(Self.text) 🐟 all.", bigEndian: bigEndian))
    #expect(article.text[article.text.range] == "\(Self.text) 🐟 all.")
    #expect(article.title == "Keep the café")
    #expect(article.warnings.allSatisfy(\.isRemark) && article.warnings.count == 1)
  }

  @Test func `what was encoded twice is read as it was meant`() throws {
    let once = Array(Self.text.utf8)
    var twice: [UInt8] = []
    let western: [UInt8: String] = [
      0x80: "€", 0x94: "”", 0x99: "™", 0x9C: "œ", 0x9D: "\u{9D}", 0x93: "“",
    ]
    for byte in once {
      twice += byte < 0x80 ? [byte] : Array((western[byte] ?? String(UnicodeScalar(byte))).utf8)
    }
    let article = try read(twice)
    #expect(article.text[article.text.range] == Self.text)
    // Such signs alone are nobody's mistake.
    #expect(try read(Array("Àé la carte, naïve, Ã and so on, said she.".utf8)).warnings.isEmpty)
  }

  @Test func `half a letter is no letter`() throws {
    let article = try read(
      [0xFF, 0xFE] + Self.wide("\(Self.text) ", bigEndian: false) + [0x00, 0xD8, 0x41])
    #expect(article.text[article.text.range] == "\(Self.text) \u{FFFD}")
  }

  static let narrow: [(String, [UInt8], String)] = [
    ("caf? and na?ve Zo?", [0xE9, 0xEF, 0xEB], "café and naïve Zoë"),
    ("county?s ?plan? ? if ?", [0x92, 0x93, 0x94, 0x97, 0x85], "county’s “plan” — if …"),
    ("it costs ?5 or 5 ?, not ?", [0xA3, 0x80, 0xBD], "it costs £5 or 5 €, not ½"),
    ("Moli?re and the se?or of S?o", [0xE8, 0xF1, 0xE3], "Molière and the señor of São"),
    ("J?rgen, Kj?r and the ?uvre", [0xF8, 0xE6, 0x9C], "Jørgen, Kjær and the œuvre"),
    ("20 m? and M?nchen", [0xB2, 0xFC], "20 m² and München"),
    ("Vu?i? and Kurti", [0xE8, 0xE6], "Vučić and Kurti"),
    ("Milo?evi? of Be?i?i", [0x9A, 0xE6, 0xE8, 0xE6], "Milošević of Bečići"),
    ("Wa??sa of Gda?sk", [0xB3, 0xEA, 0xF1], "Wałęsa of Gdańsk"),
    ("Dvo??k and ?i?kov", [0xF8, 0xE1, 0x8E, 0x9E], "Dvořák and Žižkov"),
    ("?or?e and In?i?", [0xD0, 0xF0, 0xF0, 0xE6], "Đorđe and Inđić"),
  ]

  @Test(arguments: narrow)
  func `one byte a letter is read where it is certain`(
    shape: String, bytes: [UInt8], wanted: String
  ) throws {
    var bytes = bytes[...]
    let line = shape.utf8.map { $0 == UInt8(ascii: "?") ? bytes.removeFirst() : $0 }
    let file = line + Array(" are here, and nobody had to ask who owned them.".utf8)
    let article = try read(file)
    let read = article.text[article.text.range]
    #expect(read == "\(wanted) are here, and nobody had to ask who owned them.")
    #expect(article.warnings.count == 1 && article.warnings.allSatisfy(\.isRemark))
  }

  @Test func `a page says what its letters are`() throws {
    let head = "<html><head><meta charset=\"windows-1250\"></head><body><p>The d"
    let file =
      Array(head.utf8) + [0xEC]
      + Array("m was built by nobody in particular.</p></body></html>".utf8)
    #expect(try read(file).text[read(file).text.range].hasPrefix("The děm was"))
  }

  static let doubtful: [[UInt8]] = [
    [0x41, 0xEA, 0x62], [0x20, 0x90, 0x20], [0x61, 0xFD, 0xC3, 0xA9, 0xFD], [0x61, 0xFF, 0x62],
  ]

  @Test(arguments: doubtful) func `what could be several is refused or told`(bytes: [UInt8]) throws
  {
    #expect(throws: ArticleError.self) { try read(bytes + Array(" is closed for good.".utf8)) }
    let long = String(repeating: "The café is closed, and nobody had to ask. ", count: 20)
    let article = try read(Array(long.utf8) + bytes)
    #expect(article.warnings.contains { if case .invalidUTF8 = $0 { true } else { false } })
  }

  @Test func `controls that are the quotation marks of Windows are these`() throws {
    let file =
      "The county\u{92}s plan \u{97} if it is one \u{96} was \u{93}bold\u{94}, said Zo\u{EB}\u{85}"
    let article = try read(Array(file.utf8))
    #expect(
      article.text[article.text.range]
        == "The county’s plan — if it is one – was “bold”, said Zoë…")
    #expect(article.warnings == [.decoded(from: "Windows-1252")])
  }

  @Test func `a large file of nothing is refused before it is copied`() {
    let file = Array("Keep the cafe.".utf8) + [UInt8](repeating: 0, count: 2_000_000)
    #expect(throws: ArticleError.binary(zeros: 21_001, invalid: 0, bytes: file.count)) {
      try read(file)
    }
  }

  static let foreign: [([UInt8], ForeignFormat)] = [
    (Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3], .pdf), (Array("\n%PDF-1.4".utf8), .pdf),
    (Array("{\\rtf1\\ansi Keep the cafe.\\par}".utf8), .rtf),
    ([0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml".utf8), .word),
    ([0x50, 0x4B, 3, 4] + Array("...mimetypeapplication/epub+zip".utf8), .epub),
    (
      [0x50, 0x4B, 3, 4] + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8),
      .openDocument
    ),
    ([0x50, 0x4B, 3, 4] + Array("....cafe.txt".utf8), .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .oldWord),
    (Array("bplist00".utf8), .webArchive), ([0x1F, 0x8B, 8], .archive),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture), ([0x89, 0x50, 0x4E, 0x47], .picture),
  ]

  @Test(arguments: foreign) func `what is no text is known by its first bytes`(
    file: [UInt8], format: ForeignFormat
  ) {
    #expect(throws: ArticleError.foreign(format)) { try read(file) }
  }

  @Test func `a text about such files is a text`() throws {
    _ = try read(Array("PK is a zip and %PDF a start, says the man with {\\rtf in his hand.".utf8))
  }

  @Test func `a page says that it is written in ISO-8859-2`() throws {
    var page = Array(
      "<html><head><meta charset=\"iso-8859-2\"></head><body><h1>Keep it</h1><p>".utf8)
    page += [0xAE] + Array("of".utf8) + [0xED] + Array("n and Du".utf8) + [0xB9]
    page += Array(
      "an have kept the market hall for sixty years, and they like it.</p></body></html>".utf8)
    let article = try Article(parsing: page, path: "x.html")
    #expect(article.text[article.sentences[0].range].hasPrefix("Žofín and Dušan have kept"))
  }
}
