internal import Library
internal import Text

extension LessonDraft {
  /// Adds a stop, and says in words what came of it.
  func record(_ stop: String) -> String {
    do throws(KeepingError) {
      try add(stop)
      return "a stop was added to \(visible(path)); its words are yours to change"
    } catch {
      return Wording.text(of: error).text
    }
  }
}
