package import Annotation
internal import Argument
package import Document
package import Text

/// A file of the shape that `analyze` prints, made by any other program. Only what is used has to
/// be there: of sentences an `id` or the `text`, of links `left`, `right` and `relation`.
///
/// Language models wrap their answers in prose and code fences, answer in two pieces, quote where they should name, and write
/// JSON as people do: all of it is understood. An item that means nothing is left out and told; the others stay.
package enum ProposalsFile {
  /// - `path`: names the program where the file does not: `program` at the top of the file.
  package static func proposals(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(ProposalsError) -> Proposals {
    let (values, errors) = JSON.found(in: bytes)
    let answers = values.flatMap { pieces(of: $0) }
    guard !answers.isEmpty else {
      if let error = errors.first {
        throw ProposalsError(path: path, line: error.line, problem: .json(error.problem))
      }
      throw ProposalsError(path: path, line: values.first?.line ?? 1, problem: .noAnalysis)
    }
    var reader = ProposalsReader(
      path: path, program: answers.compactMap(\.program).first, pair: pair)
    for answer in answers { reader.readSentences(of: answer) }
    for answer in answers { reader.readLinks(of: answer) }
    for error in errors { reader.refuse(.json(error.problem), line: error.line) }
    return reader.proposals
  }

  /// An analysis, a list of links or one link, which may stand inside of something else.
  private static func pieces(of json: JSON) -> [JSON] {
    if json["articles"]?.array != nil || json["links"]?.array != nil { return [json] }
    if isLink(json) { return [JSON(.object([("links", json)]), line: json.line)] }
    if let items = json.array, items.contains(where: isLink) {
      return [JSON(.object([("links", json)]), line: json.line)]
    }
    return (json.array ?? json.members.map(\.value)).flatMap { pieces(of: $0) }
  }

  private static func isLink(_ json: JSON) -> Bool {
    json.named("left") != nil && json.named("right") != nil && json.named("relation") != nil
  }
}

/// What keeps a file from being read as proposals. Lines count from 1.
package struct ProposalsError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case json(JSONError.Problem)
    /// Neither `articles` nor `links`.
    case noAnalysis
  }

  package var path: String
  package var line: Int
  package var problem: Problem
}

private struct ProposalsReader {
  private(set) var proposals: Proposals
  private var places: [String: Int] = [:]
  private var named: NamedSentences
  private var links: Set<LinkName> = []

  /// What makes a link of a second piece the same.
  private struct LinkName: Hashable {
    var left: Int
    var right: Int
    var relation: Relation
  }

