internal import Classroom
internal import Text

// What is wrong with hand-ins.
extension Wording {
  static func text(of problem: HandInProblem, in path: String) -> SafeText {
    switch problem {
    case .noExercise:
      "\(path): is no hand-in of an exercise. Give the files that 'counterpoint exercise' has written."
    case .notOneStudent:
      "\(path): its answers are not signed by one student. Let the student hand it in again."
    }
  }

  static func otherExercise(_ exercise: Classroom.Exercise, in path: String) -> SafeText {
    "\(path): holds answers to '\(exercise.rawValue)'. Name another file by --hand-in."
  }

  static func mixedExercises(
    _ one: Classroom.Exercise, _ other: Classroom.Exercise
  ) -> SafeText {
    "some files are of '\(one.rawValue)', others of '\(other.rawValue)'. Mark one exercise at a time."
  }

  /// - Parameter found: how much is said of passages that are there. A few that are not are no sign of another pair.
  static func foreignPassages(_ count: Int, besides found: Int, in path: String) -> SafeText {
    "\(path): \(count) of its passages \(count == 1 ? "is" : "are") no sentence of these articles, and what is said "
      + "of \(count == 1 ? "it" : "them") is left aside."
      + (count > found ? " Check that it is of this pair." : "")
  }

  static func otherScore(_ said: Int, _ score: Int, in path: String) -> SafeText {
    "\(path): says \(said) %, and its answers make \(score) %. It was changed, or marked against another key."
  }

  static func unmarked(_ count: Int, of all: Int) -> SafeText {
    "\(count) of \(all) files could not be marked; the lines above say why."
  }

  static func keyOfOtherTexts(_ path: String) -> SafeText {
    "\(path): none of its passages is in these articles; it may be the key of another pair."
  }

  static func fromNotebook(_ count: Int) -> String {
    "\(count) of your own marks and links \(count == 1 ? "is" : "are") taken over as answers."
  }

  /// Where another number of questions is wanted than a hand-in file was begun with.
  static func asksOn(_ count: Int?) -> String {
    "This file was begun with \(count.map { "\($0)" } ?? "all") questions; --hand-in names another."
  }

  /// On the shell, when an exercise is left.
  static func handIn(_ count: Int, of asked: Int?, path: String) -> SafeText {
    guard count > 0 else { return "No answer is given yet; \(path) is there once one is." }
    let given =
      asked.map { "\(count) of \($0) answered" } ?? "\(count) \(count == 1 ? "answer" : "answers")"
    return "Your answers (\(given)): \(path). That file is what you hand in."
  }

  static func noCommand(_ word: String, nearest: String) -> SafeText {
    "\(word): there is no such command or file. Did you mean 'counterpoint \(nearest)'?"
  }
}
