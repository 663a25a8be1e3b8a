package import Annotation
internal import Argument
internal import Document

/// What the reader has set right and written down in this pair.
struct Notebook: Sendable {
  /// All that is kept, and what could not be.
  var annotations = Annotations()
  /// Who writes; empty if nobody is named.
  var person = ""
  /// What takes the last changes back, and what was told of them, the latest last.
  private(set) var steps: [Step] = []
  /// What is told of a change that is being made.
  var told = ""
  /// How many changes are in memory alone.
  private(set) var unsaved = 0
  /// Whether the reader has been told so on leaving.
  var isWarned = false
  /// The ends of a link that was just made, to be lit.
  var made: Both<Int>?
  /// The ends of the link that was reviewed last.
  var reviewed: Both<Int>?
  /// Whether the review goes on behind the change that is being made.
  var goesOn = false
  /// The key by which it was rejected, if it was.
  var rejectingKey = -1
  /// The ends of a link that is gone back to when a verdict on it is taken back.
  var backTo: Both<Int>?
  /// The sentences that are left out if that is asked for once more.
  var leavingOut: Range<Int>?
  /// Whether it has just been told that no link is left to review: a verdict is then meant for none of those on show.
  var hasNoneLeft = false
  /// The first end of a link that is being made.
  var start: LinkEnd?
  private(set) var isTakingBack = false

  struct Step: Sendable {
    var back: Change
    var told: String
    /// Of a link from which the review has gone on.
    var link: Both<Int>?
  }

  struct LinkEnd: Hashable, Sendable {
    var side: Side
    var sentence: Int
    var relation: Relation?
  }

  /// Nobody takes back more than this, and a session may last for days.
  private static let mostSteps = 200

  mutating func takeStep() -> Step? {
    guard let step = steps.popLast() else { return nil }
    isTakingBack = true
    return step
  }

  mutating func take(_ kept: Kept) {
    if let back = kept.back, !isTakingBack {
      steps.append(Step(back: back, told: told, link: goesOn ? reviewed : nil))
    }
    told = ""
    if steps.count > Self.mostSteps { steps.removeFirst() }
    isTakingBack = false
    guard kept.back != nil else {
      annotations = kept.notebook ?? annotations
      return
    }
    if let notebook = kept.notebook {
      annotations = notebook
      unsaved = 0
    } else {
      annotations.make(kept.change)
      unsaved += 1
      isWarned = false
    }
  }
}

/// What came of a change.
package struct Kept: Sendable {
  /// As it was made: each annotation with its id and its time.
  package var change: Change
  /// All that is kept now, other programs' notes too; nil if the change is in memory alone.
  package var notebook: Annotations?
  /// What takes it back; nil if it was not made, because somebody has changed the same since.
  package var back: Change?
  /// Why it is in memory alone.
  package var problem: String?

  package init(change: Change, notebook: Annotations?, back: Change?, problem: String? = nil) {
    self.change = change
    self.notebook = notebook
    self.back = back
    self.problem = problem
  }
}
