internal import Annotation
package import Classroom
package import Document
internal import Formats
internal import Glibc
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

  /// Writes them to another file beside it, which then takes its place, so that the file is always
  /// whole.
  package func write(_ answers: Answers, marking: Marking?) throws(KeepingError) {
    let annotations = Annotations(answers, marking: marking, of: pair)
    try Self.replace(path, with: Array(AnnotationFile.text(of: annotations, for: pair).utf8))
  }

  package static func replace(_ path: String, with bytes: [UInt8]) throws(KeepingError) {
    let draft = path + ".draft-\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = withCPath(draft) { open($0, flags, 0o600) }
    guard file >= 0 else { throw .failed(path: path, errno: errno) }
    var isWritten = OwnFolder.write(bytes, to: file) && fsync(file) == 0
    if close(file) != 0 { isWritten = false }
    let reason = errno
    let isPlaced =
      isWritten
      && withCPath(draft) { from in
        withCPath(path) { rename(from, $0) }
      } == 0
    guard isPlaced else {
      let failure = isWritten ? errno : reason
      _ = withCPath(draft) { unlink($0) }
      throw .failed(path: path, errno: failure)
    }
  }
}
