package import Argument
package import Document
package import Text

/// The JSON form of an analysis, `docs/formats/analysis.md`. The same shape is read from other
/// programs as proposals.
package struct AnalysisDocument: Codable, Equatable, Sendable {
  package static let format = "counterpoint-analysis"

  package var format: String
  package var version: Int
  package var articles: [ArticleDocument]
  package var links: [LinkDocument]
  /// Where the authors stand on a sheet's questions.
  package var positions: [PositionDocument]?

  package struct PositionDocument: Codable, Equatable, Sendable {
    package var issue: String
    package var side: String
    package var answer: String
    package var confidence: Double
    package var sentences: [String]
    /// True where the sheet says so; else absent.
    package var given: Bool?
  }

  package struct ArticleDocument: Codable, Equatable, Sendable {
    package var side: String
    package var title: String
    @Nullable package var publication: String?
    package var path: String
    package var sentences: [SentenceDocument]
    package var dropped: [DroppedDocument]
  }

  package struct SentenceDocument: Codable, Equatable, Sendable {
    package var id: String
    /// Unicode scalars from the start of the article file's NFC text.
    package var start: Int
    package var end: Int
    package var text: String
    package var kind: String
    package var confidence: Double
    package var cues: [String]
    package var actors: [String]
    @Nullable package var issue: String?
    package var stance: [String: String]
  }

  package struct DroppedDocument: Codable, Equatable, Sendable {
    package var start: Int
    package var end: Int
    package var text: String
    package var reason: String
  }

  package struct LinkDocument: Codable, Equatable, Sendable {
    package var id: String
    package var left: String
    package var right: String
    package var relation: String
    /// What readers are told: "answers?" where nothing shows the relation.
    package var says: String?
    package var tier: String
    package var confidence: Double
    @Nullable package var issue: String?
    package var reason: String
    package var cues: [String]
    package var provenance: String
    /// "accepted: class 4b"; only where a person has reviewed the link.
    package var review: String?
  }
}

extension AnalysisDocument {
  package init(_ analysis: Analysis, of pair: Pair) {
    format = Self.format
    version = 1
    articles = Side.allCases.map { ArticleDocument(pair, analysis, side: $0) }
    links = analysis.links.enumerated().map { number, link in
      LinkDocument(
        id: "L\(number + 1)", left: pair.id(of: link.ends.left, on: .left),
        right: pair.id(of: link.ends.right, on: .right),
        relation: (link.guess ?? link.relation).rawValue,
        says: link.relation.word,
        tier: link.tier.rawValue, confidence: rounded(link.confidence, places: 4),
        issue: link.issue.map { analysis.issues[$0].id }, reason: link.reason,
        cues: Side.allCases.flatMap { link.cues[$0].map(\.words) },
        provenance: link.provenance.fileName, review: link.review?.fileName)
    }
    positions = analysis.answers.map { PositionDocument($0, analysis, of: pair) }
  }

  package func json() throws -> SafeText { try sortedJSON(self) }
}

extension AnalysisDocument.PositionDocument {
  package init(_ answer: AuthorAnswer, _ analysis: Analysis, of pair: Pair) {
    issue = analysis.issues[answer.issue].id
    side = answer.side.rawValue
    self.answer = answer.answer.rawValue
    confidence = rounded(answer.confidence, places: 2)
    sentences = answer.sentences.map { pair.id(of: $0, on: answer.side) }
    given = answer.isGiven ? true : nil
  }
}

extension AnalysisDocument.ArticleDocument {
  fileprivate init(_ pair: Pair, _ analysis: Analysis, side: Side) {
    let article = pair[side]
    self.side = side.rawValue
    title = article.title
    publication = article.publication
    path = article.path
    let scalars = ScalarOffsets(article.text)
    sentences = article.sentences.enumerated().map { index, sentence in
      let unit = analysis.units[side][index]
      var stance: [String: String] = [:]
      for one in unit.stances { stance[one.actor] = one.stance.fileName }
      let place = scalars.scalars(of: sentence.range)
      return AnalysisDocument.SentenceDocument(
        id: pair.id(of: index, on: side), start: place.lowerBound,
        end: place.upperBound, text: article.text[sentence.range],
        kind: unit.kind.rawValue, confidence: rounded(unit.confidence, places: 3),
        cues: unit.cues.map(\.words), actors: unit.actors,
        issue: unit.issue.map { analysis.issues[$0].id }, stance: stance)
    }
    dropped = article.dropped.map {
      let place = scalars.scalars(of: $0.range)
      return AnalysisDocument.DroppedDocument(
        start: place.lowerBound, end: place.upperBound,
        text: article.text[$0.range], reason: $0.reason.rawValue)
    }
  }
}

extension Stance {
  fileprivate var fileName: String {
    switch self {
    case .backs: "back"
    case .presses: "press"
    case .credits: "credit"
    case .blames: "blame"
    }
  }
}

extension Provenance {
  fileprivate var fileName: String {
    switch self {
    case .engine: "engine"
    case .person(let name): name.isEmpty ? "person" : "person: \(name)"
    case .program(let name): "program: \(name)"
    }
  }
}

extension Review {
  fileprivate var fileName: String {
    reviewer.isEmpty ? verdict.rawValue : "\(verdict.rawValue): \(reviewer)"
  }
}

/// Shorter numbers in files; the engine's further digits mean nothing.
func rounded(_ value: Double, places: Int) -> Double {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  return (value * scale).rounded() / scale
}
