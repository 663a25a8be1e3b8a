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
      return show(SafeText(json: shelved.text(of: keeper.kept)), wraps: false)
    }
    let analysis = try options.source.asRead(shelved, by: keeper.kept).analysis
    show(
      Printout.notes(keeper.kept, analysis, of: shelved.pair).text(form),
      wraps: format == .md || format == .txt)
  }

  private func bring(_ path: String, into shelved: ShelvedPair) throws {
    let others = try Wording.explaining { () throws(ShelfError) in
      try Shelf.annotations(at: path, for: shelved.pair)
    }
    let all = others.items.filter { !$0.isPlace }
    let orphans = PlacedAnnotations(others, in: shelved.pair).orphans
    let homeless = Set(orphans.map(\.id))
    // What is said of one that has no passage has none either.
    let lost = all.filter { homeless.contains($0.id) || $0.subject.map(homeless.contains) == true }
    guard lost.isEmpty || lost.count < all.count else {
      throw Problem(message: Wording.notesOfOtherTexts(all.count, in: path))
    }
    do throws(KeepingError) {
      let journal = try Journal(of: shelved, environment: environment)
      let count = try journal.merge(others)
      let missing: SafeText =
        lost.isEmpty ? "" : "; \(lost.count) without a passage in these articles"
      write("\(count) of \(all.count) annotations are new here, and kept\(missing).\n")
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    if let first = orphans.first {
      warn(Wording.orphans(orphans.count, first: first, in: path))
    }
  }
}
