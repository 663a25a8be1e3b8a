import Argument
import Document
import Testing
import Text

@testable import Engine

struct QuotationTests {
  /// Why the first sentences of two articles would oppose each other.
  ///
  /// - Parameter cue: words of the left one that decide.
  private func reason(
    _ left: String, _ right: String, cue: String? = nil, answer: String? = nil
  ) -> String {
    let pair = Pair(
      title: "",
      articles: Both(left: plainArticle([[left]]), right: plainArticle([[right]])))
    var vocabulary = Vocabulary()
    let writer = ReasonWriter(
      names: Both(left: "Left", right: "Right"), texts: pair.articles.map(\.text),
      read: readUnits(of: pair, vocabulary: &vocabulary))
    let text = pair[.left].text[pair[.left].text.range]
    let cues = cue.flatMap { cue in
      text.firstRange(of: cue).map {
        let start = text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
        return [Cue(words: cue, range: TextRange(utf8: start..<start + cue.utf8.count), share: 1)]
      }
    }
    return writer.reason(
      of: Both(left: 0, right: 0), relation: .opposes, cues: Both(left: cues ?? [], right: []),
      answer: answer)
  }

  @Test func `what an "indeed" announces is the point of a sentence`() {
    let sentence =
      "The board has always been near, and indeed, in the last three years, municipal influence has grown "
      + "noticeably: the mayor named two heads, while the clerk went to every meeting of theirs."
    let found = excerpts(of: [sentence])[0].filter { !$0.isCut }.map(\.text)
    #expect(found.contains { $0.contains("influence has grown") && $0.utf8.count < 90 }, "\(found)")
  }

  @Test func `only a clause that holds what decided is quoted`() {
    let left = "In twenty years, the toll will be gone from every bridge."
    let right = "The toll works."
    #expect(reason(left, right, cue: "the toll").contains("“the toll will be gone"))
    #expect(reason(left, right, cue: "twenty years", answer: "Both answer.") == "Both answer.")
  }

  @Test func `nobody is told to grant a thing against another`() {
    #expect(reason("The toll works.", "We accept that the toll is slow.") == "")
    #expect(reason("We accept that the toll is slow.", "The toll works.").contains("against it"))
  }

  @Test(arguments: [
    (
      "Granted, it rained, but the old toll has worked well in the harbour of our town.",
      [
        "… the old toll has worked well in the harbour of our town.",
        "… has worked well in the harbour of our town.",
      ]
    ),
    (
      "The old toll of the harbour has worked well in our town, but nobody says so.",
      [
        "The old toll of the harbour has worked well in our town, but nobody says so.",
        "… has worked well in our town, but nobody says so.",
      ]
    ),
    (
      "Growing trade with the islands would keep the old ferry afloat in winter.",
      [
        "Growing trade with the islands would keep the old ferry afloat in winter.",
        "Growing trade with the islands would keep the old ferry afloat …",
        "… would keep the old ferry afloat in winter.", "… would keep the old ferry afloat …",
      ]
    ),
    (
      "If fuel is dear, the old toll of the harbour has worked well.",
      ["If fuel is dear, the old toll of the harbour has worked well."]
    ),
    (
      "Nobody in the old town of the harbour has paid the new toll.",
      ["Nobody in the old town of the harbour has paid the new toll."]
    ),
    (
      "The man at the gate of the old harbour has met the keeper who lied about it.",
      [
        "The man at the gate of the old harbour has met the keeper who lied about it.",
        "… has met the keeper who lied about it.",
      ]
    ),
    (
      "The harbour of the old town is dear, and its keeper has one boat.",
      ["The harbour of the old town is dear …"]
    ),
    (
      "The harbour of the old town has not moved a single boat this year.",
      [
        "The harbour of the old town has not moved a single boat this year.",
        "… has not moved a single boat this year.",
      ]
    ),
    (
      "The harbour of the old town would be cheap to mend.",
      ["The harbour of the old town would be cheap to mend."]
    ),
    (
      "The harbour of the old town was mended for the third time.",
      [
        "The harbour of the old town was mended for the third time.",
        "… was mended for the third time.",
      ]
    ),
  ])
  func `of a sentence there are ever shorter forms that keep its point`(
    sentence: String, forms: [String]
  ) {
    let found = excerpts(of: [sentence])[0]
    let whole = found.filter { !$0.isCut }.map(\.text)
    #expect(whole.first == sentence && whole.filter(forms.contains) == forms)
    #expect(whole.dropFirst().allSatisfy { forms.contains($0) || $0.hasPrefix("… but") })
  }