  init(path: String, program: String?, pair: Pair) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    proposals = Proposals(name: visible(program ?? stem), sentences: [], links: [])
    named = NamedSentences(pair)
  }

  mutating func refuse(_ problem: Proposals.Refusal.Problem, line: Int) {
    proposals.refused.append(Proposals.Refusal(line: line, problem: problem))
  }

  /// Other forms of the words of lists.
  private static let plain = [
    "oppose": "opposes", "opposed": "opposes", "opposing": "opposes", "opposition": "opposes",
    "agree": "agrees", "agreed": "agrees", "agreeing": "agrees", "agreement": "agrees",
    "qualify": "qualifies", "qualified": "qualifies", "qualifying": "qualifies",
    "qualification": "qualifies", "claims": "claim", "recommendations": "recommendation",
    "recommend": "recommendation", "concessions": "concession",
    "contradicts": "opposes", "contradict": "opposes", "contradiction": "opposes",
    "disagrees": "opposes", "disagree": "opposes", "rebuts": "opposes",
    "supports": "agrees", "support": "agrees", "limits": "qualifies",
  ]

  /// A word of a list, in any case; nothing where the property is missing. An unknown word is told.
  private mutating func choice<Choice: RawRepresentable<String>>(
    _ key: String, of json: JSON
  ) -> Choice? {
    guard let value = json.named(key), !value.isNull else { return nil }
    let word = value.string?.trimmingBlanks.lowercased()
    guard let choice = word.flatMap({ Choice(rawValue: Self.plain[$0] ?? $0) }) else {
      refuse(
        .unknownValue(property: key, value: visible(value.string ?? value.text)), line: value.line)
      return nil
    }
    return choice
  }

  // MARK: Sentences

  mutating func readSentences(of json: JSON) {
    for article in json["articles"]?.items ?? [] {
      let side: Side? = choice("side", of: article)
      if side == nil, article["side"] == nil { refuse(.missing("side"), line: article.line) }
      guard let side else { continue }
      for sentence in article["sentences"]?.items ?? [] { read(sentence, on: side) }
    }
  }

  private mutating func read(_ sentence: JSON, on side: Side) {
    guard let (id, text) = name(of: sentence, on: side) else { return }
    let kind: Kind? = choice("kind", of: sentence)
    if let place = places[id] {
      guard let kind, proposals.sentences[place].kind != kind else { return }
      return refuse(.repeatedID(visible(id)), line: sentence.line)
    }
    add(
      Proposals.Sentence(
        id: id, side: side, text: text, kind: kind, confidence: share("confidence", of: sentence)))
  }

  /// What is missing of id and text comes from the article; nothing where that has no such sentence.
  private mutating func name(of sentence: JSON, on side: Side) -> (id: String, text: String)? {
    let text = sentence["text"]?.string
    if let id = sentence["id"]?.string {
      if let text { return (named.sentence(id)?.id ?? id, text) }
      guard let found = named.sentence(id) else {
        refuse(.noSentence(visible(id)), line: sentence.line)
        return nil
      }
      guard found.side == side else {
        refuse(.wrongSide(visible(id)), line: sentence.line)
        return nil
      }
      return (found.id, found.text)
    }
    guard let text else {
      refuse(.missing("id"), line: sentence.line)
      return nil
    }
    guard let found = named.sentence(quoting: text, on: side) else {
      refuse(.noSentence(visible(text)), line: sentence.line)
      return nil
    }
    return (found.id, found.text)
  }

  private mutating func add(_ sentence: Proposals.Sentence) {
    places[sentence.id] = proposals.sentences.count
    proposals.sentences.append(sentence)
  }

  // MARK: Links

  mutating func readLinks(of json: JSON) {
    for link in json["links"]?.items ?? [] {
      let relation: Relation? = choice("relation", of: link)
      guard let relation else {
        if link.named("relation") == nil { refuse(.missing("relation"), line: link.line) }
        continue
      }
      guard let left = words("left", of: link), let right = words("right", of: link) else {
        continue
      }
      // Who took the sides for each other still says which sentences are meant.
      let isTurned = side(of: left) == .right && side(of: right) == .left
      let (first, second) = isTurned ? (right, left) : (left, right)
      guard let left = sentence(first, of: link, on: .left),
        let right = sentence(second, of: link, on: .right)
      else { continue }
      let name = LinkName(left: left, right: right, relation: relation)
      guard links.insert(name).inserted else { continue }
      checkWords(of: link, left, right)
      let confidence = share("confidence", of: link)
      // Who does not say how sure a link is need not be sure of it.
      let tier = link["confidence"] == nil ? .likely : Tier(confidence: confidence)
      proposals.links.append(
        Proposals.Link(
          left: left, right: right, relation: relation,
          tier: choice("tier", of: link) ?? tier, confidence: confidence,
          issue: link["issue"]?.string, reason: visible(link["reason"]?.string ?? "")))
    }
  }

  /// Tells of words beside an id that its sentence does not have, and of a reason that quotes what nobody wrote.
  private mutating func checkWords(of link: JSON, _ left: Int, _ right: Int) {
    for (side, place) in [(Side.left, left), (.right, right)] {
      let end = link.named(side.rawValue)
      let beside = ["text", "quote", "sentence"].compactMap {
        link["\(side.rawValue)_\($0)"] ?? (end?["id"] == nil ? nil : end?[$0])
      }
      let sentence = proposals.sentences[place]
      guard let words = beside.first?.string, !words.isEmpty,
        !named.has(words, in: sentence.text)
      else { continue }
      refuse(.otherWords(visible(words), id: visible(sentence.id)), line: link.line)
    }
    for quotation in (link["reason"]?.string ?? "").quotations where !named.stands(quotation) {
      refuse(.nobodysWords(visible(quotation)), line: link.line)
    }
  }

  /// How a link names a sentence: in words, or in an object that has them.
  private mutating func words(_ key: String, of link: JSON) -> String? {
    let value = link.named(key)
    let named = ["id", "text", "quote", "sentence"].lazy.compactMap { value?[$0]?.string }
    guard let words = value?.string ?? named.first else {
      refuse(.missing(key), line: link.line)
      return nil
    }
    return words
  }

  private func side(of name: String) -> Side? {
    places[name].map { proposals.sentences[$0].side } ?? named.sentence(name)?.side
  }

  /// By its id, or by words that it has.
  private mutating func sentence(_ name: String, of link: JSON, on side: Side) -> Int? {
    if let other = self.side(of: name), other != side {
      refuse(.wrongSide(visible(name)), line: link.line)
      return nil
    }
    if let place = places[name] { return place }
    let found =
      named.sentence(name) ?? named.sentence(meaning: name, on: side)
      ?? named.sentence(quoting: name, on: side)
    guard let found else {
      refuse(.noSentence(visible(name)), line: link.line)
      return nil
    }
    if places[found.id] == nil {
      add(
        Proposals.Sentence(id: found.id, side: side, text: found.text, kind: nil, confidence: 1))
    }
    return places[found.id]
  }

  /// Who says nothing is sure of it. A number above 1 counts hundredths.
  private func share(_ key: String, of json: JSON) -> Double {
    guard let value = json[key] else { return 1 }
    let word = value.string?.trimmingBlanks.lowercased()
    let share: Double? =
      switch word {
      case nil: value.number
      case "high": 0.9
      case "medium": 0.6
      case "low": 0.3
      case let word?: Double(word.filter { $0 != "%" })
      }
    guard let share, share.isFinite else { return 1 }
    return min(max(share > 1 ? share / 100 : share, 0), 1)
  }
}

