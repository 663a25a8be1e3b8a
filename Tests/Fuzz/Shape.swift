internal import Annotation
internal import Argument
internal import Classroom
internal import Commands
internal import Document
internal import Engine
internal import Formats
internal import Import
internal import Reader
internal import Terminal
internal import Text

/// A file that is one thing many times. Whatever reads it must not take longer than the file is long,
/// but for a logarithm: a mutation fuzzer never makes files of a size at which a square is felt.
package struct Shape: Sendable {
  package var name: String
  private let file: @Sendable (Int) -> [UInt8]
  private let read: @Sendable ([UInt8]) -> Void

  private init(
    _ name: String, _ file: @escaping @Sendable (Int) -> [UInt8],
    read: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.name = name
    self.file = file
    self.read = read
  }

  /// What is measured: reading a file of about so many bytes. The file is made beforehand.
  package func reading(bytes: Int) -> () -> Void {
    let file = file(bytes)
    let read = read
    return { read(file) }
  }

  package static let all = articles + sheets + annotations + others
}

// MARK: - Articles

extension Shape {
  private static let opening = "The council should build the dam, and it must build it now.\n\n"

  /// Read, analysed against itself, and drawn.
  private init(article name: String, _ text: @escaping @Sendable (Int) -> String) {
    self.init(name) {
      Array((Self.opening + text($0)).utf8)
    } read: {
      Self.open($0)
    }
  }

  private init(_ name: String, repeating piece: String) {
    self.init(article: name) { String(repeating: piece, count: $0 / piece.utf8.count) }
  }

  /// `make` gets the number of the piece.
  private init(_ name: String, each make: @escaping @Sendable (Int) -> String) {
    self.init(article: name) { Self.pieces(upTo: $0, make) }
  }