  @Test func `where nothing else fits a sentence is broken off before a phrase, not in one`() {
    let sentence =
      "The owners were quite mistaken in treating the old ferry as a bridge in the long winter of that year."
    let cuts = forms(sentence, cut: true)
    #expect(cuts.contains("The owners were quite mistaken in treating the old ferry …"))
    for open in ["as …", "as a …", "in …", "the …", "treating …", "long …", "mistaken in …"] {
      #expect(!cuts.contains { $0.hasSuffix(open) }, "\(cuts)")
    }
  }

  @Test func `no condition stands without what holds on it`() {
    let sentence =
      "If the rains fail again in the spring, the dam should be opened by its owners at once in the summer."
    let found = excerpts(of: [sentence])[0]
    #expect(found.allSatisfy { $0.text.contains("dam should") || $0.lacksSubject }, "\(found)")
  }

  @Test func `a form that begins with a verb says that it lacks its subject`() {
    let sentence = "The old pledge of the harbour should lapse at once in the spring."
    let found = excerpts(of: [sentence])[0]
    #expect(found.allSatisfy { $0.lacksSubject == $0.text.hasPrefix("… should") }, "\(found)")
  }

  private func forms(_ sentence: String, cut: Bool = false) -> [String] {
    excerpts(of: [sentence])[0].filter { $0.isCut == cut }.map(\.text)
  }

  @Test(arguments: [
    (
      "The town – which has built for nine years (and more) without a pause – is growing faster than it was.",
      "The town … is growing faster than it was."
    ),
    (
      "The council has made errors in all those years of building, but the owners kept the rents up.",
      "… but the owners kept the rents up."
    ),
    (
      "The council has asked every owner here for leave to build, hoping for a quick answer from them.",
      "The council has asked every owner here for leave to build …"
    ),
    (
      "The toll on the old bridge, which nobody in the harbour likes, has paid for the new one.",
      "The toll on the old bridge … has paid for the new one."
    ),
  ])
  func `asides, what hangs on and what is granted go first`(sentence: String, form: String) {
    #expect(forms(sentence).contains(form), "\(forms(sentence))")
  }

  @Test func `a not is never left out`() {
    let sentence =
      "The council has asked every owner here for leave to build, knowing that it would not come soon."
    #expect(!forms(sentence).contains { $0.contains("build …") }, "\(forms(sentence))")
  }

  @Test(arguments: [
    ("The buses ran faster, because people boarded at both doors.", "The buses ran faster …"),
    (
      "Legislators should abolish the toll and put in its place a fair charge on all ships.",
      "Legislators should abolish the toll …"
    ),
  ])
  func `a clause is broken off behind its verb and what that needs`(sentence: String, cut: String) {
    #expect(forms(sentence, cut: true).contains(cut), "\(forms(sentence, cut: true))")
  }

  @Test(arguments: [
    "The council should build homes in the valley if the county pays for the road.",
    "The council should build homes in the valley until the county pays for the road.",
    "The council has paid the toll for no one.",
    "There is a choice between the ferry and the bridge.",
    "Owners must put the trams in the sheds.",
    "The rate at which they failed to appear did not change.",
    "Nothing here keeps an owner from letting the staff pick their days.",
    "It is true that, when it rained for days and the town was cold, the old toll has worked.",
  ])
  func `nothing is broken off where that would turn it or leave half of it`(sentence: String) {
    #expect(forms(sentence, cut: true) == [])
  }

