import Testing

@testable import Lexis

/// What the build makes of a language's files.
struct LanguageCompilerTests {
  @Test func `a list goes on where a line begins with a blank, and holds the lists that it names`()
    throws
  {
    let tables = try compiled(
      "words.txt", "@negator = not no\n  never\n\n# a remark\n@turner = @negator\n  stop\n")
    #expect(words(ofList: "negator", tables) == ["not", "no", "never"])
    #expect(words(ofList: "turner", tables) == ["not", "no", "never", "stop"])
    #expect(tables.listNames.number(of: "title") == nil)
  }

  @Test func `a class has all forms of a verb, and the words of the classes that it names`() throws
  {
    let tables = try compiled("classes.txt", "@aid = help~ rely~\n@any = @aid aid\n")
    let last = Int(tables.classStarts[1])..<Int(tables.classStarts[2])
    #expect(
      spelled(tables.classWords[last], tables) == [
        "help", "helps", "helped", "helping", "rely", "relies", "relied", "relying", "aid",
      ])
  }

  @Test func `a pattern says what it needs, and then its elements`() throws {
    let tables = try compiled(
      "cues.txt", "[claim 0.5]\nmust-not: ^ must !be *go|{ing}? ..3 :: They must go. !! No.\n")
    #expect(tables.cueNames == ["must-not"])
    #expect(tables.groupNames == ["claim"])
    #expect(tables.cueWeights == [0.5])
    let (must, be, go) = (
      number(of: "must", tables), number(of: "be", tables), number(of: "go", tables)
    )
    let alternatives = CueFlags([.isPivot, .isOptional]).rawValue
    #expect(
      Array(tables.patterns) == [
        0, 33, 1, must,
        CueCode.start.rawValue, 0, 0, 0, 0, 0,
        CueCode.word.rawValue, 0, must, 0, 0, 0,
        CueCode.word.rawValue, CueFlags.isRefused.rawValue, be, 0, 0, 0,
        CueCode.alternatives.rawValue, alternatives, 0, 1, go, 0, 1,
        CueCode.gap.rawValue, 0, 3, 0, 0, 0,
      ])
  }

  @Test func `a scale has words for a thing, and behind a stroke those against it`() throws {
    let tables = try compiled("opposites.txt", "[scales]\nraise / tear|tore..up\n")
    let (raise, tear, tore, up) = (
      number(of: "raise", tables), number(of: "tear", tables), number(of: "tore", tables),
      number(of: "up", tables)
    )
    #expect(
      tables.signs == [
        SignCode.plus.rawValue, 1, 1, raise, 0, 0,
        SignCode.minus.rawValue, 1, 2, tear, tore, 4, 1, up,
      ])
  }

  @Test func `each scale knows what it is about, and whether its words are qualities`() throws {
    let tables = try compiled(
      "opposites.txt", "[merits]\nhelp / harm\n[aspects]\nfast\n[particles]\ngo : ..up / ..down\n")
    #expect(
      tables.fields.map { FieldCode(rawValue: $0) } == [.other, .merit, .aspect, .other])
    let fast = number(of: "fast", tables)
    let row: [Int16] = [SignCode.goodQuality.rawValue, 2, 1, fast, 0, 0]
    #expect(tables.signs.dropFirst(12).prefix(6).elementsEqual(row))
  }

  @Test func `what stands for a word is kept by the stems of both`() throws {
    var compiler = LanguageCompiler()
    try compiler.read("ing 3\n", file: "suffixes.txt")
    try compiler.read("housing lodging\n", file: "synonyms.txt")
    try compiler.read("[16]\nlodging ox\n", file: "frequencies.txt")
    let tables = try compiler.finished()
    let (house, lodge) = (number(of: "hous", tables), number(of: "lodg", tables))
    #expect(tables.synonyms == [house, 1, lodge])
    #expect(tables.frequencies == [16, 1, lodge])
  }

  @Test(arguments: [
    ("cues.txt", "[claim]\nno pattern\n", "cues.txt:2: error: a cue line has no colon"),
    ("cues.txt", "a: x\na: y\n", "cues.txt:2: error: two cues a"),
    ("cues.txt", "a: @nobody\n", "cues.txt:1: error: no word class @nobody"),
    ("cues.txt", "a: {tall}\n", "cues.txt:1: error: no such shape: {tall}"),
    ("classes.txt", "@a = x\n@a = y\n", "classes.txt:2: error: two classes @a"),
    ("opposites.txt", "[scale]\n", "opposites.txt:1: error: no section [scale]"),
    ("antonyms.txt", "good\n", "antonyms.txt:1: error: opposites are two words"),
    ("kind-weights.txt", "1 2 3 4 name\n", "kind-weights.txt:1: error: five weights and a name"),
  ])
  func `what is wrong with a file is told by its line`(
    _ file: String, _ text: String, _ says: String
  ) {
    #expect {
      try compiled(file, text)
    } throws: {
      "\($0)" == says
    }
  }

  @Test func `a word is found by its letters, whatever else has its hash`() {
    let index = NumberedWords(["one", "two", "three"])
    let store = Array("atwoone".utf8)
    let hash = NumberedWords.hash(store, 1..<4)
    #expect(index.number(of: store, in: 0..<1, hash: hash) == nil)
    #expect(index.number(of: store, in: 1..<4, hash: hash) == 1)
    #expect(index.number(of: store, in: 4..<7, hash: NumberedWords.hash(store, 4..<7)) == 0)
  }

  @Test func `the tables are printed as Swift`() throws {
    let source = try compiled("words.txt", "@a = x y\n").source(named: "english")
    #expect(source.contains("static let english: CompiledLanguage"))
    #expect(source.contains("[UInt8] = [120,121]"))
  }

  private func compiled(_ file: String, _ text: String) throws -> CompiledLanguage {
    var compiler = LanguageCompiler()
    try compiler.read(text, file: file)
    return try compiler.finished()
  }

  private func words(ofList name: String, _ tables: CompiledLanguage) -> [String] {
    guard let list = tables.listNames.number(of: name) else { return [] }
    let range = Int(tables.listStarts[list])..<Int(tables.listStarts[list + 1])
    return spelled(tables.lists[range], tables)
  }

  private func spelled(_ words: ArraySlice<Int16>, _ tables: CompiledLanguage) -> [String] {
    words.map {
      String(decoding: tables.words.letters[tables.words.range(of: Int($0))], as: UTF8.self)
    }
  }

  private func number(of word: String, _ tables: CompiledLanguage) -> Int16 {
    let bytes = Array(word.utf8)
    let hash = NumberedWords.hash(bytes, 0..<bytes.count)
    return Int16(tables.words.number(of: bytes, in: 0..<bytes.count, hash: hash) ?? -1)
  }
}
