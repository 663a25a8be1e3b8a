package import Argument
package import Document
internal import Engine
internal import Import
internal import Text

/// A pair made by hand, so that a test says all that matters about it.
package enum InventedPair {
  /// An article of paragraphs of sentences. A sentence may begin with its kind: `R:`
  /// recommendation, `C:` claim, `E:` evidence, `G:` concession ("granted"); else it is background.
  package static func article(
    _ title: String, publication: String? = nil, _ paragraphs: [[String]]
  ) -> (article: Article, units: [Unit]) {
    var bytes: [UInt8] = []
    var parts: [Paragraph] = []
    var sentences: [Sentence] = []
    var units: [Unit] = []
    for (number, paragraph) in paragraphs.enumerated() {
      if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
      let start = bytes.count
      let first = sentences.count
      for (place, marked) in paragraph.enumerated() {
        let (kind, text) = split(marked)
        if place > 0 { bytes.append(UInt8(ascii: " ")) }
        let begin = bytes.count
        bytes += Array(text.utf8)
        sentences.append(
          Sentence(
            range: TextRange(utf8: begin..<bytes.count), paragraph: number, place: place))
        units.append(Unit(kind: kind, confidence: 0.8))
      }
      parts.append(
        Paragraph(
          role: .body, range: TextRange(utf8: start..<bytes.count),
          sentences: first..<sentences.count))
    }
    let article = Article(
      path: "invented", text: ArticleText(bytes: bytes), title: title, publication: publication,
      paragraphs: parts, sentences: sentences)
    return (article, units)
  }

  private static func split(_ marked: String) -> (Kind, String) {
    let kinds: [String: Kind] = [
      "R:": .recommendation, "C:": .claim, "E:": .evidence, "G:": .concession,
    ]
    guard let kind = kinds[String(marked.prefix(2))] else { return (.background, marked) }
    return (kind, String(marked.dropFirst(2).drop { $0 == " " }))
  }

  /// A link between the sentence numbers (from 0) of each side.
  package static func link(
    _ left: Int, _ relation: Relation, _ right: Int, confidence: Double = 0.9,
    tier: Tier = .strong, issue: Int? = nil
  ) -> Link {
    Link(
      ends: Both(left: left, right: right), relation: relation, tier: tier,
      confidence: confidence, issue: issue, reason: "One says so, the other says not.",
      cues: Both(
        left: [Cue(words: "so", share: 1)], right: [Cue(words: "not", share: 1)]),
      parts: [("issue", 0.5), ("stance clash", 0.4)])
  }

  package static func pair(
    left: [[String]], right: [[String]], links: [Link] = [], issues: [Issue] = []
  ) -> (pair: Pair, analysis: Analysis) {
    let left = article("Build more homes", publication: "City Paper Daily", left)
    let right = article("Leave the streets alone", publication: "Garden Review", right)
    return (
      Pair(title: "Homes", articles: Both(left: left.article, right: right.article)),
      Analysis(
        units: Both(left: left.units, right: right.units), issues: issues, links: links)
    )
  }

  /// Two op-eds about building homes with one link of each relation.
  package static var homes: (pair: Pair, analysis: Analysis) {
    pair(
      left: [
        ["C: Rents fall where cities build.", "E: Last year Aston built 900 homes."],
        ["G: Some streets will be loud for a while."], ["R: Cities should build more homes now."],
        ["Aston lies on a river.", "C: Waiting only helps those who own."],
      ],
      right: [
        ["C: Building does not make rents fall.", "The river floods."],
        ["R: Cities should repair old homes first.", "C: Noise drives families away."],
        ["E: Aston lost 40 trees.", "R: Councils must ask the neighbours."],
      ],
      links: [
        link(0, .opposes, 0, confidence: 0.9, issue: 0),
        link(3, .qualifies, 2, confidence: 0.7, tier: .likely, issue: 0),
        link(2, .agrees, 3, confidence: 0.6, tier: .likely, issue: 1),
        link(3, .opposes, 5, confidence: 0.5, tier: .likely, issue: 1),
      ],
      issues: [
        Issue(id: "rents", question: "Does building lower rents?"),
        Issue(id: "neighbours", question: "Should the neighbours decide?"),
      ])
  }

  /// Five clashes in long sentences that have no shorter form.
  package static var dense: (pair: Pair, analysis: Analysis) {
    let long = Array(repeating: "where the wages of all those who live there are low", count: 3)
      .joined(separator: " and ")
    let paragraphs = (0..<5).map { ["C: The town number \($0) \(long) has built a lot of homes."] }
    var specimen = pair(
      left: paragraphs, right: paragraphs,
      links: (0..<5).map { link($0, .opposes, $0, issue: $0) })
    specimen.analysis.issues = (0..<5).map { Issue(id: "\($0)", question: "Is it \($0)?") }
    return specimen
  }
}