  @Test(arguments: [
    ("They never did.", true), ("The council should pass it.", true),
    ("Those who pay vote.", false),
    ("The toll works.", false), ("require two full years of it", true),
    ("be able to say so in open court", true), ("pass the bill and print it before June", false),
  ])
  func `what needs the sentence before it is told apart`(sentence: String, leans: Bool) {
    #expect(excerpts(of: [sentence])[0][0].leans == leans)
  }

  @Test func `what does not say of whom it speaks needs that, save where something is demanded`() {
    func leaning(_ sentence: String) -> [String] {
      excerpts(of: [sentence])[0].filter(\.leans).map(\.text)
    }
    #expect(
      leaning("The harbour of the old town was mended for the third time.")
        == ["… was mended for the third time."])
    let demand = "The owners of the old harbour should take the toll away from the ferry this year."
    #expect(leaning(demand) == [])
    #expect(forms(demand).contains("… should take the toll away from the ferry this year."))
    let supposed =
      "A warning of the old harbour should the toll fail would place more weight on the ferry of the town."
    #expect(
      excerpts(of: [supposed])[0].allSatisfy { $0.leans || !$0.text.hasPrefix("… should the") })
  }

  @Test func `what others say is not left without them`() {
    let sentence = "Some say we must first improve the ferry and only then think of the old toll."
    #expect(
      excerpts(of: [sentence])[0].allSatisfy { $0.text.hasPrefix("Some say") }, "\(forms(sentence))"
    )
  }

  @Test func `a short sentence is quoted whole`() {
    let reason = self.reason(
      "The toll works, and the harbour is quiet.", "But the toll fails badly.")
    #expect(reason.contains("“The toll works”; against it, Right"))
    #expect(reason.hasSuffix("“the toll fails badly”."))
  }

  @Test func `of a long sentence the clause is quoted, without its conjunction`() {
    let reason = self.reason(
      "When it rained, the toll works well in the harbour; few people in the old "
        + "town have complained of it.", "The toll fails badly.")
    #expect(reason.contains("“the toll works well in the harbour”"))
  }

  @Test(arguments: ["While nobody likes it", "Though it is new", "In short"])
  func `a quotation starts at the main clause`(opening: String) {
    let reason = self.reason("\(opening), the harbour toll has worked.", "The toll fails badly.")
    #expect(reason.contains("“the harbour toll has worked”"))
  }

  @Test(arguments: [
    (
      "If fuel is dear, the harbour toll has worked.",
      "If fuel is dear, the harbour toll has worked"
    ),
    ("Unless we act, the reef will die.", "Unless we act, the reef will die"),
    ("The reef will die unless we act.", "The reef will die unless we act"),
    ("The reef will die, unless we act.", "The reef will die, unless we act"),
    ("Had it rained, the toll would have worked.", "Had it rained, the toll would have worked"),
  ])
  func `what holds on a condition is quoted with it`(sentence: String, quotation: String) {
    let reason = self.reason(sentence, "The toll fails badly.")
    #expect(reason.contains("“\(quotation)”"), "\(reason)")
    #expect(!reason.contains("Left supposes"))
  }

  @Test func `nothing is broken off behind a conjunction and an adverb`() {
    let sentence =
      "The guild has always been closely involved, and indeed, in the last two years, its part has grown: it named a dean, and sent him to every port with a letter for the harbour master."
    let found = excerpts(of: [sentence])[0].map(\.text)
    #expect(
      !found.isEmpty && !found.contains { $0.contains("indeed …") || $0.hasSuffix("indeed") },
      "\(found)")
  }

  @Test func `a condition that does not fit is not cut off`() {
    let reason = self.reason(
      "If the wind that blows from the sea each night in the long winter of this coast goes on for as "
        + "long as it did, the old toll works.", "The toll fails badly.", answer: "Neither.")
    #expect(reason == "Neither.")
  }

  @Test func `what is held behind a concession is not granted`() {
    let reason = self.reason(
      "Granted, the toll is dear, but the harbour is quiet.", "The toll fails badly.")
    #expect(!reason.contains("grants: “the harbour is quiet”"), "\(reason)")
  }

  @Test func `what has not happened yet is not noted`() {
    let reason = self.reason("The new pipes should last for years.", "The toll fails badly.")
    #expect(reason.hasPrefix("Left holds: “The new pipes should last"), "\(reason)")
  }

  @Test func `what hangs on to the clause is left out`() {
    let reason = self.reason(
      "The harbour toll has worked, which many in the old town doubted for years.",
      "The toll fails badly.")
    #expect(reason.contains("“The harbour toll has worked”"))
  }

  @Test func `a question keeps its mark`() {
    let reason = self.reason("The toll fails badly.", "Who says that the toll works?")
    #expect(reason.contains("Right asks: “Who says that the toll works?”"))
  }

  @Test func `what others say is reported`() {
    let reason = self.reason("Critics say that the toll works.", "The toll fails badly.")
    #expect(reason.hasPrefix("Left reports: “Critics say that the toll works”"))
  }

  @Test(arguments: [
    "The toll works for every single harbour worker who drives a heavy van from the far side of "
      + "the bay to the old town before the sun is up and the gulls are awake.",
    "For as long as anybody can remember every second driver who left the old town by way of the "
      + "bridge called the harbour's toll a well-meant burden that works against the harbour's "
      + "own long-suffering shop-keepers and their far-flung customers in the hills.",
    "If the toll works.", "Though the toll works", "Toll, harbour, works.", "So-called tolls.",
  ])
  func `a reason is one sentence of thirty words at most, or nothing`(left: String) {
    let reason = self.reason(left, "The toll fails badly, and the harbour is full.")
    #expect(reason.split(separator: " ").count <= 30)
    #expect(reason.isEmpty || reason.hasSuffix("."))
    for opening in ["“If", "“if", "“Though", "“So-called", "“which"] {
      #expect(!reason.contains(opening), "\(reason)")
    }
  }

  @Test func `what only counts, and a clause without its verb, are left out of a quotation`() {
    let counted = reason("The second is that the toll works.", "The toll fails badly.")
    #expect(counted.contains("“the toll works”"), "\(counted)")
    let late = reason(
      "It is also true that in the spring of the year, when nobody paid, the toll worked.",
      "The toll fails badly.")
    #expect(!late.contains("spring of the year”"), "\(late)")
  }

  @Test func `where a quotation would be cut a reason says what both answer`() {
    let long =
      "The harbour board has kept the toll for thirty long and mostly rainy years across the whole of the bay and beyond it in every inlet"
    #expect(reason(long + ".", "The toll fails badly.", answer: "Neither.") == "Neither.")
    #expect(reason(long + ".", long + " today.") == "")
  }

  @Test func `where no clause can be quoted a reason says what both answer`() {
    let long =
      "The dearest and oldest and by far the best known harbour toll on this whole long coast of "
      + "ours has to everybody's great and lasting and quite honest surprise worked."
    let answer = "On “Does the toll work?” Left's passage speaks for yes and Right's for no."
    #expect(reason(long, "The toll fails badly.", answer: answer) == answer)
    #expect(reason(long, "The toll fails badly.") == "")
  }

  @Test func `sentences that share no word have no reason, and none names an author`() {
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([["Sanctions are effective.", "The treaty is the only lever left."]]),
        right: plainArticle([["The embargo is ineffective.", "The treaty has had its day."]])))
    for link in analyse(pair).links where link.relation == .related {
      #expect(link.reason.isEmpty || link.reason.hasPrefix("Both speak of"))
      if link.ends == Both(left: 0, right: 0) { #expect(link.reason.isEmpty) }
    }
  }
}
