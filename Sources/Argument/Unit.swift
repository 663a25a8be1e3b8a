package import Text

/// What a sentence does in its author's argument.
package enum Kind: String, CaseIterable, Sendable {
  case recommendation, claim, evidence, concession, background
}

/// The words that decided something, and their share of the decision (0...1).
package struct Cue: Hashable, Sendable {
  /// The words as the article has them, or the cue's name where no words carry it ("first in paragraph").
  package var words: String
  /// Where the words stand in the article, if they do.
  package var range: TextRange?
  package var share: Double

  package init(words: String, range: TextRange? = nil, share: Double) {
    self.words = words
    self.range = range
    self.share = share
  }
}

/// The author's stance toward an actor.
package enum Stance: String, CaseIterable, Sendable { case backs, presses, credits, blames }

/// Who should do what, or is judged for what.
package struct Proposition: Hashable, Sendable {
  package enum Modality: String, CaseIterable, Sendable { case fact, judgement, prescription }

  package var modality: Modality
  /// Who should act or is judged, as display names: more than one where the sentence addresses
  /// several ("Rome and Paris should …").
  package var actors: [String]
  /// What should be done, as words of the sentence.
  package var action: TextRange?
  /// What the words of the action say should not be done.
  package var isForbidden = false
  /// What should be done goes on behind the words of the action.
  package var isCut = false
  /// Its words name a thing and no act: "A firm stance" of "A firm stance would help".
  package var isThing = false
  /// Where nobody is named who acts: the action with its subject, "rents should be frozen" of "be frozen",
  /// and whether it goes on behind the words.
  package var clause: Clause?
  package var target: String?
  /// The clause that conditions it ("unless …"), as words of the sentence.
  package var condition: TextRange?

  package struct Clause: Hashable, Sendable {
    package var words: TextRange
    package var isCut: Bool

    package init(words: TextRange, isCut: Bool) {
      self.words = words
      self.isCut = isCut
    }
  }

  package init(
    modality: Modality, actors: [String] = [], action: TextRange? = nil, target: String? = nil,
    condition: TextRange? = nil
  ) {
    self.modality = modality
    self.actors = actors
    self.action = action
    self.target = target
    self.condition = condition
  }
}

extension Proposition {
  /// The first of the actors, where one is enough.
  package var actor: String? {
    get { actors.first }
    set { actors = newValue.map { [$0] } ?? [] }
  }
}

/// A position on an issue: what the sentence answers to the issue's question.
package struct Position: Hashable, Sendable {
  /// Index into `Analysis.issues`.
  package var issue: Int
  /// How much the sentence is about the issue, 0...1.
  package var aboutness: Double
  /// -1 (no) ... 1 (yes).
  package var lean: Double

  package init(issue: Int, aboutness: Double, lean: Double) {
    self.issue = issue
    self.aboutness = aboutness
    self.lean = lean
  }
}

/// A sentence with its kind. `Analysis.units[side][i]` belongs to `Article.sentences[i]`.
///
/// A book has a hundred thousand sentences of which nothing more is known: what else there may be to say is kept
/// apart, and takes room where there is any.
package struct Unit: Sendable {
  package var kind: Kind
  /// The engine's kind, where a person's has taken its place.
  package var engineKind: Kind?
  /// 0...1.
  package var confidence: Double
  private var findings: Findings?

  package init(
    kind: Kind, confidence: Double, cues: [Cue] = [], actors: [String] = [],
    stances: [(actor: String, stance: Stance)] = [],
    proposition: Proposition = Proposition(modality: .fact),
    issue: Int? = nil, positions: [Position] = []
  ) {
    self.kind = kind
    self.confidence = confidence
    let isBare =
      cues.isEmpty && actors.isEmpty && stances.isEmpty && issue == nil && positions.isEmpty
      && proposition == Found.nothing.proposition
    if !isBare {
      findings = Findings(
        Found(
          cues: cues, actors: actors, stances: stances, proposition: proposition, issue: issue,
          positions: positions))
    }
  }

  private struct Found: Sendable {
    var cues: [Cue] = []
    var actors: [String] = []
    var stances: [(actor: String, stance: Stance)] = []
    var proposition = Proposition(modality: .fact)
    var issue: Int?
    var positions: [Position] = []
    var further: [Proposition] = []
    var disowned: [Disowned] = []
    var isSignpost = false
    var provenance = Provenance.engine

    static let nothing = Found()
  }

  /// What units share until one of them changes.
  private final class Findings: Sendable {
    let found: Found

    init(_ found: Found) { self.found = found }
  }

  /// Lent, since most readers want one part of it.
  private var found: Found {
    _read {
      if let findings { yield findings.found } else { yield Found.nothing }
    }
    set { findings = Findings(newValue) }
  }
}

extension Unit {
  /// Strongest first.
  package var cues: [Cue] {
    get { found.cues }
    set { found.cues = newValue }
  }

  /// Display names of the actors that are named, in order of appearance.
  package var actors: [String] {
    get { found.actors }
    set { found.actors = newValue }
  }

  /// Stance toward actors, by display name, in order of appearance.
  package var stances: [(actor: String, stance: Stance)] {
    get { found.stances }
    set { found.stances = newValue }
  }

  package var proposition: Proposition {
    get { found.proposition }
    set { found.proposition = newValue }
  }

  /// What else the sentence urges somebody to do: "The council should publish the accounts, and the treasurer should resign."
  package var further: [Proposition] {
    get { found.further }
    set { if newValue != found.further { found.further = newValue } }
  }

  /// The issue it speaks to most, as an index into `Analysis.issues`.
  package var issue: Int? {
    get { found.issue }
    set { if newValue != found.issue { found.issue = newValue } }
  }

  package var positions: [Position] {
    get { found.positions }
    set { if newValue != found.positions { found.positions = newValue } }
  }

  /// Stretches that give a view other than the author's, in order.
  package var disowned: [Disowned] {
    get { found.disowned }
    set { if newValue != found.disowned { found.disowned = newValue } }
  }

  /// It only announces what comes ("The second is water.") and says nothing by itself.
  package var isSignpost: Bool {
    get { found.isSignpost }
    set { if newValue != found.isSignpost { found.isSignpost = newValue } }
  }

  /// Who says of what kind it is.
  package var provenance: Provenance {
    get { found.provenance }
    set { found.provenance = newValue }
  }
}