  static func pieces(upTo bytes: Int, _ make: (Int) -> String) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      text += make(number)
      number += 1
    }
    return text
  }

  private static func open(_ file: [UInt8]) {
    guard let article = try? Article(parsing: file, path: "x") else { return }
    let pair = Pair(title: "x", articles: Both(left: article, right: article))
    let size = Size(columns: 100, rows: 30)
    _ = view(Session(pair: pair, analysis: analyse(pair), size: size))
  }

  private static let articles: [Shape] =
    [
      Shape("one word in one line", repeating: "word "),
      Shape("one word a line", repeating: "word\n"),
      Shape("one word a paragraph", repeating: "word\n\n"),
      Shape("one letter, no blank", repeating: "a"),
      Shape("all words different", each: { "w\(String($0, radix: 36)) " }),
      Shape("one sentence", repeating: "The mayor must act. "),
      Shape("one sentence a paragraph", repeating: "The mayor must act.\n\n"),
      Shape(
        "look-alike sentences", each: { "The river flooded the town \($0) times in a row.\n\n" }),
      Shape(
        "short paragraphs",
        each: { "The \(["mill", "ferry", "mayor"][$0 % 3]) helps town \($0 % 97).\n\n" }),
      Shape("no stop", each: { "the mayor of town \($0) must act and " }),
      Shape("quotation marks", repeating: "“word” "),
      Shape("opening quotation marks", repeating: "“word "),
      Shape("straight marks", repeating: "\"word. "),
      Shape("parentheses", repeating: "(word) "),
      Shape("opening parentheses", repeating: "("),
      Shape("closing parentheses", repeating: "word) "),
      Shape("opening brackets", repeating: "["),
      Shape("nested brackets", repeating: "[[a]("),
      Shape("capitals", each: { "Anna\($0) Lee " }),
      Shape("shouted lines", each: { "ANNA LEE \($0)\n" }),
      Shape("modals", repeating: "must should may could would "),
      Shape("U.S. only", repeating: "U.S. "),
      Shape("stops", repeating: "."),
      Shape("stops and blanks", repeating: ". "),
      Shape("ellipses", repeating: "word… Word "),
      Shape("dashes", repeating: "word — "),
      Shape("commas", repeating: "word, "),
      Shape("numbers", each: { "\($0). word " }),
      Shape("items", each: { "\($0 % 90). The mayor must act\n" }),
      Shape("bullets", repeating: "• The mayor must act\n"),
    ] + markup + pages

  private static let markup: [Shape] = [
    Shape("stars", repeating: "*"),
    Shape("stars and words", repeating: "*word "),
    Shape("stars in an address", repeating: "a://b*"),
    Shape("an address of stars", article: "https://example.org/", repeating: "*"),
    Shape("mixed emphasis", repeating: "*a _b **c ~~d ==e "),
    Shape("graves", repeating: "`a "),
    Shape("graves of two lengths", repeating: "`a ``b "),
    Shape("backslashes", repeating: "\\"),
    Shape("quoted lines", repeating: "> "),
    Shape("quoted text", repeating: "> The mayor must act.\n"),
    Shape("headings", repeating: "# Act now\n\n"),
    Shape("rules", repeating: "* * *\n\n"),
    Shape("underlined lines", repeating: "Act now\n---\n"),
    Shape("table rows", repeating: "| a | b |\n|---|---|\n"),
    Shape("notes", each: { "Word.[^\($0)] The mayor must act.\n\n[^\($0)]: See below.\n\n" }),
    Shape("definitions", each: { "[a\($0)]: https://example.org/\($0)\n" }),
    Shape("links", each: { "[word](https://example.org/\($0)) " }),
    Shape("unfinished links", repeating: "[word](a"),
    Shape("ampersands", repeating: "&"),
    Shape("references", repeating: "&amp;"),
    Shape("tags in text", repeating: "<b>"),
    Shape("figures in text", repeating: "<figure>\n\n"),
    Shape("comments in text", repeating: "<!-- "),
    Shape("carets", repeating: "^["),
  ]

  private static let pages: [Shape] = [
    Shape("a page's open tags", page: "<div>"),
    Shape("a page's open paragraphs", page: "<p>The mayor must act."),
    Shape("a page's open formats", page: "<b><i>"),
    Shape("a page's closing tags", page: "<div></p></div>"),
    Shape("a page's attributes", page: "<p class=a id=b style='c:d'>word"),
    Shape("a page's menus", page: "<nav><ul><li><a href=/>Home</a></ul></nav>"),
    Shape("a page's tables", page: "<table><tr><td>"),
    Shape("a page's scripts", page: "<script>"),
    Shape("a page's quotation mark", page: "<a href=\""),
    Shape("lines of hyphens", repeating: "the mayor must act and the riv-\ner must rise\n"),
    Shape(
      "page ends",
      each: { "The mayor must act and\n\($0)\n\u{C}RIVER NEWS \($0)\nthe river rise\n" }),
    Shape("only page numbers", each: { "\($0 % 999)\n" }),
    Shape(
      "page numbers in a sentence", each: { _ in "the mayor of the town on the hill must\n12\n" }),
    Shape("gaps", repeating: "the mayor must     act on the\n"),
    Shape("marks over a letter", repeating: "\u{301}\u{316}"),
    Shape("marks over a word", article: "The mayor", repeating: "\u{301}\u{316}"),
    Shape("a page's marks", page: "&#x301;&#x316;"),
    Shape("accents", repeating: "e\u{301}"),
    Shape("emoji", repeating: "\u{1F468}\u{200D}\u{1F469}\u{200D}"),
    Shape("joiners", repeating: "\u{200D}"),
    Shape("wide letters", repeating: "漢字。"),
    Shape("letters of Devanagari", repeating: "क्षत्रिय "),
    Shape("controls", repeating: "\u{1B}[31m"),
    Shape("lines of front matter", front: { "key\($0): value\n" }),
    Shape("one value of front matter", front: { _ in "  more of it\n" }),
    Shape("a headline", front: { $0 == 0 ? "title: " : "word " }),
    Shape("a publication", front: { $0 == 0 ? "publication: " : "P" }),
    Shape("lines of a mail", each: { "> The mayor must act \($0).\n>\n" }),
    Shape("short lines", each: { "The mayor \($0)\n\n" }),
    Shape("a windows file", bytes: [0x93, 0x61, 0x94, 0x20]),
    Shape("invalid bytes", bytes: Array(repeating: 0x61, count: 400) + [0xFF, 0x20]),
    Shape("two bytes a letter", bytes: [0x61, 0, 0x20, 0]),
  ]

  private init(_ name: String, page piece: String) {
    self.init(name) { bytes in
      Array(
        ("<html><body><p>" + Self.opening
          + String(repeating: piece, count: bytes / piece.utf8.count)).utf8)
    } read: {
      Self.open($0)
    }
  }

  private init(_ name: String, article start: String, repeating piece: String) {
    self.init(article: name) { start + String(repeating: piece, count: $0 / piece.utf8.count) }
  }

  private init(_ name: String, front make: @escaping @Sendable (Int) -> String) {
    self.init(name) { bytes in
      Array("---\nlanguage: en\n\(Self.pieces(upTo: bytes, make))\n---\n\n\(Self.opening)".utf8)
    } read: {
      Self.open($0)
    }
  }

  private init(_ name: String, bytes piece: [UInt8]) {
    self.init(name) { bytes in
      Array(repeatElement(piece, count: bytes / piece.count).joined())
    } read: {
      Self.open($0)
    }
  }
}

// MARK: - Sheets, annotations and the rest

extension Shape {
  /// As long as the file that is measured, up to a length at which its own analysis is small.
  private static func river(_ bytes: Int) -> Pair {
    func article(_ sentence: @escaping (Int) -> String) -> Article? {
      let text = opening + pieces(upTo: bytes, sentence)
      return try? Article(parsing: Array(text.utf8), path: "x")
    }
    guard
      let left = article({ "The river flooded the town \($0) times and the council must act. " }),
      let right = article({ "Nobody pays for a dam that the town of \($0) years ago forgot. " })
    else { return Seeds.pair }
    return Pair(title: "x", articles: Both(left: left, right: right))
  }

