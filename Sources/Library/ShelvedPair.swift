package import Annotation
package import Argument
package import Document
internal import Formats
internal import ShippedPair
internal import Text

/// A pair with what lies beside it. Sheet and key are read when they are asked for: the articles can
/// be shown before, and without them.
package struct ShelvedPair: Sendable {
  package var pair: Pair
  var sheetPlace = Place.nowhere
  var keyPlace = Place.nowhere
  var lessonPlaces: [LessonPlace] = []
  /// The folder that the pair is, if it is one.
  var folder: String?
  /// Whether it is the pair inside the program.
  var isShipped = false

  package init(pair: Pair) { self.pair = pair }

  /// Where something beside the articles is to be had.
  enum Place: Hashable, Sendable {
    case nowhere
    case shipped([UInt8], path: String)
    case file(String)

    func bytes() throws(ShelfError) -> (bytes: [UInt8], path: String)? {
      switch self {
      case .nowhere: nil
      case .shipped(let bytes, let path): (bytes, path)
      case .file(let path): (try Shelf.file(at: path), path)
      }
    }
  }

  package var hasKey: Bool { keyPlace != .nowhere }

  package func issueSheet() throws(ShelfError) -> IssueSheet? {
    guard let (bytes, path) = try sheetPlace.bytes() else { return nil }
    do {
      return try IssueSheet(parsing: String(decoding: bytes, as: UTF8.self), path: path)
    } catch {
      throw .sheet(error)
    }
  }

  /// The pair's own key, and where it lies.
  package func key() throws(ShelfError) -> (annotations: Annotations, path: String)? {
    guard let (bytes, path) = try keyPlace.bytes() else { return nil }
    return (try Shelf.annotations(parsing: bytes, path: path, for: pair), path)
  }
}
