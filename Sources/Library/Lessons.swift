package import Classroom
internal import Document

/// Where a lesson lies, and by what name it is asked for: `walkthrough.md` has none, the name of
/// `walkthrough-short.md` is "short".
struct LessonPlace: Sendable {
  let place: ShelvedPair.Place
  let name: String

  private static let start = "walkthrough"

  init(_ place: ShelvedPair.Place, path: String) {
    self.place = place
    let file = path.split(separator: "/").last.map(String.init) ?? path
    name = String(file.dropFirst(Self.start.count).dropLast(3).drop { $0 == "-" })
  }

  static func isLesson(_ file: String) -> Bool {
    file == start + ".md" || file.hasPrefix(start + "-") && file.hasSuffix(".md")
  }
}

extension ShelvedPair {
  /// The names of its lessons; that of `walkthrough.md` is empty.
  package var lessonNames: [String] { lessonPlaces.map(\.name) }

  /// A lesson, and all that is wrong with its file; nil if there is none of the name.
  package func lesson(
    named name: String
  ) throws(ShelfError) -> (lesson: Lesson, problems: [WalkthroughProblem])? {
    guard let found = lessonPlaces.first(where: { $0.name == name }),
      let (bytes, path) = try found.place.bytes()
    else { return nil }
    return Self.lesson(bytes, path: path, of: pair)
  }

  /// A lesson from a file that was named.
  package func lesson(
    at path: String
  ) throws(ShelfError) -> (lesson: Lesson, problems: [WalkthroughProblem]) {
    Self.lesson(try Shelf.lessonFile(at: path), path: path, of: pair)
  }

  private static func lesson(
    _ bytes: [UInt8], path: String, of pair: Pair
  ) -> (lesson: Lesson, problems: [WalkthroughProblem]) {
    let (walkthrough, problems) = Walkthrough.read(bytes, path: path)
    let (lesson, missing) = Lesson.placed(walkthrough, in: pair)
    return (lesson, (problems + missing).sorted { $0.line < $1.line })
  }
}

extension Shelf {
  /// A lesson is written by hand: more than a megabyte is none.
  static func lessonFile(at path: String) throws(ShelfError) -> [UInt8] {
    try bytes(ofFile: path, limit: 1 << 20)
  }
}
