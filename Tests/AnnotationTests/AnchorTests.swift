import Annotation
import Testing
import Text

struct AnchorTests {
  private static let home = (paragraph: 1, sentence: 2)

  /// Far away, next door on either side, and where its paragraph begins or ends.
  private static let places: [(paragraph: Int, sentence: Int)] = [
    (3, 1), (1, 1), (1, 3), (1, 0), (1, 4),
  ]

  private func anchor(of sentence: String) throws -> Anchor {
    try Rents.anchor(
      of: sentence, in: Rents.text(Rents.paragraphs(with: sentence, at: Self.home)))
  }

  @Test(arguments: LookAlikes.all.indices)
  func `a look-alike is not taken for a deleted sentence`(number: Int) throws {
    let (original, other) = LookAlikes.all[number]
    let anchor = try anchor(of: original)
    for place in Self.places {
      let text = Rents.text(Rents.paragraphs(with: other, at: place))
      #expect(Rents.found(anchor, in: text) == nil, "“\(other)” at \(place)")
    }
  }

  @Test(arguments: LookAlikes.all.indices)
  func `a sentence is found beside its look-alikes`(number: Int) throws {
    let (original, other) = LookAlikes.all[number]
    let anchor = try anchor(of: original)
    for place in Self.places where place != Self.home {
      var paragraphs = Rents.paragraphs(with: original, at: Self.home)
      paragraphs[place.paragraph].insert(other, at: place.sentence)
      #expect(Rents.found(anchor, in: Rents.text(paragraphs)) == original, "beside \(place)")
    }
  }

  @Test func `look-alikes in a row leave a deleted sentence unfound`() throws {
    let years = (2011...2018).map { "In \($0), the city gave \($0 - 2007) million to the harbour." }
    for year in years.indices {
      let anchor = try Rents.anchor(of: years[year], in: Rents.text([["So it went on."], years]))
      var others = years
      others.remove(at: year)
      #expect(Rents.found(anchor, in: Rents.text([["So it went on."], others])) == nil)
    }
  }

  @Test(arguments: [
    ("The cranes that came have built offices.", "The cranes that came have only built offices."),
    ("Landlords say that a ceiling would stop repairs.", "Landlords say a ceiling stops repairs."),
    ("Nobody can sleep in an office.", "Nobody can live in an office!"),
    (
      "A lease of ninety years costs no vote and no loan.",
      "A lease of 99 years costs no vote and no loan."
    ),
  ])
  func `an edited sentence is found between its old neighbours`(
    original: String, edited: String
  ) throws {
    let text = Rents.text(Rents.paragraphs)
    let changed = Rents.text(
      Rents.paragraphs.map { $0.map { $0 == original ? edited : $0 } })
    let anchor = try Rents.anchor(of: original, in: text)
    let found = try #require(Rents.found(anchor, in: changed))
    #expect(edited.contains(found) || found.contains(edited))
    #expect(found.count * 2 > edited.count)
  }

  @Test func `every sentence is found after its paragraph has moved`() throws {
    let text = Rents.text(Rents.paragraphs)
    let moved = Rents.text(Rents.paragraphs.reversed())
    for sentence in Rents.paragraphs.joined() {
      let anchor = try Rents.anchor(of: sentence, in: text)
      #expect(Rents.found(anchor, in: moved) == sentence)
    }
  }

  @Test func `no deleted sentence is found anywhere else`() throws {
    let text = Rents.text(Rents.paragraphs)
    for sentence in Rents.paragraphs.joined() {
      let anchor = try Rents.anchor(of: sentence, in: text)
      let without = Rents.text(Rents.paragraphs.map { $0.filter { $0 != sentence } })
      #expect(Rents.found(anchor, in: without) == nil, "\(sentence)")
    }
  }

  @Test func `other quotation marks, dashes and line breaks are no change`() throws {
    let sentence = "“A ceiling”, says the landlord’s friend – twice – “stops repairs”."
    let anchor = try anchor(of: sentence)
    let plain = "\"A ceiling\", says the landlord's friend\n- twice - \"stops repairs\"."
    let text = Rents.text(Rents.paragraphs(with: plain, at: (paragraph: 3, sentence: 0)))
    #expect(Rents.found(anchor, in: text) == plain)
  }

  @Test func `a repeated sentence is found by its neighbours`() throws {
    let sentence = "The river belongs to all of us."
    var paragraphs = Rents.paragraphs(with: sentence, at: (paragraph: 1, sentence: 1))
    paragraphs[3].append(sentence)
    let text = Rents.text(paragraphs)
    let anchor = try Rents.anchor(of: sentence, in: text)
    paragraphs.insert(["Another beginning."], at: 0)
    let changed = Rents.text(paragraphs)
    var finder = AnchorFinder(changed)
    let range = finder.range(of: anchor)
    let found = try #require(range)
    let before = changed[TextRange(utf8: 0..<found.utf8.lowerBound)]
    #expect(before.hasSuffix("it is the result of choices. "))
  }

  @Test func `a sentence repeated with all its neighbours is not guessed at`() throws {
    let text = Rents.text(Rents.paragraphs)
    let anchor = try Rents.anchor(of: "The cranes that came have built offices.", in: text)
    let twice = Rents.text([["New."]] + Rents.paragraphs + Rents.paragraphs)
    #expect(Rents.found(anchor, in: twice) == nil)
    #expect(Rents.found(anchor, in: text) == "The cranes that came have built offices.")
  }

  @Test(arguments: ["", " ", "x", "No.", "…", "\u{1F600}"])
  func `tiny texts and quotations do no harm`(text: String) {
    let anchor = Anchor(exact: "A", prefix: "b", suffix: "c", position: 7..<900)
    #expect(Rents.found(anchor, in: ArticleText(bytes: Array(text.utf8))) == nil)
    let odd = Anchor(exact: text.isEmpty ? " " : text, position: 3..<4)
    #expect(Rents.found(odd, in: Rents.text(Rents.paragraphs)) == nil)
  }

  @Test func `texts without spaces and beyond ASCII are anchored too`() throws {
    let sentences = ["租金每年都在上涨而市政府却什么也没有做。", "我们应该在河边建造更多的公共住房给年轻人。", "没有人能睡在办公室里。"]
    let text = Rents.text([sentences])
    let anchor = try Rents.anchor(of: sentences[1], in: text)
    let edited = "我们应该在河边建造许多的公共住房给年轻人。"
    #expect(
      Rents.found(anchor, in: Rents.text([["新的开头。"], [sentences[0], edited, sentences[2]]]))
        == edited)
    #expect(Rents.found(anchor, in: Rents.text([[sentences[0], sentences[2]]])) == nil)
  }

  @Test func `among hundreds of its like a sentence is found by its own words`() throws {
    var paragraphs: [[String]] = []
    for number in 0..<200 {
      paragraphs.append(Rents.paragraphs[number % 4].map { "\(number * 7919 % 10_007). \($0)" })
    }
    let anchor = try Rents.anchor(of: paragraphs[70][1], in: Rents.text(paragraphs))
    let original = paragraphs[70][1]
    paragraphs[70][1] += " Again."
    paragraphs.insert(["A new beginning."], at: 0)
    #expect(Rents.found(anchor, in: Rents.text(paragraphs)) == original)
    paragraphs[71][1] = "Gone."
    #expect(Rents.found(anchor, in: Rents.text(paragraphs)) == nil)
  }
}
