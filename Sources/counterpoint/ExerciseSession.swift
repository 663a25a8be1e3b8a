internal import Argument
internal import Classroom
internal import Document
internal import Library
internal import NcursesDisplay
internal import Reader
internal import Terminal
internal import Text

/// One sitting of a student at an exercise.
struct ExerciseSession {
  var source: PairSource
  var exercise: Classroom.Exercise
  var student: String
  /// Of the hand-in file.
  var path: String
  /// Another key than the pair's own.
  var key: String?
  /// How many questions are asked; nil asks all.
  var count: Int?
  var marksAtOnce = false
  var stage = Stage()

  init(source: PairSource, exercise: Classroom.Exercise, student: String, path: String) {
    self.source = source
    self.exercise = exercise
    self.student = student
    self.path = path
  }

  func run() throws {
    let shelved = try source.shelved()
    let whole = try source.answerKey(of: shelved, at: self.key)
    let file = HandInFile(path: path, of: shelved.pair)
    let kept = try kept(in: file)
    // A file that was begun asks on as it began.
    let key = whole.asking(kept == nil ? count : kept?.mostAsked)
    let answers = kept ?? fromNotebook(of: shelved, asking: key)
    let stage = try stage.open { world in
      world.handIn = { answers in Self.write(answers, key: key, to: file, of: shelved.pair) }
    }
    defer { stage.display.close() }
    var session = Session(
      exercise: answers, key: key, pair: shelved.pair, size: stage.display.size,
      marksAtOnce: marksAtOnce, glyphs: stage.glyphs)
    if kept == nil, answers.count > 0 {
      stage.loop.perform(.handIn(answers), &session)
      session.message = session.message ?? Wording.fromNotebook(answers.count)
    }
    if let kept, let count, kept.mostAsked != count {
      session.message = Wording.asksOn(kept.mostAsked)
    }
    stage.loop.run(&session)
    stage.display.close()
    tellHandIn(file, asking: key)
  }

  /// On the shell: what is handed in, and where it lies.
  private func tellHandIn(_ file: HandInFile, asking key: AnswerKey) {
    let asked: Int? =
      switch exercise {
      case .kinds: key.askedKinds.count
      case .relations: key.askedRelations.count
      case .recommendations, .links: nil
      }
    guard let kept = try? file.answers() else {
      return tell(Wording.handIn(0, of: asked, path: path))
    }
    tell(Wording.handIn(kept.count, of: asked, path: path))
  }

  /// What the student has marked and linked while reading counts as answered.
  private func fromNotebook(of shelved: ShelvedPair, asking key: AnswerKey) -> Answers {
    let keeper = Keeper(of: shelved, environment: environment)
    return Answers(
      exercise, by: student, from: keeper.kept, of: keeper.person, in: shelved.pair, asking: key)
  }

  /// Nil where there is no file.
  private func kept(in file: HandInFile) throws -> Answers? {
    let read: Answers?
    do {
      read = try file.answers()
    } catch let error as ShelfError {
      throw Problem(message: Wording.text(of: error))
    } catch let problem as HandInProblem {
      throw Problem(message: Wording.text(of: problem, in: path))
    }
    guard var kept = read else { return nil }
    guard kept.exercise == exercise else {
      throw Problem(message: Wording.otherExercise(kept.exercise, in: path))
    }
    // Where all answers were taken back, the file may not say whose they were.
    if kept.student.isEmpty { kept.student = student }
    return kept
  }

  /// What went wrong, in words for the status row.
  private static func write(
    _ answers: Answers, key: AnswerKey, to file: HandInFile, of pair: Pair
  ) -> String? {
    do throws(KeepingError) {
      try file.write(answers, marking: Marking(answers, against: key, in: pair))
      return nil
    } catch {
      return Wording.text(of: error).text
    }
  }
}
