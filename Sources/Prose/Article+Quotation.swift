extension Article {
  /// A sentence on one line.
  package func quotation(of sentence: Int) -> String {
    text[sentences[sentence].range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Pair {
  /// Paragraphs as a reader counts them: "¶7"; from 1, the standfirst not counted.
  package func paragraphName(of sentence: Int, on side: Side) -> String {
    let article = self[side]
    let index = article.sentences[sentence].paragraph
    guard article.paragraphs[index].role == .body else { return "standfirst" }
    let hasStandfirst = article.paragraphs.first?.role == .standfirst
    return "¶\(index + (hasStandfirst ? 0 : 1))"
  }
}
