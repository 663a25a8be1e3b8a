internal import Annotation
internal import Argument
internal import ArgumentParser
internal import Classroom
internal import Document
internal import Engine
internal import Library
internal import Text

/// Looks a pair over with all that lies beside it, as a teacher does before a lesson.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what is odd in a pair's articles, issue sheet, key and lessons.",
    discussion: """
      What was dropped from the reading text is listed too, phrases of the sheet that neither \
      article has, and what each of the others finds and decides; that alone is nothing wrong.

      Exit codes: 0 nothing is wrong, 1 something is.
      """)

  @OptionGroup var options: PairOptions
  @Option(
    help: ArgumentHelp("A key to look over in place of the pair's own.", valueName: "key"),
    completion: .file())
  var key: String?

  func run() throws {
    let shelved = try options.source.shelvedQuietly()
    var wrongs = remarks(on: shelved.pair).map { SafeText($0) }
    var notes: [SafeText] = []
    for side in Side.allCases {
      let article = shelved.pair[side]
      notes += Wording.lines(ofDroppedIn: article)
      notes += Wording.lines(of: article.warnings.filter(\.isRemark), in: article.path)
      wrongs += Wording.lines(of: article.warnings.filter { !$0.isRemark }, in: article.path)
    }
    let sheet = try lookOver(sheetOf: shelved)
    wrongs += sheet.wrongs
    let key = try lookOver(keyOf: shelved)
    wrongs += key.wrongs
    let lessons = try lookOver(lessonsOf: shelved, sheet: sheet.sheet, key: key.key)
    wrongs += lessons.wrongs
    // First what needs doing.
    for line in wrongs + sheet.notes + lessons.notes + notes { write(line + "\n") }
    guard wrongs.isEmpty else { throw Problem(message: Wording.verdict(wrongs.count)) }
    write(Wording.verdict(0) + "\n")
  }

  private func lookOver(sheetOf shelved: ShelvedPair) throws -> (
    sheet: IssueSheet?, notes: [SafeText], wrongs: [SafeText]
  ) {
    do {
      guard let sheet = try options.source.sheet(of: shelved) else { return (nil, [], []) }
      let findings = lint(sheet, for: shelved.pair)
      func lines(_ severity: SheetFinding.Severity) -> [SafeText] {
        findings.filter { $0.severity == severity }.map { Wording.text(of: $0, in: sheet.path) }
      }
      let effects = phraseEffects(of: sheet, on: shelved.pair)
      return (
        sheet, lines(.note) + Wording.lines(of: effects, in: sheet.path), lines(.fault)
      )
    } catch let problem as Problem {
      return (nil, [], [problem.message])
    }
  }

  private func lookOver(
    lessonsOf shelved: ShelvedPair, sheet: IssueSheet?, key: Key?
  ) throws -> (notes: [SafeText], wrongs: [SafeText]) {
    var notes: [SafeText] = []
    var wrongs: [SafeText] = []
    guard !shelved.lessonNames.isEmpty else { return (notes, wrongs) }
    var analysis = analyse(shelved.pair, sheet: sheet)
    if let key {
      analysis = analysis.keyed(by: key.placed, isWhole: key.isWhole, of: shelved.pair)
    }
    for name in shelved.lessonNames {
      do {
        let read = try Wording.explaining { () throws(ShelfError) in
          try shelved.lesson(named: name)
        }
        guard let (lesson, problems) = read else { continue }
        let doubts = lesson.doubts(
          in: analysis, of: shelved.pair, issues: sheet?.issues.map(\.id) ?? [])
        wrongs += (problems + doubts).sorted { $0.line < $1.line }.map(Wording.text)
        notes += lesson.strangeQuestions(besides: sheet?.issues.map(\.question) ?? [])
          .map(Wording.text)
        notes += lesson.oldFacts(of: shelved.pair).map(Wording.text)
        let balance = Balance(of: lesson, in: shelved.pair)
        notes += Wording.line(of: balance, in: lesson.walkthrough.path).map { [$0] } ?? []
      } catch let problem as Problem {
        wrongs.append(problem.message)
      }
    }
    return (notes, wrongs)
  }

  /// A key that can be read, where it stands in the articles.
  private struct Key {
    var placed: PlacedAnnotations
    var isWhole: Bool
  }

  private func lookOver(keyOf shelved: ShelvedPair) throws -> (key: Key?, wrongs: [SafeText]) {
    do {
      let named = try Wording.explaining { () throws(ShelfError) in try annotations(of: shelved) }
      guard let (annotations, path) = named else { return (nil, []) }
      let placed = PlacedAnnotations(annotations, in: shelved.pair)
      if !placed.orphans.isEmpty, placed.links.isEmpty, placed.kinds.isEmpty {
        return (nil, [Wording.keyOfOtherTexts(path)])
      }
      return (
        Key(placed: placed, isWhole: annotations.isWhole ?? true),
        placed.orphans.map { Wording.text(of: $0, in: path) }
      )
    } catch let problem as Problem {
      return (nil, [problem.message])
    }
  }

  private func annotations(
    of shelved: ShelvedPair
  ) throws(ShelfError) -> (annotations: Annotations, path: String)? {
    guard let key else { return try shelved.key() }
    return (try Shelf.annotations(at: key, for: shelved.pair), key)
  }
}
