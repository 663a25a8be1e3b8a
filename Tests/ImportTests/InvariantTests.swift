import Document
import Import
import Testing
import Text

/// What must hold for every article, whatever its file was.
struct InvariantTests {
  @Test(arguments: KeyTests.slugs) func `the specimens keep the invariants`(slug: String) throws {
    for (_, article) in try Specimen.articles(slug) { try check(article) }
  }

  @Test(arguments: KeyTests.slugs.prefix(5)) func `damaged specimens keep the invariants`(
    slug: String
  ) throws {
    var random = Dice(seed: 7)
    for name in ["a", "b"] {
      let bytes = try Specimen.bytes(slug, name)
      for _ in 0..<5 {
        var file = bytes
        for _ in 0..<random.next(upTo: 12) { damage(&file, &random) }
        if let article = try? Article(parsing: file, path: "x") { try check(article) }
      }
    }
  }

  @Test func `random bytes give an article or an error`() throws {
    var random = Dice(seed: 11)
    let alphabet = Array("aA .\n!?()\"*>#-:12’—é…<p>&;/|@\u{301}_[]`~=^{}!\\".utf8)
    for _ in 0..<500 {
      let length = random.next(upTo: 400)
      let file = (0..<length).map { _ in
        random.next(upTo: 200) == 0
          ? UInt8(random.next(upTo: 255)) : alphabet[random.next(upTo: alphabet.count - 1)]
      }
      if let article = try? Article(parsing: file, path: "x") { try check(article) }
    }
  }

  private func damage(_ file: inout [UInt8], _ random: inout Dice) {
    let place = random.next(upTo: file.count - 1)
    switch random.next(upTo: 5) {
    case 0: file[place] = UInt8(random.next(upTo: 255))
    case 1: file.remove(at: place)
    case 2: file.insert(Array("\n.()\"# ".utf8)[random.next(upTo: 6)], at: place)
    case 3: file.removeSubrange(place..<min(file.count, place + random.next(upTo: 400)))
    case 4: file.insert(contentsOf: file[place..<min(file.count, place + 300)], at: place)
    default: file.insert(contentsOf: Array("\n\n".utf8), at: place)
    }
  }

  private func check(_ article: Article) throws {
    let bytes = article.text.bytes
    try #require(String(validating: bytes, as: UTF8.self) != nil)
    try #require(!article.paragraphs.isEmpty)
    var covered = [Bool](repeating: false, count: bytes.count)
    for dropped in article.dropped { for index in dropped.range.utf8 { covered[index] = true } }
    var next = 0
    for (index, paragraph) in article.paragraphs.enumerated() {
      try #require(paragraph.sentences.lowerBound == next && !paragraph.sentences.isEmpty)
      next = paragraph.sentences.upperBound
      try checkSentences(of: index, article)
      for index in paragraph.range.utf8 {
        try #require(!covered[index])
        covered[index] = true
      }
    }
    try #require(next == article.sentences.count)
    checkLines(article, covered)
  }

  /// The sentences of a paragraph stand in order, on whole scalars, and leave out nothing but white space.
  private func checkSentences(of index: Int, _ article: Article) throws {
    let bytes = article.text.bytes
    let paragraph = article.paragraphs[index]
    var end = paragraph.range.utf8.lowerBound
    for (place, sentence) in article.sentences[paragraph.sentences].enumerated() {
      let range = sentence.range.utf8
      try #require(sentence.paragraph == index && sentence.place == place && !range.isEmpty)
      try #require(range.lowerBound >= end && bytes[range.lowerBound] & 0xC0 != 0x80)
      try #require(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80)
      #expect(isBlank(bytes[end..<range.lowerBound]))
      end = range.upperBound
    }
    #expect(end == paragraph.range.utf8.upperBound)
  }

  /// Every line that is not blank is read or dropped.
  private func checkLines(_ article: Article, _ covered: [Bool]) {
    let bytes = article.text.bytes
    var start = 0
    for end in (bytes.indices.filter { bytes[$0] == 0x0A } + [bytes.count]) {
      if !isBlank(bytes[start..<end]) { #expect(covered[start..<end].contains(true)) }
      start = end + 1
    }
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

/// The same numbers every time.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// 0...most.
  mutating func next(upTo most: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(most, 0) + 1))
  }
}