  private init(sheet name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.init(name) { bytes in
      Array(
        "# dam: Should it be built?\nabout: dam, river\n\(Self.pieces(upTo: bytes, make))\n".utf8)
    } read: { file in
      let text = String(decoding: file, as: UTF8.self)
      guard let sheet = try? IssueSheet(parsing: text, path: "x") else { return }
      _ = analyse(Self.river(file.count), sheet: sheet)
    }
  }

  private static let sheets: [Shape] = [
    Shape(sheet: "phrases × text") { "yes: build dam\($0), town \($0) times\n" },
    Shape(sheet: "one phrase of a sheet") { $0 == 0 ? "yes: river" : " river" },
    Shape(sheet: "questions of a sheet") { "\n# q\($0): Is it so?\nabout: river, town \($0)\n" },
    Shape(sheet: "lines of one actor") { $0 == 0 ? "# actors\n" : "The town = mayor\n" },
    Shape(sheet: "marks of a phrase") { $0 == 0 ? "yes: river" : "\u{301}\u{316}" },
    Shape(sheet: "names of an actor") { $0 == 0 ? "# actors\ntown: the town" : ", mayor \($0)" },
  ]

  private static func sentence(_ number: Int) -> String {
    "The river flooded the town \(number) times and the council must build the dam."
  }

  private static func lookAlikes(_ bytes: Int) -> Pair {
    let text = pieces(upTo: bytes) { sentence($0) + "\n\n" }
    guard let article = try? Article(parsing: Array(text.utf8), path: "x") else {
      return Seeds.pair
    }
    return Pair(title: "x", articles: Both(left: article, right: Seeds.pair[.right]))
  }

  private init(key name: String, _ label: @escaping @Sendable (Int) -> String) {
    self.init(name) { bytes in
      let labels = Self.pieces(upTo: bytes) {
        ($0 == 0 ? "" : ",\n")
          + "\"a.p\($0).s1\": {\"text\": \"\(label($0))\", \"type\": \"claim\"}"
      }
      return Array("{\"labels\": {\(labels)}, \"links\": []}".utf8)
    } read: { file in
      let pair = Self.lookAlikes(file.count)
      guard let read = try? KeyFile.annotations(parsing: file, path: "x", for: pair) else { return }
      _ = PlacedAnnotations(read, in: pair)
      let text = AnnotationFile.text(of: read, for: pair)
      _ = try? AnnotationFile.annotations(parsing: Array(text.utf8), path: "x", for: pair)
    }
  }

  private static let annotations: [Shape] = [
    Shape(key: "annotations × look-alikes") { sentence($0) },
    Shape(key: "annotations of lost passages") {
      "No bridge of \($0) arches stood beyond the old mill."
    },
    Shape(key: "annotations of one passage") { _ in sentence(3) },
    Shape("proposals × look-alikes") { bytes in
      let links = Self.pieces(upTo: bytes) {
        ($0 == 0 ? "" : ",\n")
          + "{\"left\": \"\(sentence($0))\", \"right\": \"Building does not make rents fall.\", "
          + "\"relation\": \"opposes\"}"
      }
      return Array("{\"links\": [\(links)]}".utf8)
    } read: { file in
      let pair = Self.lookAlikes(file.count)
      _ = try? ProposalsFile.proposals(parsing: file, path: "x", for: pair)
    },
  ]

  private static let others: [Shape] = [
    Shape("lists of JSON", json: "[],"),
    Shape("members of JSON", json: "{\"a\": 1},"),
    Shape("an escaped string of JSON", json: "\"\\u00e9\\n\","),
    Shape("marks in JSON", json: "\"\u{301}\u{316}\","),
    Shape("settings") { bytes in
      Array(Self.pieces(upTo: bytes) { "bind x,F\($0 % 12) quit\nset nothing \($0)\n" }.utf8)
    } read: { file in
      let text = String(decoding: file, as: UTF8.self)
      _ = Configuration(
        text, table: CommandTable(Specification.standard), places: [.anywhere, .list])
    },
    Shape("stops of a lesson") { bytes in
      Array(
        Self.pieces(upTo: bytes) {
          "## Stop \($0) (5 min)\n\n- show: both\n\n> left: “Cities should build more homes now.”\n\n"
        }.utf8)
    } read: { file in
      let (walkthrough, _) = Walkthrough.read(file, path: "x")
      _ = Lesson.placed(walkthrough, in: Seeds.pair)
    },
  ]

  private init(_ name: String, json piece: String) {
    self.init(name) { bytes in
      Array("[\(String(repeating: piece, count: bytes / piece.utf8.count))0]".utf8)
    } read: { file in
      _ = try? JSON(parsing: file)
    }
  }
}
