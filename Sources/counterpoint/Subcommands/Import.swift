internal import Annotation
internal import ArgumentParser
internal import Document
internal import Formats
internal import Library
internal import Text

/// Brings what others wrote into Counterpoint's own formats.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn other files into Counterpoint's own.", subcommands: [ImportKey.self])
}

struct ImportKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Print a key of the older form as W3C annotations of a pair.",
    discussion:
      "For example: counterpoint import key old.json pair --by 'class 4b' > pair/key.json")

  @Argument(help: "The key, JSON with labels and links.", completion: .file()) var key: String
  @OptionGroup var options: PairOptions
  @Option(help: "Who made it; a name of a person or group.") var by = ""
  @Option(help: "What the annotations' ids begin with, an IRI.") var id = "urn:counterpoint:key"

  func run() throws {
    let shelved = try options.source.shelved()
    let older = try Wording.explaining { () throws(ShelfError) in try Shelf.olderKey(at: key) }
    let annotations = Annotations(older, of: shelved.pair, madeBy: by, id: id)
    for orphan in PlacedAnnotations(annotations, in: shelved.pair).orphans {
      warn(Wording.text(of: orphan, in: key))
    }
    write(SafeText(json: AnnotationFile.text(of: annotations, for: shelved.pair)))
  }
}
