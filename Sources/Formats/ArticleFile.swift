package import Document
internal import Text

/// An article as a file of its own: front matter, then the reading text alone, one paragraph after the other.
package enum ArticleFile {
  package static func text(of article: Article) -> String {
    let known = [
      ("title", article.title), ("author", article.author), ("publication", article.publication),
      ("date", article.date), ("url", article.url), ("rights", article.rights),
      ("language", article.language),
    ]
    let lines = known.map { line($0.0, $0.1) }
    let paragraphs = article.paragraphs.map { paragraph in
      marker(before: paragraph, of: article)
        + paragraph.sentences.map { article.quotation(of: $0) }.joined(separator: " ")
    }
    return (["---"] + lines + ["---"]).joined(separator: "\n") + "\n\n" + byline(of: article)
      + paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// Below who wrote it a short first paragraph is no standfirst.
  private static func byline(of article: Article) -> String {
    guard let author = article.author, article.paragraphs.first?.role == .body,
      article.text[article.paragraphs[0].range].split(whereSeparator: \.isWhitespace).count < 30
    else { return "" }
    return "By \(visible(author))\n\n"
  }

  /// What is missing stands there as a remark, ready to be filled in.
  private static func line(_ key: String, _ value: String?) -> String {
    guard let value, !value.isEmpty else {
      return "# \(key): (not known; write it here without the #)"
    }
    let oneLine = visible(value).split(whereSeparator: \.isNewline).joined(separator: " ")
    let isPlain = oneLine.unicodeScalars.first.map {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isPlain == true, !oneLine.contains(" #") else {
      return
        "\(key): '\(oneLine.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
    return "\(key): \(oneLine)"
  }

  /// A list's sign keeps a short item from being taken for a heading.
  private static func marker(before paragraph: Paragraph, of article: Article) -> String {
    let bytes = article.text.bytes
    let start = paragraph.range.utf8.lowerBound
    let line = bytes[..<start].lastIndex(of: Ascii.newline).map { $0 + 1 } ?? 0
    let sign = bytes[line..<start].filter { !$0.isBlank }
    return sign == [Ascii.hyphen] || sign == [Ascii.star] || sign == [0xE2, 0x80, 0xA2] ? "- " : ""
  }
}
