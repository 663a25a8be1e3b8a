package import Annotation
internal import Argument
internal import Document
package import Text

/// A file of the shape that `analyze` prints, made by any other program. Only what is used has to
/// be there: the sentences' `id` and `text`, and the links' `left`, `right` and `relation`.
package enum ProposalsFile {
  /// - `path`: names the program where the file does not: `program` at the top of the file.
  package static func proposals(
    parsing bytes: [UInt8], path: String
  ) throws(ProposalsError) -> Proposals {
    let json = try ProposalsReader.json(parsing: bytes, path: path)
    guard json["articles"]?.array != nil || json["links"]?.array != nil else {
      throw ProposalsError(path: path, line: json.line, problem: .noAnalysis)
    }
    var reader = ProposalsReader(path: path, json: json)
    try reader.readSentences(of: json)
    try reader.readLinks(of: json)
    return reader.proposals
  }
}

/// What keeps a file from being read as proposals. Lines count from 1.
package struct ProposalsError: JSONFileError, Hashable, Sendable {
  package enum Problem: JSONFileProblem, Hashable, Sendable {
    case json(JSONError.Problem)
    /// Neither `articles` nor `links`.
    case noAnalysis
    case missing(String)
    case unknownValue(property: String, value: String)
    case repeatedID(String)
    /// A link names a sentence that `articles` does not list.
    case unknownSentence(String)
    /// A link of an article with itself, or the wrong way round.
    case wrongSide(String)
  }

  package var path: String
  package var line: Int
  package var problem: Problem
}

private struct ProposalsReader: JSONFileReader {
  typealias Failure = ProposalsError

  let path: String
  private(set) var proposals: Proposals
  private var places: [String: Int] = [:]

  init(path: String, json: JSON) {
    self.path = path
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    let name = json["program"]?.string ?? stem
    proposals = Proposals(name: visible(name), sentences: [], links: [])
  }

  mutating func readSentences(of json: JSON) throws(ProposalsError) {
    for article in json["articles"]?.items ?? [] {
      let side: Side = try choice("side", of: article)
      for sentence in article["sentences"]?.items ?? [] {
        let id = try string("id", of: sentence)
        guard places[id] == nil else { throw error(sentence, .repeatedID(id)) }
        places[id] = proposals.sentences.count
        proposals.sentences.append(
          Proposals.Sentence(
            id: id, side: side, text: try string("text", of: sentence),
            kind: try choiceIfAny("kind", of: sentence),
            confidence: share("confidence", of: sentence)))
      }
    }
  }

  mutating func readLinks(of json: JSON) throws(ProposalsError) {
    for link in json["links"]?.items ?? [] {
      let confidence = share("confidence", of: link)
      proposals.links.append(
        Proposals.Link(
          left: try sentence("left", of: link, on: .left),
          right: try sentence("right", of: link, on: .right),
          relation: try choice("relation", of: link),
          tier: try choiceIfAny("tier", of: link) ?? Tier(confidence: confidence),
          confidence: confidence, issue: link["issue"]?.string,
          reason: visible(link["reason"]?.string ?? "")))
    }
  }

  private func sentence(
    _ key: String, of link: JSON, on side: Side
  ) throws(ProposalsError) -> Int {
    let id = try string(key, of: link)
    guard let place = places[id] else { throw error(link, .unknownSentence(id)) }
    guard proposals.sentences[place].side == side else { throw error(link, .wrongSide(id)) }
    return place
  }

  /// Who says nothing is sure of it.
  private func share(_ key: String, of json: JSON) -> Double {
    min(max(json[key]?.number ?? 1, 0), 1)
  }
}

extension Tier {
  fileprivate init(confidence: Double) {
    self = confidence >= 0.8 ? .strong : confidence >= 0.5 ? .likely : .possible
  }
}
