import Argument
import Document
import Engine
import Testing
import Text

/// Whose view invented sentences give.
struct VoiceTests {
  private func read(_ paragraph: [String]) -> (units: [Unit], article: Article) {
    let article = plainArticle([paragraph])
    let pair = Pair(
      title: "", articles: Both(left: article, right: plainArticle([["Nothing happened."]])))
    var vocabulary = Vocabulary()
    return (readUnits(of: pair, vocabulary: &vocabulary).units.left, article)
  }

  /// The stretches of a sentence that are not the author's, as "voice: words".
  private func disowned(_ sentence: String) -> [String] {
    let (units, article) = read([sentence])
    return units[0].disowned.map { "\($0.voice.rawValue): \(article.text[$0.range])" }
  }

  @Test(arguments: [
    (
      "Critics say that the ferry loses money, but it pays.",
      "others: Critics say that the ferry loses money,"
    ),
    ("The breeders lobby for a higher quota.", "others: lobby for a higher quota."),
    ("Whatever the critics say, the ferry pays.", "others: Whatever the critics say"),
    ("The other argument is that it is dear.", "others: other argument is that it is dear."),
    (
      "I used to think that the ferry paid.", "others: I used to think that the ferry paid."
    ),
    ("The ministers plan to raise the fee.", "others: The ministers plan to raise the fee."),
    ("While the ferry costs money, it pays.", "conceded: While the ferry costs money"),
    ("The ferry fails if fuel gets dearer.", "supposed: if fuel gets dearer."),
  ])
  func `what others say, what is granted and what is supposed is not the author's`(
    sentence: String, expected: String
  ) {
    #expect(disowned(sentence).contains(expected), "\(disowned(sentence))")
  }

  @Test(arguments: [
    "The ferry pays for itself.", "We plan to raise the fee.", "I call for calm in the harbour.",
  ])
  func `what the author says is the author's`(sentence: String) {
    #expect(disowned(sentence) == [])
  }

  @Test(arguments: [
    "I'll admit one thing.", "The critics are right about one point.", "One thing is true.",
  ])
  func `what is announced as a concession is granted, and no more`(announcement: String) {
    let units = read([announcement, "Every repair costs the town a week.", "The ferry pays."]).units
    #expect(units[1].disowned.map(\.voice) == [.conceded])
    #expect(units[2].disowned.isEmpty)
  }

  @Test func `a case that is announced as others' is theirs to its end or its turn`() {
    let units = read([
      "The case for the toll goes roughly as follows.", "The bridge was dear.",
      "Therefore every skipper must pay.", "But the bridge is paid for.", "Scrap the toll.",
    ]).units
    #expect(units[1...2].allSatisfy { $0.disowned.map(\.voice) == [.others] })
    #expect(units[2].kind != .recommendation)
    #expect(units[4].kind == .recommendation)
    let own = read(["My case goes as follows.", "Every skipper must pay."]).units
    #expect(own[1].kind == .recommendation)
  }

  @Test func `what others are asked for is theirs, though it sounds like advice`() {
    let units = read([
      "And what do they want to do about it?", "Keep the toll for ever!", "Scrap the toll.",
    ]).units
    #expect(units[1].kind != .recommendation)
    #expect(units[1].disowned.map(\.voice) == [.others])
    #expect(units[2].kind == .recommendation)
  }

  @Test func `what others are quoted as crying is theirs`() {
    let units = read([
      "We are told that it is all a matter of trust.", "Keep the toll for ever!", "Scrap the toll.",
    ]).units
    #expect(units[1].kind != .recommendation)
    #expect(units[1].disowned.map(\.voice) == [.others])
    #expect(units[2].kind == .recommendation)
  }

  @Test func `what is granted afterwards is conceded`() {
    let units = read([
      "The boat is dear.", "It is slow.", "We do not dispute any of this.", "It pays for itself.",
    ]).units
    #expect(units.prefix(2).allSatisfy { $0.disowned.map(\.voice) == [.conceded] })
    #expect(units[3].disowned.isEmpty)
  }

  @Test func `a concession is carried on to the turn`() {
    let units = read([
      "To be sure, the boat is dear.", "It is slow.", "But it pays for itself.", "It is loved.",
    ]).units
    #expect(units.map { $0.disowned.isEmpty } == [false, false, true, true])
  }

  @Test(arguments: [
    "The second is water.", "Next, the season.", "There are three reasons for this.",
  ])
  func `a signpost only announces`(sentence: String) {
    #expect(read(["The ferry pays.", sentence]).units[1].isSignpost)
  }

  @Test(arguments: ["The second boat sank in a storm off the cape last year.", "Cap the fares."])
  func `a sentence that says something is no signpost`(sentence: String) {
    #expect(!read([sentence]).units[0].isSignpost)
  }
}
