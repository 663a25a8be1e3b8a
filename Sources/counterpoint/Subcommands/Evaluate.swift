internal import Argument
internal import ArgumentParser
internal import Evaluation
internal import Library
internal import Text

/// Scores the claims engine against a key.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the claims engine against a key, or against every key in a folder.",
    discussion: """
      --all FOLDER takes every folder in it that holds a pair and a key.json, with its issues.txt \
      unless --no-sheet is given.
      """)

  @OptionGroup var options: PairOptions
  @Option(
    help: "A key: kinds and links as people marked them, as annotations or in the older form.",
    completion: .file())
  var key: String?
  @Option(help: "A folder of pairs, each with its key.", completion: .directory)
  var all: String?
  @Flag(help: "Leave the issue sheets of the folders aside.") var noSheet = false
  @Option(help: "text or json.") var format: OutputFormat = .text

  func run() throws {
    let figures = try all.map(scores(inFolder:)) ?? [try score()]
    switch format {
    case .text: write(SafeText(lines: table(of: figures)))
    case .json: write(SafeText(json: json(of: figures)))
    }
  }

  func validate() throws {
    guard (key == nil) != (all == nil) else {
      throw ValidationError("Give --key KEY for one pair, or --all FOLDER for many.")
    }
  }

  private func score() throws -> Figures {
    let shelved = try options.source.shelved()
    return try score(shelved, key: key ?? "", clutter: nil, name: "pair")
  }

  private func scores(inFolder folder: String) throws -> [Figures] {
    let names = try Wording.explaining { () throws(ShelfError) in try Shelf.folders(in: folder) }
    let keyed = names.filter {
      Shelf.holds("key.json", in: "\(folder)/\($0)") && Shelf.holdsPair("\(folder)/\($0)")
    }
    guard !keyed.isEmpty else {
      throw Problem(
        message:
          "\(folder): no folder in it holds a pair and its key.json. Name a folder of pairs."
      )
    }
    return try keyed.map { name in
      let path = "\(folder)/\(name)"
      let shelved = try Wording.explaining { () throws(ShelfError) in
        try Shelf.pair(folder: path)
      }
      let clutter = Shelf.holds("clutter.txt", in: path) ? "\(path)/clutter.txt" : nil
      return try score(shelved, key: "\(path)/key.json", clutter: clutter, name: name)
    }
  }

  private func score(
    _ shelved: ShelvedPair, key: String, clutter: String?, name: String
  ) throws -> Figures {
    let parsed = try Wording.explaining { () throws(ShelfError) in
      try Shelf.key(at: key, for: shelved.pair)
    }
    let lines = try clutter.map { path in
      try Wording.explaining { () throws(ShelfError) in try Shelf.file(at: path) }
    }
    return evaluate(
      shelved.pair, sheet: noSheet ? nil : try options.source.sheet(of: shelved), against: parsed,
      name: name,
      clutter: String(decoding: lines ?? [], as: UTF8.self).split(separator: "\n").map(String.init))
  }
}
