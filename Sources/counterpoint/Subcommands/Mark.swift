internal import Annotation
internal import ArgumentParser
internal import Classroom
internal import Document
internal import Formats
internal import Library
internal import Text

/// Marks the hand-ins of a class.
struct Mark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark hand-in files: per student, per item, and how far the class agrees.",
    discussion: "For example: counterpoint mark handins/*.json --pair my-debate --format csv")

  @Argument(help: "Hand-in files of one exercise.", completion: .file()) var files: [String]
  @Option(help: "The pair's folder, if it is not the one that ships.", completion: .directory)
  var pair: String?
  @Option(help: "A key to mark against in place of the pair's own.", completion: .file())
  var key: String?
  @Option(help: "text or csv.") var format: MarkFormat = .text
  @Option(
    help: ArgumentHelp(
      "Also write all students' links and kinds into one file, to be reviewed.",
      valueName: "file"), completion: .file())
  var merge: String?

  enum MarkFormat: String, ExpressibleByArgument, CaseIterable { case text, csv }

  func run() throws {
    let source = PairSource(paths: pair.map { [$0] } ?? [])
    let shelved = try source.shelved()
    let answerKey = try source.answerKey(of: shelved, at: key)
    var answers: [Answers] = []
    var all: [Annotations] = []
    for file in files {
      guard let read = read(file, of: shelved.pair, against: answerKey) else { continue }
      answers.append(read.answers)
      all.append(read.annotations)
    }
    guard let first = answers.first else {
      throw Problem(message: "none of the files could be marked.")
    }
    let others = answers.filter { $0.exercise != first.exercise }
    if let other = others.first {
      throw Problem(message: Wording.mixedExercises(first.exercise, other.exercise), code: 2)
    }
    if let merge { try gather(all, into: merge, of: shelved.pair) }
    let table = MarkTable(answers, against: answerKey, in: shelved.pair)
    write(SafeText(lines: format == .csv ? table.csv : table.text))
    guard answers.count == files.count else {
      throw Problem(message: Wording.unmarked(files.count - answers.count, of: files.count))
    }
  }

  /// Nil, with a line to standard error, for a file that is no hand-in of this pair.
  private func read(
    _ file: String, of pair: Pair, against key: AnswerKey
  ) -> (answers: Answers, annotations: Annotations)? {
    do {
      let annotations = try Wording.explaining { () throws(ShelfError) in
        try Shelf.annotations(at: file, for: pair)
      }
      let (answers, orphans) = try Answers.read(annotations, of: pair)
      if orphans > 0 {
        warn(Wording.foreignPassages(orphans, besides: answers.count, in: file))
      }
      guard answers.count > 0 || annotations.items.isEmpty else { return nil }
      let score = Int((Marking(answers, against: key, in: pair).score * 100).rounded())
      if let said = annotations.saidScore, said != score {
        warn(Wording.otherScore(said, score, in: file))
      }
      return (answers, annotations)
    } catch let problem as Problem {
      warn(problem.message)
    } catch let problem as HandInProblem {
      warn(Wording.text(of: problem, in: file))
    } catch {
      warn("\(file): cannot be read.")
    }
    return nil
  }

  private func gather(_ all: [Annotations], into path: String, of pair: Pair) throws {
    var merged = Annotations([], id: "urn:counterpoint:class", label: "A class's links and kinds")
    for annotations in all { _ = merged.merge(annotations) }
    merged.items.removeAll { $0.note != nil || $0.isSecondLook }
    let text = AnnotationFile.text(of: merged, for: pair)
    try Wording.keeping { () throws(KeepingError) in
      try Shelf.write(text, to: path, isPrivate: true)
    }
  }
}
