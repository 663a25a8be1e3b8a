internal import Library
internal import Text

extension LessonDraft {
  /// Adds a stop, and says in words what came of it.
  func record(_ stop: String) -> String {
    do throws(KeepingError) {
      try add(stop)
      return "stop added to \(visible(path))"
    } catch {
      return Wording.text(of: error).text
    }
  }
}
