package import Argument
package import Document
internal import Engine
internal import Formats
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
    let path = "\(folder)/key.json"
    let key = try Key(json: Array(try Data(contentsOf: URL(filePath: path))), path: path)
    self.name = name
    articles = [true, false].map { isLeft in
      LabelledArticle(
        path: isLeft ? "a" : "b", sentences: key.sentences.filter { $0.isLeft == isLeft })
    }
  }
}

extension LabelledArticle {
  fileprivate init(path: String, sentences labelled: [Key.Sentence]) {
    // Ids are zero-padded but for the sentence's number: order by numbers.
    let ids = labelled.map(Place.init).sorted()
    var text: [UInt8] = []
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    var kinds: [[Kind]] = []
    var paragraph = -1
    for id in ids {
      if id.paragraph != paragraph {
        paragraph = id.paragraph
        text += Array("\n\n".utf8)
        let start = TextOffset(utf8: text.count)
        paragraphs.append(
          Paragraph(role: .body, range: start..<start, sentences: sentences.count..<sentences.count)
        )
      }
      let start = text.count
      text += Array(id.label.text.utf8)
      let range = TextRange(utf8: start..<text.count)
      let place = paragraphs[paragraphs.count - 1].sentences.count
      sentences.append(Sentence(range: range, paragraph: paragraphs.count - 1, place: place))
      paragraphs[paragraphs.count - 1].sentences =
        (sentences.count - 1 - place)..<sentences.count
      paragraphs[paragraphs.count - 1].range =
        paragraphs[paragraphs.count - 1].range.lowerBound..<range.upperBound
      text.append(0x20)
      kinds.append(id.label.kinds)
    }
    article = Article(
      path: path, text: ArticleText(bytes: text), title: "", paragraphs: paragraphs,
      sentences: sentences)
    self.kinds = kinds
  }

  /// The numbers of an id.
  private struct Place: Comparable {
    var label: Key.Sentence
    var paragraph: Int
    var sentence: Int

    init(_ label: Key.Sentence) {
      self.label = label
      let parts = label.id.split(separator: ".").dropFirst().map { Int($0.dropFirst()) ?? 0 }
      paragraph = parts.first ?? 0
      sentence = parts.last ?? 0
    }

    static func == (left: Place, right: Place) -> Bool { left.label.id == right.label.id }

    static func < (left: Place, right: Place) -> Bool {
      (left.paragraph, left.sentence) < (right.paragraph, right.sentence)
    }
  }
}
