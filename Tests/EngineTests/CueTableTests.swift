import Engine
import Foundation
import Testing

/// The tables are executable: every line carries a sentence in which its cue must fire, and may
/// carry one in which it must not.
struct CueTableTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var cue: String
    var line: Int
    var sentence: String
    var fires: Bool
    var testDescription: String { "line \(line), \(cue): \(sentence)" }
  }

  static let tables = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Engine/Language/English")

  private static func examples(_ file: String) throws -> [Example] {
    let text = try String(contentsOf: tables.appending(path: file), encoding: .utf8)
    var cue = ""
    var examples: [Example] = []
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      guard let first = line.first, !"#@[".contains(first) else { continue }
      if first != ":" { cue = String(line.prefix { $0 != ":" }) }
      let halves = line.components(separatedBy: " :: ")
      guard halves.count == 2 else {
        examples.append(Example(cue: cue, line: number + 1, sentence: "", fires: true))
        continue
      }
      for (place, sentence) in halves[1].components(separatedBy: " !! ").enumerated() {
        examples.append(
          Example(cue: cue, line: number + 1, sentence: sentence, fires: place == 0))
      }
    }
    return examples
  }

  @Test(arguments: ["recommendations.txt", "cues.txt", "voices.txt"])
  func `each cue fires in its own example and not in the other`(file: String) throws {
    let examples = try Self.examples(file)
    #expect(examples.count > 40)
    let fired = firedCues(in: examples.map(\.sentence))
    for (example, cues) in zip(examples, fired) {
      let fires = cues.contains(example.cue)
      #expect(fires == example.fires, Comment(rawValue: example.testDescription))
    }
  }
}
