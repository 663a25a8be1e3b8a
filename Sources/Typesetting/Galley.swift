package import Document
package import Terminal
package import Text

/// An article set in a column: its headline, then its reading text, line by line. Every text line
/// knows which stretch of the article it shows, so that a place is a text offset, never a line.
package struct Galley: Sendable {
  package struct Line: Hashable, Sendable {
    // 32 bits, since an article of 20 MB has half a million lines.
    private let start: Int32
    private let end: Int32

    init(_ range: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
    }

    package var range: TextRange { TextRange(utf8: Int(start)..<Int(end)) }
    package var isBlank: Bool { start == end }
  }

  package let width: Int
  package let headline: [String]
  /// The stretches of the headline's own UTF-8 that its lines show.
  package let headlineLines: [Line]
  /// The reading text, with a blank line between paragraphs.
  package let lines: [Line]

  package init(_ article: Article, width: Int, alphabet: Alphabet = .unicode) {
    self.width = max(1, width)
    let title = Array(article.title.utf8)
    headlineLines = LineBreaker(bytes: title, width: self.width, alphabet: alphabet)
      .lines(of: 0..<title.count).map(Line.init)
    headline = headlineLines.map { String(decoding: title[$0.range.utf8], as: UTF8.self) }
    let breaker = LineBreaker(
      bytes: article.text.bytes, width: self.width, alphabet: alphabet)
    var lines: [Line] = []
    for paragraph in article.paragraphs {
      if let last = lines.last {
        lines.append(Line(last.range.utf8.upperBound..<last.range.utf8.upperBound))
      }
      lines += breaker.lines(of: paragraph.range.utf8).map(Line.init)
    }
    self.lines = lines
  }

  /// The row where the reading text begins: below the headline and a blank row.
  package var firstTextRow: Int { headline.isEmpty ? 0 : headline.count + 1 }

  /// All rows: headline, a blank one, the text.
  package var rowCount: Int { firstTextRow + lines.count }

  package func line(atRow row: Int) -> Line? {
    let index = row - firstTextRow
    return index >= 0 && index < lines.count ? lines[index] : nil
  }

  /// The row that shows a place. A place between two lines belongs to the next line.
  package func row(of offset: TextOffset) -> Int {
    let next = lines.indices.partitionPoint { lines[$0].range.lowerBound > offset }
    var index = max(0, next - 1)
    // Past the end of its line means: in the space after it.
    while index + 1 < lines.count,
      lines[index].isBlank || offset >= lines[index].range.upperBound,
      lines[index + 1].range.lowerBound <= offset || lines[index].isBlank
    { index += 1 }
    return firstTextRow + index
  }

  /// The next text row after (`step` 1) or before (-1) a row, passing over blank ones.
  package func textRow(after row: Int, step: Int) -> Int? {
    var next = row + step
    while let line = line(atRow: next) {
      if !line.isBlank { return next }
      next += step
    }
    return nil
  }
}
