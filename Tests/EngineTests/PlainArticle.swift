import Document
import Engine
import Text

/// An article of given sentences, without the parser: paragraphs of lists of sentences.
func plainArticle(_ paragraphs: [[String]]) -> Article {
  var bytes: [UInt8] = []
  var sentences: [Sentence] = []
  var found: [Paragraph] = []
  for (number, paragraph) in paragraphs.enumerated() {
    let start = bytes.count
    let first = sentences.count
    for (place, sentence) in paragraph.enumerated() {
      let from = bytes.count
      bytes += Array(sentence.utf8)
      let range = TextRange(utf8: from..<bytes.count)
      sentences.append(Sentence(range: range, paragraph: number, place: place))
      bytes.append(0x20)
    }
    found.append(
      Paragraph(
        role: .body, range: TextRange(utf8: start..<bytes.count), sentences: first..<sentences.count
      ))
    bytes.append(0x0A)
  }
  return Article(
    path: "plain", text: ArticleText(bytes: bytes), title: "", paragraphs: found,
    sentences: sentences)
}

/// The names of everything that fires in one sentence that stands alone, decoys having voided.
func firedCues(in sentences: [String]) -> [Set<String>] {
  var vocabulary = Vocabulary()
  let articles = sentences.map { plainArticle([[$0]]) }
  let tokens = articles.map { Tokens(of: $0, vocabulary: &vocabulary) }
  let reader = KindReader(vocabulary: vocabulary)
  return zip(articles, tokens).map { article, tokens in
    let features = reader.features(of: article, tokens: tokens)
    return Set(features.flatMap { $0.values.map { reader.featureNames[$0.feature] } })
  }
}
