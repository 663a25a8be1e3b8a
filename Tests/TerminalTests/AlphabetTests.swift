import Terminal
import Testing

struct AlphabetTests {
  @Test(arguments: [
    ("“Don’t” – he said—twice…", "\"Don't\" - he said--twice..."),
    ("Priština, Đilas, Łódź", "Pristina, Dilas, Lodz"),
    ("Æsop’s œuvre, straße, ﬁn", "AEsop's oeuvre, strasse, fin"), ("e\u{301}", "e"),
    ("a\u{A0}b", "a b"),
    ("co\u{AD}operate\u{200B}", "cooperate"), ("界|한|👩‍👩‍👧|Ω", "?|?|?|?"),
    ("a\u{1B}[0m\u{202E}", "a?[0m?"),
    ("€5, ½ ¶7 · 3", "EUR5, 1/2 par.7 - 3"), ("ＡＢ", "AB"), ("plain", "plain"), ("", ""),
  ])
  func `ASCII draws look-alikes and is as wide as they are`(text: String, drawn: String) {
    #expect(Alphabet.ascii.shown(text) == drawn)
    #expect(Alphabet.ascii.cells(of: text) == drawn.utf8.count)
    var buffer = Buffer(size: Size(columns: 40, rows: 1), alphabet: .ascii)
    #expect(buffer.put(text, column: 0, row: 0) == drawn.utf8.count)
    #expect(buffer.text(ofRow: 0) == drawn)
  }

  @Test func `a buffer in ASCII cuts a long look-alike at the limit`() {
    var buffer = Buffer(size: Size(columns: 10, rows: 1), alphabet: .ascii)
    #expect(buffer.put("ab…c", column: 0, row: 0, limit: 4) == 4)
    #expect(buffer.text(ofRow: 0) == "ab..")
  }

  @Test func `no scalar at all is drawn as anything but printable ASCII`() {
    for value: UInt32 in 0..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isPlain = scalar.asciiLookAlike?.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ?? true
      #expect(isPlain, "\(String(value, radix: 16))")
    }
  }

  @Test func `Unicode is drawn as it is written`() {
    #expect(Alphabet.unicode.shown("“é—") == "“é—")
    #expect(Alphabet.unicode.cells(of: "“界") == 3)
  }

  @Test(arguments: [
    (["LANG": "en_US.UTF-8"], Alphabet.unicode), (["LANG": "C.utf8"], .unicode), ([:], .unicode),
    (["LC_ALL": "C"], .unicode), (["LANG": "de_DE.ISO-8859-1"], .ascii),
    (["LANG": "de_DE.ISO-8859-15@euro"], .ascii),
    (["LC_ALL": "", "LC_CTYPE": "ru_RU.KOI8-R", "LANG": "C.UTF-8"], .ascii),
    (["LC_ALL": "C.UTF-8", "LANG": "ja_JP.eucJP"], .unicode),
  ])
  func `a locale of another encoding gets ASCII`(
    variables: [String: String], alphabet: Alphabet
  ) {
    #expect(Alphabet { variables[$0] } == alphabet)
  }
}
