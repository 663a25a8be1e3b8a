internal import ArgumentParser
internal import Classroom
internal import Library
internal import Reader
internal import Terminal
internal import Text

/// The reader's screen as an SVG drawing, after some keys.
struct Picture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Print the reader's screen as an SVG drawing.",
    discussion: "For example: counterpoint picture --size 100x30 --keys ']]o' > why.svg")

  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions
  @Option(help: "Columns and rows, as 80x24.") var size: ScreenSize = ScreenSize(80, 24)
  @Option(help: "Keys to press first; special ones as <Enter>, <Tab>, <Esc>.") var keys = ""

  @Flag(help: "The pair's lesson in place of the reader.") var walk = false
  @Option(help: "An exercise in place of the reader: recommendations, kinds, links, relations.")
  var exercise: Classroom.Exercise?

  func run() throws {
    var session = try opened()
    for key in try Key.sequence(keys) { _ = update(&session, .key(key)) }
    write(SafeText(lines: Terminal.Picture(view(session)).svg))
  }
}

extension Picture {
  private func opened() throws -> Session {
    let source = options.source
    if let exercise {
      let shelved = try source.shelved()
      return Session(
        exercise: Answers(exercise, by: ""), key: try source.answerKey(of: shelved),
        pair: shelved.pair, size: size.size, marksAtOnce: true)
    }
    guard walk else {
      let (pair, overlaid) = try source.load(review.overlay(own: .ownIfAny))
      return Session(pair: pair, analysis: overlaid.analysis, size: size.size)
    }
    let shelved = try source.shelved()
    let lesson = LessonSession(source: source, lesson: "")
    return Session(
      walk: Classroom.Walk(try lesson.read(of: shelved).lesson),
      analysis: try lesson.analysis(of: shelved),
      pair: shelved.pair, size: size.size, showsNotes: false)
  }
}

struct ScreenSize: ExpressibleByArgument, CustomStringConvertible {
  var size: Size

  init(_ columns: Int, _ rows: Int) { size = Size(columns: columns, rows: rows) }

  init?(argument: String) {
    let parts = argument.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ $0 > 0 && $0 <= 1000 }) else { return nil }
    self.init(parts[0], parts[1])
  }

  var description: String { "\(size.columns)x\(size.rows)" }
}

extension Key {
  /// Keys as they are written in options: letters for themselves, names in angle brackets.
  fileprivate static func sequence(_ text: String) throws -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        keys.append(.character(character))
        continue
      }
      let name = String(rest[..<end])
      guard let key = Key(name: name) else {
        throw ValidationError(
          "There is no key <\(name)>. Known are Enter, Tab, Esc, Down, PgDn, F1 and the like.")
      }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }
}
