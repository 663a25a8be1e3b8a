package import Prose

/// Why something cannot be taken from the shelf. `path` is what the user wrote.
package enum ShelfError: Error, Hashable, Sendable {
  case missing(path: String)
  /// A folder where an article was expected.
  case folder(path: String)
  /// The system's reason, as `errno`.
  case unreadable(path: String, errno: Int32)
  /// More than `Shelf.largestFile` bytes, or a source without an end.
  case tooLarge(path: String, limit: Int)
  case article(path: String, ArticleError)
  /// A folder that holds not two articles; `found` are those that are there.
  case noPair(folder: String, found: [String])
  /// Standard input was named for both sides.
  case inputTwice
}
