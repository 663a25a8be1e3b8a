package import Argument
package import Document
package import Text

/// One thing that somebody said about a pair: of what kind a sentence is, that two passages are
/// linked, what is to be thought of a link, a note. Keys, reviews and notebooks are all made of
/// these; docs/formats/annotations.md has the file.
package struct Annotation: Hashable, Sendable {
  /// An IRI. Empty until it is recorded, if it is one of many that may be alike, such as a note.
  package var id: String
  package var maker: Provenance
  /// Nothing before it is recorded, and in files that do not tell.
  package var created: Moment?
  package var targets: [Target]
  package var body: Body
  /// As its file has it, so that what is not known here is written back.
  package var stored: JSON?
  /// Of its file, from 1; 0 if it comes from none.
  package var line = 0

  package init(
    id: String = "", maker: Provenance, created: Moment? = nil, targets: [Target], body: Body
  ) {
    self.id = id
    self.maker = maker
    self.created = created
    self.targets = targets
    self.body = body
  }

  /// A passage of one of the articles, by its words.
  package struct Passage: Hashable, Sendable {
    package var side: Side
    package var anchor: Anchor

    package init(side: Side, anchor: Anchor) {
      self.side = side
      self.anchor = anchor
    }
  }

  package enum Target: Hashable, Sendable {
    case passage(Passage)
    /// Another annotation, by its id.
    case annotation(String)
  }

  package enum Body: Hashable, Sendable {
    /// A sentence's kind, and a second one that counts as right too.
    case kind(Kind, alternative: Kind? = nil)
    /// The target is opposed, agreed with or qualified by this.
    case link(Link)
    /// A person's word on a link.
    case review(Review.Verdict)
    /// A person's own words on a passage, on both passages of a link, or on another annotation.
    case note(String)
    /// A passage marked; with a name, to come back to.
    case mark(name: String?)
    /// Where the reader left off: the targets are the sentences at the carets. The rest is how the
    /// reader was set, by names of its own.
    case place([Setting])
    /// Whether a passage is text of the author and is read.
    case reading(Reading)
    /// What another program or a later version says in a way that is not known here; all of it is
    /// in `stored`.
    case unknown(motivation: String)
  }

  package enum Reading: String, CaseIterable, Sendable {
    case leftOut = "left out"
    case read
  }

  package struct Link: Hashable, Sendable {
    package var answering: Passage
    package var relation: Relation
    /// Of a link that is only `related`: whether how the two answer each other is left to the reader, as whoever
    /// proposed it left it. Else it is said that they talk past each other.
    package var isOpen: Bool
    package var alternative: Relation?
    package var reason: String
    /// How sure the makers are, 0...3.
    package var strength: Double?
    /// The id of the question that it is about, in the pair's sheet; empty if it is about none. Nil
    /// leaves it to the engine.
    package var issue: String?

    package init(
      answering: Passage, relation: Relation, alternative: Relation? = nil, reason: String = "",
      strength: Double? = nil, issue: String? = nil, isOpen: Bool = false
    ) {
      self.answering = answering
      self.relation = relation
      self.isOpen = isOpen
      self.alternative = alternative
      self.reason = reason
      self.strength = strength
      self.issue = issue
    }
  }

  /// "theme" is "dark".
  package struct Setting: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension Annotation {
  /// What somebody had in mind, in the words of the W3C's model.
  package var motivation: String {
    switch body {
    case .kind: "classifying"
    case .link: "linking"
    case .review: "moderating"
    case .note: "commenting"
    case .mark: "highlighting"
    case .place: "bookmarking"
    case .reading: "editing"
    case .unknown(let motivation): motivation
    }
  }

  package var passages: [Passage] {
    targets.compactMap { if case .passage(let passage) = $0 { passage } else { nil } }
  }

  /// The annotation that this one is about.
  package var subject: String? {
    for case .annotation(let id) in targets { return id }
    return nil
  }

  package var link: Link? { if case .link(let link) = body { link } else { nil } }
  package var reading: Reading? { if case .reading(let reading) = body { reading } else { nil } }
  package var note: String? { if case .note(let text) = body { text } else { nil } }
}
