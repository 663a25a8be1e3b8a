package import Annotation
package import Argument
package import Document
internal import FoundationEssentials
package import Text

/// The JSON form of the recommendations, grouped by who should act.
package struct RecommendationsDocument: Codable, Equatable, Sendable {
  package var format = "counterpoint-recommendations"
  package var version = 1
  package var recommendations: [Entry]

  package struct Entry: Codable, Equatable, Sendable {
    @Nullable package var who: String?
    package var side: String
    package var id: String
    package var text: String
    @Nullable package var action: String?
    @Nullable package var target: String?
    @Nullable package var condition: String?
  }

  package init(_ analysis: Analysis, of pair: Pair) {
    recommendations = analysis.recommendationEntries.map { entry in
      let article = pair[entry.side]
      let action = analysis.action(of: entry.sentence, on: entry.side, in: pair)
      return Entry(
        who: entry.who, side: entry.side.rawValue, id: pair.id(of: entry.sentence, on: entry.side),
        text: article.quotation(of: entry.sentence),
        action: action?.deed, target: action?.target, condition: action?.condition)
    }
  }

  package func json() throws -> SafeText { try sortedJSON(self) }
}

/// The JSON form of the links alone.
package struct LinksDocument: Codable, Equatable, Sendable {
  package var format = "counterpoint-links"
  package var version = 1
  package var links: [AnalysisDocument.LinkDocument]
  /// Only where a key or proposals are laid over.
  package var comparisons: [ComparisonDocument]?

  package init(_ analysis: Analysis, of pair: Pair) {
    links = AnalysisDocument(analysis, of: pair).links
  }

  package func json() throws -> SafeText { try sortedJSON(self) }
}

/// The engine's links and kinds beside another's.
package struct ComparisonDocument: Codable, Equatable, Sendable {
  package struct Counts: Codable, Equatable, Sendable {
    package var both: Int
    package var onlyEngine: Int
    package var onlyOther: Int
  }

  package var with: String
  package var paragraphs: Counts
  package var sentences: Counts
  package var kinds: Int
  package var sameKinds: Int

  package init(_ comparison: Comparison, with name: String) {
    with = name
    paragraphs = Counts(comparison.paragraphs)
    sentences = Counts(comparison.sentences)
    kinds = comparison.kinds
    sameKinds = comparison.sameKinds
  }
}

extension ComparisonDocument.Counts {
  fileprivate init(_ counts: Comparison.Counts) {
    self.init(both: counts.both, onlyEngine: counts.onlyEngine, onlyOther: counts.onlyOther)
  }
}

/// Two-space indented JSON with sorted keys, so that equal values give equal bytes.
func sortedJSON(_ value: some Encodable) throws -> SafeText {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return SafeText(json: String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
}
