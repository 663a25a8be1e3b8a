internal import ArgumentParser
internal import Library
internal import Text

struct ExportKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Print a pair's key with your kinds, links and verdicts in it, as W3C annotations.",
    discussion: "For example: counterpoint export key my-debate > key.json")

  @OptionGroup var options: PairOptions

  func run() throws {
    let shelved = try options.source.shelved()
    let keeper = Keeper(of: shelved, environment: environment)
    if let problem = keeper.problem { throw Problem(message: problem) }
    let key = try Wording.explaining { () throws(ShelfError) in
      try shelved.key(setRightBy: keeper.kept)
    }
    write(SafeText(json: shelved.text(of: key)))
  }
}
