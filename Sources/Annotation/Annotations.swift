package import Argument
package import Document

/// What people and programs have said about the sentences and links of a pair, each with its maker:
/// a key, a class's reviews, another program's proposals. Passages are anchored by their words, so
/// that all of it outlives small changes of the articles.
package struct Annotations: Sendable {
  package struct Passage: Hashable, Sendable {
    package var side: Side
    package var anchor: Anchor

    package init(side: Side, anchor: Anchor) {
      self.side = side
      self.anchor = anchor
    }
  }

  /// A sentence's kind.
  package struct KindMark: Hashable, Sendable {
    package var id: String
    /// Of its file, from 1; 0 if it comes from none.
    package var line = 0
    package var passage: Passage
    package var kind: Kind
    /// A second kind that counts as right too.
    package var alternative: Kind?
    package var maker: Provenance

    package init(
      id: String, passage: Passage, kind: Kind, alternative: Kind? = nil, maker: Provenance
    ) {
      self.id = id
      self.passage = passage
      self.kind = kind
      self.alternative = alternative
      self.maker = maker
    }
  }

  /// A link: the one passage opposes, agrees with or qualifies the other.
  package struct LinkMark: Hashable, Sendable {
    package var id: String
    package var line = 0
    package var answered: Passage
    package var answering: Passage
    package var relation: Relation
    package var alternative: Relation?
    package var reason: String
    /// How sure the makers are, 0...3.
    package var strength: Double?
    package var maker: Provenance

    package init(
      id: String, answered: Passage, answering: Passage, relation: Relation,
      alternative: Relation? = nil, reason: String = "", strength: Double? = nil, maker: Provenance
    ) {
      self.id = id
      self.answered = answered
      self.answering = answering
      self.relation = relation
      self.alternative = alternative
      self.reason = reason
      self.strength = strength
      self.maker = maker
    }
  }

  /// A person's word on an annotation of the same file, by its id.
  package struct ReviewMark: Hashable, Sendable {
    package var id: String
    package var line = 0
    package var target: String
    package var review: Review

    package init(id: String, target: String, review: Review) {
      self.id = id
      self.target = target
      self.review = review
    }
  }

  package var kinds: [KindMark]
  package var links: [LinkMark]
  package var reviews: [ReviewMark]

  package init(kinds: [KindMark] = [], links: [LinkMark] = [], reviews: [ReviewMark] = []) {
    self.kinds = kinds
    self.links = links
    self.reviews = reviews
  }
}

/// An annotation whose passage is no longer to be found.
package struct Orphan: Hashable, Sendable {
  package var id: String
  /// Of its file, from 1; 0 if unknown.
  package var line: Int
  package var side: Side
  /// The words that are missed.
  package var exact: String
}