extension JSON {
  /// What others call the ends of a link and what it is.
  private static let others = [
    "left": ["source", "from"], "right": ["target", "to"], "relation": ["type", "label"],
  ]

  /// A property by its name or by one that means the same.
  fileprivate func named(_ key: String) -> JSON? {
    self[key] ?? Self.others[key]?.lazy.compactMap { self[$0] }.first
  }

  fileprivate var program: String? { self["program"]?.string }
}

extension String {
  /// What stands between curly or straight marks, of four words and more: fewer may be a word that somebody weighs, and a question is a
  /// sheet's.
  fileprivate var quotations: [String] {
    var found: [String] = []
    var start: Index?
    for place in indices {
      switch self[place] {
      case "“": start = index(after: place)
      case "”", "\"":
        if let from = start {
          found.append(String(self[from..<place]))
          start = nil
        } else if self[place] == "\"" {
          start = index(after: place)
        }
      default: break
      }
    }
    return found.filter { $0.split(separator: " ").count > 3 && $0.last != "?" }
  }

  fileprivate var trimmingBlanks: String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
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
  private let letters: Both<String>

  init(_ pair: Pair) {
    self.pair = pair
    finders = pair.articles.map { QuotationFinder($0) }
    letters = pair.articles.map { article in
      Self.letters(
        article.sentences.indices.map { article.quotation(of: $0) }.joined(separator: " "))
    }
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

  /// "p03.s1", "Left.P3.S1", "left.p3.s1": the numbers, where the side is known.
  func sentence(meaning id: String, on side: Side) -> Found? {
    let parts = id.lowercased().filter { $0 != "[" && $0 != "]" && $0 != " " }.split(separator: ".")
    let numbers = parts.suffix(2).compactMap { part in
      "ps".contains(part.first ?? " ") ? Int(part.dropFirst()) : nil
    }
    guard numbers.count == 2, parts.count == 2 || parts.count == 3 && parts[0] == side.rawValue
    else { return nil }
    let paragraph = numbers[0] < 10 ? "0\(numbers[0])" : "\(numbers[0])"
    return byID["\(side.rawValue).p\(paragraph).s\(numbers[1])"]
  }

  /// Whether a sentence has the words, whatever their case and marks.
  func has(_ words: String, in sentence: String) -> Bool {
    Self.letters(sentence).contains(Self.letters(words))
  }

  /// Whether either article has the words of each of the parts that "…" stands between.
  func stands(_ quotation: String) -> Bool {
    let parts = quotation.replacing("...", with: "…").split(separator: "…").map {
      Self.letters(String($0))
    }
    return Side.allCases.contains { side in
      let text = Self.letters(pair[side].title) + " " + letters[side]
      return parts.allSatisfy { text.contains($0) }
    }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// Word for word: of fewer than three words nobody could tell what is meant.
  func sentence(quoting text: String, on side: Side) -> Found? {
    let marks: Set<Character> = ["“", "”", "\"", "'", "‘", "’", " ", "\n"]
    var quoted = text[...]
    while let first = quoted.first, marks.contains(first) { quoted.removeFirst() }
    while let last = quoted.last, marks.contains(last) { quoted.removeLast() }
    guard quoted.split(separator: " ").count > 2 else { return nil }
    // Whoever quotes a whole sentence may begin it in small letters.
    for form in [String(quoted), quoted.prefix(1).uppercased() + quoted.dropFirst()] {
      if case .found(let sentences) = finders[side].passage(form), let first = sentences.first {
        return found(first, on: side)
      }
    }
    return nil
  }
}
