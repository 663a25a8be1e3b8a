internal import Argument
internal import Classroom
internal import Document
internal import Formats
internal import Library
internal import NcursesDisplay
internal import Reader
internal import Terminal
internal import Text

/// A lesson in a terminal: given, presented, followed, or printed.
struct LessonSession {
  var source: PairSource
  /// A name, or a path of a file.
  var lesson: String
  var stage = Stage()

  func printText(forAudience: Bool) throws {
    try stage.checkTheme()
    let shelved = try source.shelved()
    let (lesson, leftOut) = try read(of: shelved)
    leftOut.map(Wording.text).forEach(warn)
    let text = LessonText(lesson, try analysis(of: shelved), of: shelved.pair)
    write(SafeText(lines: forAudience ? text.forAudience : text.forInstructor))
  }

  func give(isPresenting: Bool, state: String?, restarts: Bool) throws {
    let shelved = try source.shelved()
    let read = try read(of: shelved)
    var walk = Classroom.Walk(read.lesson)
    let analysis = try analysis(of: shelved)
    let doubt = try doubt(about: read, analysis, of: shelved)
    let keeper = keeper(of: shelved)
    if !restarts { resume(&walk, keeper) }
    let audience =
      isPresenting
      ? try Wording.keeping { () throws(KeepingError) in
        try Audience(folder: state, environment: environment)
      } : nil

    var latest = walk
    let stage = try stage.open { world in
      world.keepWalk = { walk, scene in
        latest = walk
        return Self.keep(walk, scene, keeper: keeper, audience: audience)
      }
    }
    defer {
      stage.display.close()
      try? audience?.end()
    }
    Self.run(
      walk, analysis, of: shelved.pair, on: stage, showsNotes: isPresenting, message: doubt)
    stage.display.close()
    Wording.outcome(of: latest).forEach(tell)
  }

  /// Gives the pair's own lesson where the reader is already on the screen.
  ///
  /// - Parameter analysis: as the reader shows it.
  func give(_ analysis: Analysis, of shelved: ShelvedPair, on opened: Stage.Opened) throws {
    let read = try read(of: shelved)
    var walk = Classroom.Walk(read.lesson)
    let keeper = try? WalkKeeper(of: shelved, lesson: lesson, environment: environment)
    _ = try? keeper?.resume(&walk)
    let stage = opened.with { world in
      world.keepWalk = { Self.keep($0, $1, keeper: keeper, audience: nil) }
      world.pause = nil
    }
    Self.run(
      walk, analysis, of: shelved.pair, on: stage, showsNotes: false,
      message: try? doubt(about: read, analysis, of: shelved))
  }

  private static func run(
    _ walk: Classroom.Walk, _ analysis: Analysis, of pair: Pair, on stage: Stage.Opened,
    showsNotes: Bool, message: String?
  ) {
    var session = Session(
      walk: walk, analysis: analysis, pair: pair, size: stage.display.size,
      showsNotes: showsNotes, glyphs: stage.glyphs)
    session.message = message
    for effect in update(&session, .tick) { stage.loop.perform(effect, &session) }
    stage.loop.run(&session)
  }

  func follow(state: String?) throws {
    let shelved = try source.shelved()
    let audience = try Wording.keeping { () throws(KeepingError) in
      try Audience(folder: state, environment: environment)
    }
    var version = Audience.Version()
    var isSilent = false
    var hasSeen = false
    let stage = try stage.open { world in
      world.news = {
        let look = audience.look(after: &version, for: shelved.pair)
        defer { isSilent = look == .nothing || look == .foreign }
        switch look {
        case .unchanged: return nil
        case .scene(let scene):
          hasSeen = true
          return .scene(scene)
        case .nothing:
          return isSilent
            ? nil
            : .silence(
              hasSeen
                ? "The presenter has left the lesson; this screen waits for the next one."
                : "Nobody presents yet; this screen waits.")
        case .foreign:
          return isSilent ? nil : .silence("\(audience.path) holds no presenter's scene; waiting.")
        }
      }
    }
    defer { stage.display.close() }
    var session = Session(follower: shelved.pair, size: stage.display.size, glyphs: stage.glyphs)
    stage.loop.run(&session)
  }

  // MARK: Reading

  /// - Returns: the lesson, and which of its passages a reader has left out.
  func read(of shelved: ShelvedPair) throws -> (lesson: Lesson, leftOut: [WalkthroughProblem]) {
    let found = try Wording.explaining { () throws(ShelfError) in
      lesson.hasSuffix(".md")
        ? try shelved.lesson(at: lesson) : try shelved.lesson(named: lesson)
    }
    guard let (lesson, all) = found else {
      throw Problem(message: Wording.noLesson(lesson, known: shelved.lessonNames), code: 2)
    }
    let problems = all.filter { !$0.isLeftOut }
    if let first = problems.first {
      throw Problem(message: Wording.first(of: problems.count, first))
    }
    return (lesson, all.filter(\.isLeftOut))
  }

  /// What whoever gives the lesson should know before it begins: that a passage of it is left out, that the sheet has a
  /// question of it no more.
  private func doubt(
    about read: (lesson: Lesson, leftOut: [WalkthroughProblem]), _ analysis: Analysis,
    of shelved: ShelvedPair
  ) throws -> String? {
    if let told = read.leftOut.lazy.compactMap({ Wording.missingQuestion($0)?.text }).first {
      return told
    }
    let lesson = read.lesson
    guard let sheet = try source.sheet(of: shelved) else { return nil }
    let unknown = lesson.doubts(in: analysis, of: shelved.pair, issues: sheet.issues.map(\.id))
    let strange = lesson.strangeQuestions(besides: sheet.issues.map(\.question))
    return (unknown + strange).lazy.compactMap { Wording.missingQuestion($0)?.text }.first
  }

  /// With the pair's own key, as the reader shows it.
  func analysis(of shelved: ShelvedPair) throws -> Analysis {
    try source.analysis(of: shelved, Overlay(key: .ownIfAny)).analysis
  }

  // MARK: Keeping

  private func keeper(of shelved: ShelvedPair) -> WalkKeeper? {
    do throws(KeepingError) {
      let name = lesson.split(separator: "/").last.map(String.init) ?? ""
      return try WalkKeeper(of: shelved, lesson: name, environment: environment)
    } catch {
      warn(Wording.text(of: error))
      return nil
    }
  }

  private func resume(_ walk: inout Classroom.Walk, _ keeper: WalkKeeper?) {
    do throws(KeepingError) { _ = try keeper?.resume(&walk) } catch {
      warn(Wording.text(of: error))
    }
  }

  /// What went wrong, in words for the status row.
  private static func keep(
    _ walk: Classroom.Walk, _ scene: Scene, keeper: WalkKeeper?, audience: Audience?
  ) -> String? {
    do throws(KeepingError) {
      try audience?.show(scene)
      try keeper?.keep(walk)
      return nil
    } catch {
      return Wording.text(of: error).text
    }
  }
}
