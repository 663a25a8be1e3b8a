package import Argument
package import Formats
package import Import

/// Why something cannot be taken from the shelf. `path` is what the user wrote.
package enum ShelfError: Error, Hashable, Sendable {
  case missing(path: String)
  /// A folder where an article was expected.
  case folder(path: String)
  /// The system's reason, as `errno`.
  case unreadable(path: String, errno: Int32)
  /// A FIFO or device that sent nothing for too long.
  case silent(path: String)
  /// One that sent something now and then, and came to no end.
  case unfinished(path: String)
  /// More than `Shelf.largestFile` bytes, or a source without an end.
  case tooLarge(path: String, limit: Int)
  case article(path: String, ArticleError)
  /// The program that was to make text of a document is not installed.
  case noConverter(Converter, path: String)
  /// It failed.
  case conversion(Converter, path: String)
  /// A folder that holds not two articles; `found` are those that are there.
  case noPair(folder: String, found: [String])
  /// One file where two, or a folder, are needed.
  case oneArticle(path: String)
  /// Standard input was named for both sides.
  case inputTwice
  case sheet(SheetError)
  case annotations(AnnotationError)
  case proposals(ProposalsError)
}
