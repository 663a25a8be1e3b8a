/// Why a file cannot be read as an article. Lines count from 1.
package enum ArticleError: Error, Hashable, Sendable {
  /// A document of another program.
  case foreign(ForeignFormat)
  /// Nothing but white space.
  case empty
  /// More than 1 % of the bytes are NUL or no UTF-8. No NUL at all hints at another encoding.
  case binary(zeros: Int, invalid: Int, bytes: Int)
  /// The `---` on this line opens a front matter that is never closed.
  case unclosedFrontMatter(line: Int)
  /// A line between the `---` lines that is no `key: value`.
  case badFrontMatter(line: Int, text: String)
  /// From this line on the text stands in two columns, and would be read across both.
  case twoColumns(line: Int)
  /// There is text, but none of it is reading text.
  case noSentence
}
