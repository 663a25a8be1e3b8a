internal import Annotation
internal import ArgumentParser
internal import Formats
internal import Library
internal import Text

/// A reader's notebook on standard output, and another's brought into it.
struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print your notes on a pair, or bring others' in.",
    discussion: """
      For example: counterpoint notes my-debate > notes.md
      counterpoint notes my-debate --format json > mine.json, and on another machine \
      counterpoint notes my-debate --import mine.json
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case md, txt, html, json }

  @OptionGroup var options: PairOptions
  @Option(help: "md, txt, html, or json: the whole notebook as W3C annotations.")
  var format: Form = .md
  @Option(
    name: .customLong("import"), help: "Annotations to bring into your notebook.",
    completion: .file())
  var other: String?

  func run() throws {
    let shelved = try options.source.shelved()
    if let other { return try bring(other, into: shelved) }
    let keeper = Keeper(of: shelved, environment: environment)
    if let problem = keeper.problem { throw Problem(message: problem) }
    guard let form = Printout.Form(rawValue: format.rawValue) else {
      return write(SafeText(json: shelved.text(of: keeper.kept)))
    }
    let analysis = try options.source.asRead(shelved, by: keeper.kept).analysis
    write(Printout.notes(keeper.kept, analysis, of: shelved.pair).text(form))
  }

  private func bring(_ path: String, into shelved: ShelvedPair) throws {
    let others = try Wording.explaining { () throws(ShelfError) in
      try Shelf.annotations(at: path, for: shelved.pair)
    }
    do throws(KeepingError) {
      let journal = try Journal(of: shelved, environment: environment)
      let count = try journal.merge(others)
      let all = others.items.count { !$0.isPlace }
      write("\(count) of \(all) annotations are new here, and kept.\n")
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    let orphans = PlacedAnnotations(others, in: shelved.pair).orphans
    if let first = orphans.first {
      warn(Wording.orphans(orphans.count, first: first, in: path))
    }
  }
}
