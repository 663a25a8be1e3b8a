internal import ArgumentParser

/// What is laid over the engine's own analysis.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Reviewed kinds and links to lay over: W3C annotations, or an older key.", valueName: "key"),
    completion: .file())
  var key: String?

  @Flag(help: "Lay the pair's own key over.") var reviewed = false

  @Option(
    help: ArgumentHelp(
      "Another program's kinds and links to add, as JSON of the shape that analyze prints.",
      valueName: "file"),
    completion: .file())
  var proposals: String?

  func validate() throws {
    guard key == nil || !reviewed else {
      throw ValidationError("Give --key FILE or --reviewed, not both.")
    }
  }

  var overlay: Overlay {
    Overlay(proposals: proposals, key: key.map { .file($0) } ?? (reviewed ? .own : .none))
  }
}
