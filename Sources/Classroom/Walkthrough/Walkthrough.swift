package import Document

/// A lesson about a pair, stop by stop, as an instructor writes it beside the articles;
/// docs/formats/walkthrough.md specifies the file.
package struct Walkthrough: Hashable, Sendable {
  package var path: String
  package var title = ""
  /// As the file gives it; nil where it does not.
  package var minutes: Int?
  package var level: String?
  /// What the two halves of the class are called, by the side that each begins with.
  package var groups: Both<String>?
  /// What stands above the first stop, for whoever reads the file.
  package var introduction: [String] = []
  package var stops: [Stop] = []

  package init(path: String) { self.path = path }

  /// The sum of its stops.
  package var plannedMinutes: Int { stops.reduce(0) { $0 + $1.minutes } }
}

/// One step of a lesson.
package struct Stop: Hashable, Sendable {
  package var title: String
  /// Of its heading, from 1.
  package var line: Int
  package var minutes: Int
  package var show = Showing.both
  package var covers: Set<Cover> = []
  /// Whether the articles are opened at their beginnings, whatever passages there are.
  package var opensAtStart = false
  /// The id of the question in the pair's issue sheet that it asks.
  package var issue: String?
  /// Whose turn it is, if it is one side's alone.
  package var turn: Side?
  /// What the class can raise its hands for.
  package var poll: [String] = []
  /// From here on each group argues the other side.
  package var swaps = false
  /// Whether a joint statement is written here.
  package var asksForStatement = false
  package var quotations: [Quotation] = []
  /// Paragraphs, as are those of notes and answer.
  package var prompt: [String] = []
  package var notes: [String] = []
  package var answer: [String] = []

  package init(title: String, line: Int, minutes: Int) {
    self.title = title
    self.line = line
    self.minutes = minutes
  }

  /// A passage by its words.
  package struct Quotation: Hashable, Sendable {
    package var side: Side
    package var words: String
    /// From 1.
    package var line: Int
    /// Those of one block belong together: its left and right ones are linked.
    package var block: Int

    /// The words without the quotation marks around them.
    package var bare: String {
      let marks: Set<Character> = ["“", "”", "\"", " "]
      let start = words.drop { marks.contains($0) }
      guard let last = start.lastIndex(where: { !marks.contains($0) }) else { return "" }
      return String(start[...last])
    }
  }
}

/// What of the articles is on the screen.
package enum Showing: String, CaseIterable, Sendable {
  /// The prompt alone.
  case question
  case left, right, both
  /// Where each author stands on every question of the issue sheet.
  case positions
}

/// What can be covered at a stop, and uncovered again.
package enum Cover: String, CaseIterable, Comparable, Sendable {
  /// A whole article.
  case left, right
  /// The sentences of a kind, words and all.
  case recommendations, claims, evidence, concessions
  /// The marks of all kinds; the words can be read.
  case marks
  case links
  /// What relation a link is.
  case labels
  case reasons

  package static func < (one: Cover, other: Cover) -> Bool {
    allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
  }
}
