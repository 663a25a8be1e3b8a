package import Annotation
package import Argument
package import Document
package import Text

/// The JSON form of the recommendations, grouped by who should act.
package struct RecommendationsDocument {
  private let analysis: Analysis
  private let pair: Pair

  package init(_ analysis: Analysis, of pair: Pair) {
    self.analysis = analysis
    self.pair = pair
  }

  package func json() -> SafeText {
    JSONWriter.text { json in
      json.put("format", "counterpoint-recommendations")
      json.putObjects("recommendations", analysis.recommendationEntries) { json, entry in
        let action = analysis.action(
          of: entry.sentence, on: entry.side, part: entry.part, in: pair)
        json.put("action", action?.deed)
        json.put("condition", action?.condition)
        json.put("id", pair.id(of: entry.sentence, on: entry.side))
        json.put("side", entry.side.rawValue)
        json.put("target", action?.target)
        json.put("text", pair[entry.side].quotation(of: entry.sentence))
        json.put("who", entry.who)
      }
      json.put("version", 1)
    }
  }
}

/// The JSON form of the links alone.
package struct LinksDocument {
  private let document: AnalysisDocument
  /// Only where a key or proposals are laid over.
  private let comparisons: [ComparisonDocument]

  package init(_ analysis: Analysis, of pair: Pair, comparisons: [ComparisonDocument] = []) {
    document = AnalysisDocument(analysis, of: pair, all: true)
    self.comparisons = comparisons
  }

  package func json() -> SafeText {
    JSONWriter.text { json in
      if !comparisons.isEmpty {
        json.putObjects("comparisons", comparisons) { $1.put(in: &$0) }
      }
      json.put("format", "counterpoint-links")
      document.putLinks(in: &json)
      json.put("version", 1)
    }
  }
}

/// The engine's links and kinds beside another's.
package struct ComparisonDocument: Sendable {
  private let name: String
  private let comparison: Comparison

  package init(_ comparison: Comparison, with name: String) {
    self.comparison = comparison
    self.name = name
  }

  func put(in json: inout JSONWriter) {
    json.put("kinds", comparison.kinds)
    json.putObject("paragraphs") { Self.put(comparison.paragraphs, in: &$0) }
    json.put("sameKinds", comparison.sameKinds)
    json.putObject("sentences") { Self.put(comparison.sentences, in: &$0) }
    json.put("with", name)
  }

  private static func put(_ counts: Comparison.Counts, in json: inout JSONWriter) {
    json.put("both", counts.both)
    json.put("onlyEngine", counts.onlyEngine)
    json.put("onlyOther", counts.onlyOther)
  }
}
