package import Argument
package import Document
internal import Engine
package import Formats
internal import Text

/// What a program says about a pair, in the plainest form: what is scored against a key.
package struct Proposal: Sendable {
  package struct Sentence: Sendable {
    package var text: String
    package var kind: Kind
    /// Who should act by it, if it is a recommendation.
    package var actors: [String]

    package init(text: String, kind: Kind, actors: [String] = []) {
      self.text = text
      self.kind = kind
      self.actors = actors
    }
  }

  package struct Link: Sendable {
    package var ends: Both<Int>
    package var relation: Relation
    package var tier: Tier

    package init(ends: Both<Int>, relation: Relation, tier: Tier) {
      self.ends = ends
      self.relation = relation
      self.tier = tier
    }
  }

  package var sentences: Both<[Sentence]>
  /// The surest first.
  package var links: [Link]
  package var answers: [Key.Answer] = []
  /// The reading text by paragraphs, to see whether clutter was left in.
  package var paragraphs: Both<[String]>

  package init(
    sentences: Both<[Sentence]>, links: [Link],
    paragraphs: Both<[String]> = Both(left: [], right: [])
  ) {
    self.sentences = sentences
    self.links = links
    self.paragraphs = paragraphs
  }

  package init(_ analysis: Analysis, of pair: Pair) {
    func sentences(_ side: Side) -> [Sentence] {
      zip(pair[side].sentences, analysis.units[side]).map { sentence, unit in
        Sentence(
          text: pair[side].text[sentence.range], kind: unit.kind, actors: unit.proposition.actors)
      }
    }
    self.sentences = Both(left: sentences(.left), right: sentences(.right))
    paragraphs = pair.articles.map { article in article.paragraphs.map { article.text[$0.range] } }
    answers = analysis.answers.map {
      Key.Answer(issue: analysis.issues[$0.issue].id, side: $0.side, answer: $0.answer)
    }
    links = analysis.links.map {
      Link(ends: $0.ends, relation: $0.guess ?? $0.relation, tier: $0.tier)
    }
  }
}

extension Proposal {
  /// Adds the names that a sheet lists for an actor wherever it is named: it stands for each of them.
  mutating func addNames(of actors: [IssueSheet.Actor]) {
    let aliases = Dictionary(actors.map { ($0.name, $0.aliases) }, uniquingKeysWith: +)
    guard !aliases.isEmpty else { return }
    for side in Side.allCases {
      for index in sentences[side].indices {
        sentences[side][index].actors += sentences[side][index].actors.flatMap {
          aliases[$0] ?? []
        }
      }
    }
  }
}
