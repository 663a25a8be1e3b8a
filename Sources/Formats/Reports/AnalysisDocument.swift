package import Argument
package import Document
package import Text

/// The JSON form of an analysis, `docs/formats/analysis.md`. The same shape is read from other
/// programs as proposals. Keys are sorted, so that equal values give equal bytes.
package struct AnalysisDocument {
  package static let format = "counterpoint-analysis"
  /// Every sentence of one side is linked with every one of the other, however faintly; of links
  /// beyond these little more is known than their order.
  package static let mostLinks = 300

  private let analysis: Analysis
  private let pair: Pair
  /// Indices into the analysis' links.
  package let links: [Int]

  /// - Parameter all: the faintest links, too.
  package init(_ analysis: Analysis, of pair: Pair, all: Bool = false) {
    self.analysis = analysis
    self.pair = pair
    links = all ? Array(analysis.links.indices) : Self.tellingLinks(of: analysis)
  }

  /// Those that somebody stands by or something speaks for, then the strongest of the others; in
  /// their order.
  private static func tellingLinks(of analysis: Analysis) -> [Int] {
    let links = analysis.links
    guard links.count > mostLinks else { return Array(links.indices) }
    let isTelling = links.indices.map { number in
      links[number].tier >= .likely || links[number].review != nil
        || links[number].provenance != .engine
        || !links[number].cues.left.isEmpty || !links[number].cues.right.isEmpty
    }
    let telling = links.indices.filter { isTelling[$0] }.prefix(mostLinks)
    let rest = links.indices.lazy.filter { !isTelling[$0] }.prefix(mostLinks - telling.count)
    return (telling + rest).sorted()
  }

  package func json() -> SafeText {
    let ids = pair.sentenceIDs
    return JSONWriter.text { json in
      json.putObjects("articles", Side.allCases) { put($1, ids: ids, in: &$0) }
      json.put("format", Self.format)
      putLinks(ids: ids, in: &json)
      json.putObjects("positions", analysis.answers) {
        PositionEntry($1, analysis, of: pair).put(in: &$0)
      }
      json.put("version", 1)
    }
  }

  // MARK: Articles

  private func put(_ side: Side, ids: Both<[String]>, in json: inout JSONWriter) {
    let article = pair[side]
    let scalars = ScalarOffsets(article.text)
    json.put("author", article.author)
    json.put("date", article.date)
    json.putObjects("dropped", article.dropped) { json, dropped in
      let place = scalars.scalars(of: dropped.range)
      json.put("end", place.upperBound)
      json.put("reason", dropped.reason.rawValue)
      json.put("start", place.lowerBound)
      json.put("text", article.text[dropped.range])
    }
    json.put("language", article.language)
    json.put("path", article.path)
    json.put("publication", article.publication)
    json.put("rights", article.rights)
    json.putObjects("sentences", article.sentences.indices) { json, index in
      let range = article.sentences[index].range
      let place = scalars.scalars(of: range)
      let unit = analysis.units[side][index]
      json.put("actors", unit.actors)
      json.put("confidence", unit.confidence, places: 3)
      json.put("cues", unit.cues.map(\.words))
      json.put("end", place.upperBound)
      json.put("id", ids[side][index])
      json.put("issue", unit.issue.map { analysis.issues[$0].id })
      json.put("kind", unit.kind.rawValue)
      json.putObject("stance") { put(unit.stances, in: &$0) }
      json.put("start", place.lowerBound)
      json.put("text", article.text[range])
    }
    json.put("side", side.rawValue)
    json.put("title", article.title)
    json.put("url", article.url)
  }

  /// An actor's last one, where there are several.
  private func put(_ stances: [(actor: String, stance: Stance)], in json: inout JSONWriter) {
    var last: [(actor: String, stance: Stance)] = []
    for one in stances {
      last.removeAll { $0.actor == one.actor }
      last.append(one)
    }
    for one in last.sorted(by: { $0.actor < $1.actor }) { json.put(one.actor, one.stance.fileName) }
  }

  // MARK: Links

  func putLinks(in json: inout JSONWriter) { putLinks(ids: pair.sentenceIDs, in: &json) }

  private func putLinks(ids: Both<[String]>, in json: inout JSONWriter) {
    json.putObjects("links", links) { put($1, ids: ids, in: &$0) }
  }

  private func put(_ number: Int, ids: Both<[String]>, in json: inout JSONWriter) {
    let link = analysis.links[number]
    json.put("confidence", link.confidence, places: 4)
    json.put("cues", Side.allCases.flatMap { link.cues[$0].map(\.words) })
    json.put("id", "L\(number + 1)")
    json.put("issue", link.issue.map { analysis.issues[$0].id })
    json.put("left", ids.left[link.ends.left])
    json.put("provenance", link.provenance.fileName)
    json.put("reason", link.reason)
    json.put("relation", (link.guess ?? link.relation).rawValue)
    if let review = link.review { json.put("review", review.fileName) }
    json.put("right", ids.right[link.ends.right])
    // What readers are told: "answers?" where nothing shows the relation.
    json.put("says", link.word)
    json.put("tier", link.tier.rawValue)
  }
}

extension Pair {
  fileprivate var sentenceIDs: Both<[String]> {
    Both(left: Side.left, right: Side.right).map { side in
      self[side].sentences.indices.map { id(of: $0, on: side) }
    }
  }
}

/// Where an author stands on a question, as files tell it.
struct PositionEntry {
  let issue: String
  let side: String
  let answer: String
  let confidence: Double
  let sentences: [String]
  let isGiven: Bool

  init(_ answer: AuthorAnswer, _ analysis: Analysis, of pair: Pair) {
    issue = analysis.issues[answer.issue].id
    side = answer.side.rawValue
    self.answer = analysis.told(answer).rawValue
    confidence = rounded(answer.confidence, places: 2)
    sentences = analysis.toldSentences(of: answer).map { pair.id(of: $0, on: answer.side) }
    isGiven = answer.isGiven
  }

  func put(in json: inout JSONWriter) {
    json.put("answer", answer)
    json.put("confidence", confidence, places: 2)
    if isGiven { json.put("given", true) }
    json.put("issue", issue)
    json.put("sentences", sentences)
    json.put("side", side)
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
