import Annotation
import Document
import Glibc
import Import
import Library
import Text

/// `JournalProbe FOLDER NAME COUNT` keeps notes of a small pair in FOLDER and prints the number of
/// each when it is kept: what a test kills at any moment, or runs twice at once.
@main
enum JournalProbe {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else { exit(2) }
    let journal = try Journal(of: shelved()) { $0 == "XDG_DATA_HOME" ? arguments[1] : nil }
    for number in 0..<count {
      do {
        try journal.record([.note("\(arguments[2]) \(number)", on: [], by: "probe")])
      } catch {
        print(error)
        exit(1)
      }
      say("\(number)\n")
    }
  }

  static func shelved() throws -> ShelvedPair {
    ShelvedPair(
      pair: Pair(
        title: "Rents",
        articles: Both(
          left: try Article(parsing: Array("Rents fall.".utf8), path: "left.txt"),
          right: try Article(parsing: Array("Rents rise.".utf8), path: "right.txt"))))
  }

  /// Not through a buffer, which would be lost with the program.
  private static func say(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
