import Annotation
import Testing
import Text

/// An invented op-ed of some paragraphs, into which the tests put sentences.
enum Rents {
  static let paragraphs: [[String]] = [
    [
      "Every spring the city council meets to talk about rents, and every spring it goes home.",
      "Tenants have stopped waiting for an answer.",
    ],
    [
      "A vacancy rate below two per cent is not weather; it is the result of choices.",
      "Three mayors in a row promised towers by the river.",
      "The cranes that came have built offices.",
      "Nobody can sleep in an office.",
    ],
    [
      "Landlords say that a ceiling would stop repairs.",
      "In the two towns that tried one, the roofs are still tight.",
      "What did stop was the yearly letter with the new sum.",
    ],
    [
      "The river plots belong to the public, and the public should decide what stands there.",
      "A lease of ninety years costs no vote and no loan.",
    ],
  ]

  static func text(_ paragraphs: [[String]]) -> ArticleText {
    let text = paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    return ArticleText(bytes: Array(text.utf8))
  }

  /// The paragraphs with a sentence put in.
  static func paragraphs(
    with sentence: String, at place: (paragraph: Int, sentence: Int)
  ) -> [[String]] {
    var all = paragraphs
    all[place.paragraph].insert(sentence, at: place.sentence)
    return all
  }

  static func anchor(of sentence: String, in text: ArticleText) throws -> Anchor {
    let whole = Array(sentence.utf8)
    let start = try #require(
      text.bytes.indices.first { text.bytes[$0...].starts(with: whole) })
    return Anchor(
      TextRange(utf8: start..<start + whole.count), in: text, offsets: ScalarOffsets(text))
  }

  static func found(_ anchor: Anchor, in text: ArticleText) -> String? {
    var finder = AnchorFinder(text)
    return finder.range(of: anchor).map { text[$0] }
  }
}
