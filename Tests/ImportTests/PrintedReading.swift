import Document
import Import
import Text

/// Reading text that was made of printed pages.
protocol PrintedReading {}

extension PrintedReading {
  func read(_ file: String) throws -> Article {
    try Article(parsing: Array(file.utf8), path: "x.txt")
  }

  /// Each paragraph on one line.
  func paragraphs(_ file: String) throws -> [String] {
    let article = try read(file)
    return article.paragraphs.map { paragraph in
      article.text[paragraph.range].split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    }
  }
}
