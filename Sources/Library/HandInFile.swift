internal import Annotation
package import Classroom
package import Document
internal import Formats
internal import Text

/// A student's answers as a file that is handed in: W3C annotations, and nothing else that is kept of
/// a student anywhere.
package struct HandInFile: Sendable {
  package let path: String
  private let pair: Pair

  package init(path: String, of pair: Pair) {
    self.path = path
    self.pair = pair
  }

  /// The answers that are there already; nil if there is no file.
  package func answers() throws -> Answers? {
    guard Place(path) != .nothing else { return nil }
    return try Answers.read(Shelf.annotations(at: path, for: pair), of: pair).answers
  }

  /// Puts them in place of what is there.
  package func write(_ answers: Answers, marking: Marking?) throws(KeepingError) {
    let annotations = Annotations(answers, marking: marking, of: pair)
    try Shelf.write(
      AnnotationFile.text(of: annotations, for: pair), to: path, isPrivate: true)
  }
}
