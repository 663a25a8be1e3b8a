package import Argument
package import Document
package import Text

/// Another program's reading of a pair: kinds and links, by its own list of sentences.
package struct Proposals: Sendable {
  package struct Sentence: Hashable, Sendable {
    package var id: String
    package var side: Side
    package var text: String
    package var kind: Kind?
    package var confidence: Double

    package init(id: String, side: Side, text: String, kind: Kind?, confidence: Double) {
      self.id = id
      self.side = side
      self.text = text
      self.kind = kind
      self.confidence = confidence
    }
  }

  package struct Link: Hashable, Sendable {
    /// Indices into `Proposals.sentences`.
    package var left: Int
    package var right: Int
    package var relation: Relation
    package var tier: Tier
    package var confidence: Double
    package var issue: String?
    package var reason: String

    package init(
      left: Int, right: Int, relation: Relation, tier: Tier, confidence: Double, issue: String?,
      reason: String
    ) {
      self.left = left
      self.right = right
      self.relation = relation
      self.tier = tier
      self.confidence = confidence
      self.issue = issue
      self.reason = reason
    }
  }

  /// An item of the file that says nothing of these articles.
  package struct Refusal: Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
      /// An id or a quotation.
      case noSentence(String)
      case unknownValue(property: String, value: String)
      case missing(String)
      case wrongSide(String)
      /// Beside an id stand words that its sentence does not have; the id is taken.
      case otherWords(String, id: String)
      /// A reason quotes what neither article says.
      case nobodysWords(String)
      /// Another kind for the same sentence.
      case repeatedID(String)
      /// A piece that is no JSON from this line on.
      case json(JSONError.Problem)
    }

    /// From 1.
    package var line: Int
    package var problem: Problem

    package init(line: Int, problem: Problem) {
      self.line = line
      self.problem = problem
    }
  }

  /// What the program calls itself.
  package var name: String
  package var sentences: [Sentence]
  package var links: [Link]
  /// What was left out.
  package var refused: [Refusal] = []

  package init(name: String, sentences: [Sentence], links: [Link]) {
    self.name = name
    self.sentences = sentences
    self.links = links
  }
}

/// An analysis with another program's proposals beside the engine's own.
package struct ProposedAnalysis: Sendable {
  package var analysis: Analysis
  package var comparison: Comparison
  /// Sentences with a kind or a link that the articles do not have, by the program's own ids.
  package var missing: [String]
}

extension Analysis {
  /// Adds a program's links under its own name, and takes its kinds. The engine's links stay.
  package func merged(with proposals: Proposals, of pair: Pair) -> ProposedAnalysis {
    let places = proposals.places(in: pair)
    let maker = Provenance.program(proposals.name)
    var merged = self
    var kinds = 0
    var sameKinds = 0
    for (sentence, place) in zip(proposals.sentences, places) {
      guard let kind = sentence.kind, let place else { continue }
      kinds += 1
      if units[sentence.side][place].kind == kind {
        sameKinds += 1
        continue
      }
      merged.units[sentence.side][place].kind = kind
      merged.units[sentence.side][place].confidence = sentence.confidence
      merged.units[sentence.side][place].cues = []
      merged.units[sentence.side][place].provenance = maker
    }
    let engines = enginesRelations
    let added = proposals.links.compactMap { link -> Argument.Link? in
      guard let left = places[link.left], let right = places[link.right] else { return nil }
      var added = Argument.Link(
        ends: Both(left: left, right: right), relation: link.relation, tier: link.tier,
        confidence: link.confidence, issue: issues.firstIndex { $0.id == link.issue },
        reason: link.reason, cues: Both(left: [], right: []), parts: [], provenance: maker)
      added.engines = engines[added.ends]
      return added
    }
    merged.links = byConfidence(links, with: added)
    // What only shares a topic is no link on either side.
    let compared = added.filter { $0.relation != .related && $0.tier > .possible }.map(\.ends)
    let linked = Set(proposals.links.flatMap { [$0.left, $0.right] })
    let missing = proposals.sentences.indices.filter {
      places[$0] == nil && (proposals.sentences[$0].kind != nil || linked.contains($0))
    }
    return ProposedAnalysis(
      analysis: merged,
      comparison: Comparison(
        of: self, links: compared, in: pair, kinds: kinds, sameKinds: sameKinds),
      missing: missing.map { proposals.sentences[$0].id })
  }
}

extension Analysis {
  /// What the engine's own links say of their sentences, of those that it would show.
  private var enginesRelations: [Both<Int>: Relation] {
    var relations: [Both<Int>: Relation] = [:]
    for link in links where link.provenance == .engine && link.provesMore && !link.isRejected {
      relations[link.ends] = relations[link.ends] ?? link.relation
    }
    return relations
  }
}

extension Proposals {
  /// For each sentence, the article's: by id where the words agree, else by its words and its
  /// neighbours.
  fileprivate func places(in pair: Pair) -> [Int?] {
    var known: [String: (side: Side, sentence: Int)] = [:]
    for side in Side.allCases {
      for index in pair[side].sentences.indices {
        known[pair.id(of: index, on: side)] = (side, index)
      }
    }
    var finders = pair.articles.map { AnchorFinder($0.text) }
    return sentences.indices.map { index in
      let sentence = sentences[index]
      if let place = known[sentence.id], place.side == sentence.side,
        FoldedText.trimmed(pair[place.side].text[pair[place.side].sentences[place.sentence].range])
          == FoldedText.trimmed(sentence.text)
      {
        return place.sentence
      }
      guard !sentence.text.isEmpty else { return nil }
      let range = finders[sentence.side].range(of: anchor(ofSentence: index))
      return range.flatMap { pair[sentence.side].sentence(under: $0) }
    }
  }

  private func anchor(ofSentence index: Int) -> Anchor {
    func neighbour(_ other: Int) -> String? {
      guard sentences.indices.contains(other), sentences[other].side == sentences[index].side
      else { return nil }
      return sentences[other].text
    }
    return Anchor(
      exact: sentences[index].text,
      prefix: neighbour(index - 1).map { String($0.suffix(Anchor.context)) },
      suffix: neighbour(index + 1).map { String($0.prefix(Anchor.context)) })
  }
}
