internal import ArgumentParser

/// What is laid over the engine's own analysis.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Reviewed kinds and links to lay over: W3C annotations, or an older key.", valueName: "key"),
    completion: .file())
  var key: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Lay the pair's own key over, or leave it out. (It is, where the pair has one.)")
  var reviewed: Bool?

  @Option(
    help: ArgumentHelp(
      "Another program's kinds and links to add, as JSON of the shape that analyze prints.",
      valueName: "file"),
    completion: .file())
  var proposals: String?

  func validate() throws {
    guard key == nil || reviewed != true else {
      throw ValidationError("Give --key FILE or --reviewed, not both.")
    }
  }

  /// - Parameter own: what is done with the pair's own key if nothing is said.
  func overlay(own: Overlay.ChosenKey) -> Overlay {
    let chosen = reviewed.map { $0 ? Overlay.ChosenKey.own : .none } ?? own
    return Overlay(proposals: proposals, key: key.map { .file($0) } ?? chosen)
  }
}
