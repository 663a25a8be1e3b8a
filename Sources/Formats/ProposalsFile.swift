package import Annotation
internal import Argument
package import Document
package import Text

/// A file of the shape that `analyze` prints, made by any other program. Only what is used has to
/// be there: of sentences an `id` or the `text`, of links `left`, `right` and `relation`.
///
/// Language models wrap their answers in prose and code fences, and quote where they should name: both are understood. What
/// quotes no sentence is left out and told.
package enum ProposalsFile {
  /// - `path`: names the program where the file does not: `program` at the top of the file.
  package static func proposals(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(ProposalsError) -> Proposals {
    let json = try json(in: bytes, path: path)
    guard json["articles"]?.array != nil || json["links"]?.array != nil else {
      throw ProposalsError(path: path, line: json.line, problem: .noAnalysis)
    }
    var reader = ProposalsReader(path: path, json: json, pair: pair)
    try reader.readSentences(of: json)
    try reader.readLinks(of: json)
    return reader.proposals
  }

  /// The file as it is, or else what stands in it between the first brace and the last.
  private static func json(in bytes: [UInt8], path: String) throws(ProposalsError) -> JSON {
    do { return try ProposalsReader.json(parsing: bytes, path: path) } catch {
      guard let first = bytes.firstIndex(of: UInt8(ascii: "{")),
        let last = bytes.lastIndex(of: UInt8(ascii: "}")), first < last,
        bytes[..<first].contains(where: { !$0.isBlank })
      else { throw error }
      // The line ends before it stay, so that an error names the right line.
      let lines = bytes[..<first].filter { $0 == Ascii.newline }
      return try ProposalsReader.json(parsing: lines + bytes[first...last], path: path)
    }
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
  private var named: NamedSentences

  init(path: String, json: JSON, pair: Pair) {
    self.path = path
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    let name = json["program"]?.string ?? stem
    proposals = Proposals(name: visible(name), sentences: [], links: [])
    named = NamedSentences(pair)
  }

  mutating func readSentences(of json: JSON) throws(ProposalsError) {
    for article in json["articles"]?.items ?? [] {
      let side: Side = try choice("side", of: article)
      for sentence in article["sentences"]?.items ?? [] {
        guard let (id, text) = try name(of: sentence, on: side) else { continue }
        guard places[id] == nil else { throw error(sentence, .repeatedID(id)) }
        add(
          Proposals.Sentence(
            id: id, side: side, text: text, kind: try choiceIfAny("kind", of: sentence),
            confidence: share("confidence", of: sentence)))
      }
    }
  }

  /// What is missing of id and text comes from the article; nothing where that has no such sentence.
  private mutating func name(
    of sentence: JSON, on side: Side
  ) throws(ProposalsError) -> (id: String, text: String)? {
    let text = sentence["text"]?.string
    if let id = sentence["id"]?.string {
      if let text { return (id, text) }
      guard let found = named.sentence(id), found.side == side else {
        throw error(sentence, .missing("text"))
      }
      return (id, found.text)
    }
    guard let text else { throw error(sentence, .missing("id")) }
    guard let found = named.sentence(quoting: text, on: side) else {
      proposals.refused.append(visible(text))
      return nil
    }
    return (found.id, found.text)
  }

  private mutating func add(_ sentence: Proposals.Sentence) {
    places[sentence.id] = proposals.sentences.count
    proposals.sentences.append(sentence)
  }

  mutating func readLinks(of json: JSON) throws(ProposalsError) {
    for link in json["links"]?.items ?? [] {
      let confidence = share("confidence", of: link)
      guard let left = try sentence("left", of: link, on: .left),
        let right = try sentence("right", of: link, on: .right)
      else { continue }
      proposals.links.append(
        Proposals.Link(
          left: left, right: right, relation: try choice("relation", of: link),
          tier: try choiceIfAny("tier", of: link) ?? Tier(confidence: confidence),
          confidence: confidence, issue: link["issue"]?.string,
          reason: visible(link["reason"]?.string ?? "")))
    }
  }

  /// By its id, or by words that it has.
  private mutating func sentence(
    _ key: String, of link: JSON, on side: Side
  ) throws(ProposalsError) -> Int? {
    let name = try string(key, of: link)
    if let place = places[name] {
      guard proposals.sentences[place].side == side else { throw error(link, .wrongSide(name)) }
      return place
    }
    if let other = named.sentence(name), other.side != side { throw error(link, .wrongSide(name)) }
    guard let found = named.sentence(name) ?? named.sentence(quoting: name, on: side) else {
      proposals.refused.append(visible(name))
      return nil
    }
    if places[found.id] == nil {
      add(
        Proposals.Sentence(id: found.id, side: side, text: found.text, kind: nil, confidence: 1))
    }
    return places[found.id]
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

/// The sentences of a pair by id and by quotation.
private struct NamedSentences {
  struct Found {
    var id: String
    var side: Side
    var text: String
  }

  private let pair: Pair
  private var byID: [String: Found] = [:]
  private var finders: Both<QuotationFinder>

  init(_ pair: Pair) {
    self.pair = pair
    finders = pair.articles.map { QuotationFinder($0) }
    for side in Side.allCases {
      for sentence in pair[side].sentences.indices {
        let found = self.found(sentence, on: side)
        byID[found.id] = found
      }
    }
  }

  private func found(_ sentence: Int, on side: Side) -> Found {
    Found(
      id: pair.id(of: sentence, on: side), side: side,
      text: pair[side].text[pair[side].sentences[sentence].range])
  }

  /// "left.p03.s1", in brackets too.
  func sentence(_ id: String) -> Found? {
    byID[id] ?? byID[String(id.filter { $0 != "[" && $0 != "]" && $0 != " " })]
  }

  /// Word for word: of fewer than three words nobody could tell what is meant.
  func sentence(quoting text: String, on side: Side) -> Found? {
    let marks: Set<Character> = ["“", "”", "\"", "'", "‘", "’", " ", "\n"]
    var quoted = text[...]
    while let first = quoted.first, marks.contains(first) { quoted.removeFirst() }
    while let last = quoted.last, marks.contains(last) { quoted.removeLast() }
    guard quoted.split(separator: " ").count > 2 else { return nil }
    guard case .found(let sentences) = finders[side].passage(String(quoted)),
      let first = sentences.first
    else { return nil }
    return found(first, on: side)
  }
}
