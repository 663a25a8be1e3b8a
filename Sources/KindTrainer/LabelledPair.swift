package import Argument
package import Document
internal import Engine
import FoundationEssentials
internal import Import
internal import Text

/// An article made of the labelled sentences of a key, so that training does not depend on how the
/// parser happens to cut today.
package struct LabelledArticle: Sendable {
  package var article: Article
  /// For each sentence the kinds that count as right, the first being the annotators' main one.
  package var kinds: [[Kind]]
}

/// The labelled sentences of a pair.
package struct LabelledPair: Sendable {
  package var name: String
  package var articles: [LabelledArticle]

  /// Reads `key.json` of a folder: labels by ids like "a.p07.s1".
  package init(folder: String, name: String) throws {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/key.json"))
    let key = try JSONDecoder().decode(Key.self, from: data)
    self.name = name
    articles = ["a", "b"].map { LabelledArticle(side: $0, labels: key.labels) }
  }

  fileprivate struct Key: Decodable {
    struct Label: Decodable {
      var text: String
      var type: String
      var alt: String?
    }
    var labels: [String: Label]
  }
}

extension LabelledArticle {
  fileprivate init(side: String, labels: [String: LabelledPair.Key.Label]) {
    // Ids are zero-padded but for the sentence's number: order by numbers.
    let ids = labels.keys.filter { $0.hasPrefix(side + ".") }.map(Place.init).sorted()
    var text: [UInt8] = []
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    var kinds: [[Kind]] = []
    var paragraph = -1
    for id in ids {
      guard let label = labels[id.id] else { continue }
      if id.paragraph != paragraph {
        paragraph = id.paragraph
        text += Array("\n\n".utf8)
        let start = TextOffset(utf8: text.count)
        paragraphs.append(
          Paragraph(role: .body, range: start..<start, sentences: sentences.count..<sentences.count)
        )
      }
      let start = text.count
      text += Array(label.text.utf8)
      let range = TextRange(utf8: start..<text.count)
      let place = paragraphs[paragraphs.count - 1].sentences.count
      sentences.append(Sentence(range: range, paragraph: paragraphs.count - 1, place: place))
      paragraphs[paragraphs.count - 1].sentences =
        (sentences.count - 1 - place)..<sentences.count
      paragraphs[paragraphs.count - 1].range =
        paragraphs[paragraphs.count - 1].range.lowerBound..<range.upperBound
      text.append(0x20)
      kinds.append([label.type, label.alt].compactMap { $0.flatMap(Kind.init(rawValue:)) })
    }
    article = Article(
      path: side, text: ArticleText(bytes: text), title: "", paragraphs: paragraphs,
      sentences: sentences)
    self.kinds = kinds
  }

  /// The numbers of an id.
  private struct Place: Comparable {
    var id: String
    var paragraph: Int
    var sentence: Int

    init(id: String) {
      self.id = id
      let parts = id.split(separator: ".").dropFirst().map { Int($0.dropFirst()) ?? 0 }
      paragraph = parts.first ?? 0
      sentence = parts.last ?? 0
    }

    static func < (left: Place, right: Place) -> Bool {
      (left.paragraph, left.sentence) < (right.paragraph, right.sentence)
    }
  }
}
