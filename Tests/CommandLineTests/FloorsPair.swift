import Foundation

/// A folder with two short op-eds, in which the program runs. It is gone after the test.
final class FloorsPair {
  static let left = """
    Build more homes

    Rents fall where cities build. The council should allow four floors on every street.

    Waiting helps nobody but those who own.

    """
  static let right = """
    Leave the streets alone

    Building does not make rents fall. The council should not allow four floors anywhere.

    Noise is worse than any rent.

    """
  static let sheet = """
    # floors: Should the council allow four floors?
    about: council, floors
    yes: allow, homes
    no: not allow, noise

    """
  /// A key in the older form; one label is of no sentence of the pair.
  static let olderKey = """
    {"labels": {
      "a.p00.s2": {"text": "The council should allow four floors on every street.",
                   "type": "recommendation"},
      "a.p01.s1": {"text": "Waiting helps nobody but those who own.", "type": "evidence"},
      "b.p00.s2": {"text": "The council should not allow four floors anywhere.",
                   "type": "recommendation"},
      "b.p09.s1": {"text": "No such sentence stands anywhere in here.", "type": "claim"}},
     "links": [
      {"a": "a.p00.s2", "b": "b.p00.s2", "relation": "qualifies", "why": "Both speak of floors."}]}

    """

  private let scratch: Scratch

  init(sheet: String? = nil) throws {
    scratch = try Scratch()
    try file("left.txt", Self.left)
    try file("right.txt", Self.right)
    if let sheet { try file("issues.txt", sheet) }
  }

  func file(_ name: String, _ text: String) throws {
    _ = try scratch.file(name, text)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: scratch.url.appending(path: name), encoding: .utf8)
  }

  /// Runs the program in the folder: "." is the pair.
  func run(_ arguments: String...) throws -> Program { try run(arguments) }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Program {
    try Program(arguments, environment: environment, folder: scratch.url)
  }

  /// Writes `old.json`, and `key.json` as the program makes it of that.
  func writeKeys() throws {
    try file("old.json", Self.olderKey)
    try file("key.json", try run("import", "key", "old.json", ".", "--by", "class 4b").output)
  }
}
