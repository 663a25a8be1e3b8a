internal import Annotation
internal import Argument
internal import ArgumentParser
internal import Document
internal import Formats
internal import Library
internal import Text

/// A person's word on the links of a pair, for scripts.
struct ReviewLinks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Accept and reject links of a pair in a folder; its key.json has it then.",
    discussion: """
      Links are named by their numbers as the reader and 'counterpoint links FOLDER' show them; \
      'counterpoint links FOLDER --all' has those of all others. Neither a verdict nor a link of \
      one's own changes a number: those that people have added are numbered behind all others.

      For example: counterpoint review my-debate --accept 1,3 --reject 5 --by 'Ms. Berg'
      """)

  @Argument(help: "A folder with a left and a right article.", completion: .directory)
  var folder: String
  @Option(help: "Numbers of links that are right, with commas.") var accept = Numbers()
  @Option(help: "Numbers of links that are wrong, with commas.") var reject = Numbers()
  @Flag(help: "Numbers may be such as only 'counterpoint links FOLDER --all' lists.") var all =
    false
  @Option(help: "Who says so; a name of a person or group.") var by: String

  func validate() throws {
    guard !accept.values.isEmpty || !reject.values.isEmpty else {
      throw ValidationError("Name links by --accept or --reject and their numbers.")
    }
    guard accept.values.isDisjoint(with: reject.values) else {
      throw ValidationError("A link cannot be accepted and rejected.")
    }
    guard !visible(by).isEmpty else { throw ValidationError("Give a name with --by.") }
  }

  func run() throws {
    let source = PairSource(paths: [folder])
    let (shelved, notebook) = try source.shelvedWithNotebook()
    let analysis = try source.asRead(shelved, by: notebook).analysis
    let list = LinearText(analysis, of: shelved.pair)
    var words: [Annotation] = []
    for (numbers, verdict) in [(accept, Review.Verdict.accepted), (reject, .rejected)] {
      for number in numbers.values.sorted() {
        guard let link = list.link(numbered: number) else {
          throw Problem(
            message: "there is no link \(number); there are \(list.linkCount). "
              + "'counterpoint links FOLDER --all' lists them.")
        }
        guard all || list.lists(link) else {
          throw Problem(
            message: "link \(number) is not among those listed, which have numbers from "
              + "\(list.listedNumbers.lowerBound) to \(list.listedNumbers.upperBound). "
              + "--all takes any that 'counterpoint links FOLDER --all' lists.")
        }
        words += analysis.verdict(
          verdict, onLinksOf: link.ends, by: visible(by), in: shelved.pair)
        var judged = link
        judged.review = Review(verdict, by: visible(by))
        write(SafeText(lines: "\(verdict.rawValue): \(list.entry(judged))\n"))
      }
    }
    try keep(words, of: shelved)
  }

  private func keep(_ words: [Annotation], of shelved: ShelvedPair) throws {
    let stamped = Change(put: words).stamped(at: Keeper.now())
    let key = try Wording.explaining { () throws(ShelfError) in
      try shelved.key(setRightBy: Annotations(stamped.put))
    }
    guard let path = shelved.keyFile else { return }
    try Wording.keeping { () throws(KeepingError) in
      try Shelf.write(shelved.text(of: key), to: path)
    }
    warn("\(path): written.")
  }
}

/// "1,3"
struct Numbers: ExpressibleByArgument, CustomStringConvertible {
  var values: Set<Int> = []

  init() {}

  var description: String { values.sorted().map(String.init).joined(separator: ",") }

  init?(argument: String) {
    let numbers = argument.split(separator: ",").map { Int($0) }
    guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
    values = Set(numbers.compactMap { $0 })
  }
}
