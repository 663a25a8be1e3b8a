internal import Document

extension Pair {
  /// The paragraph of each sentence, both sides in one row, the left side's first.
  var paragraphOfSentences: [Int] {
    let leftParagraphs = articles.left.paragraphs.count
    return articles.left.sentences.map(\.paragraph)
      + articles.right.sentences.map { $0.paragraph + leftParagraphs }
  }
}
