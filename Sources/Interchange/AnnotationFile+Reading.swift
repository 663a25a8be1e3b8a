package import Annotation
internal import Claims
package import Prose

extension AnnotationFile {
  /// Whether a file looks like a collection of annotations rather than an older key.
  package static func isCollection(_ bytes: [UInt8]) -> Bool {
    guard let json = try? JSON(parsing: bytes) else { return false }
    return json["@context"] != nil || json["type"]?.string == "AnnotationCollection"
  }

  /// Reads a collection that was written for the pair's articles.
  package static func annotations(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(AnnotationError) -> Annotations {
    let json: JSON
    do {
      json = try JSON(parsing: bytes)
    } catch {
      throw AnnotationError(path: path, line: error.line, problem: .json(error.problem))
    }
    var reader = AnnotationReader(path: path, names: SourceNames(pair))
    try reader.read(collection: json)
    return reader.annotations
  }
}

private struct AnnotationReader {
  let path: String
  let names: SourceNames
  private(set) var annotations = Annotations()
  private var ids: Set<String> = []

  init(path: String, names: SourceNames) {
    self.path = path
    self.names = names
  }

  mutating func read(collection: JSON) throws(AnnotationError) {
    let contexts = collection["@context"]?.items.compactMap(\.string) ?? []
    guard contexts.contains(AnnotationFile.context),
      types(of: collection).contains("AnnotationCollection")
    else { throw error(collection, .noCollection) }
    let items = try needed("items", of: try needed("first", of: collection)).items
    if let total = collection["total"]?.number, total != Double(items.count) {
      throw error(
        collection["total"] ?? collection,
        .wrongTotal(said: Int(exactly: total.rounded()) ?? 0, found: items.count))
    }
    for item in items { try read(item) }
    for review in annotations.reviews where !ids.contains(review.target) {
      throw AnnotationError(
        path: path, line: review.line, problem: .unknownTarget(review.target))
    }
  }

  private mutating func read(_ item: JSON) throws(AnnotationError) {
    guard types(of: item).contains("Annotation") else {
      throw error(item, .unknownValue(property: "type", value: item["type"]?.string ?? ""))
    }
    let id = try string("id", of: item)
    guard ids.insert(id).inserted else { throw error(item, .repeatedID(id)) }
    let maker = try maker(of: item)
    switch try string("motivation", of: item) {
    case "classifying": try readKind(item, id: id, maker: maker)
    case "linking": try readLink(item, id: id, maker: maker)
    case "moderating": try readReview(item, id: id, maker: maker)
    case let other: throw error(item, .unknownValue(property: "motivation", value: other))
    }
  }

  private mutating func readKind(
    _ item: JSON, id: String, maker: Provenance
  ) throws(AnnotationError) {
    let bodies = item["body"]?.items ?? []
    guard bodies.count == 1, let body = bodies.first else {
      throw error(item, .unfitBody(motivation: "classifying"))
    }
    var mark = Annotations.KindMark(
      id: id, passage: try passage(try needed("target", of: item)),
      kind: try choice("value", of: body), maker: maker)
    if body[AnnotationFile.alternative] != nil {
      mark.alternative = try choice(AnnotationFile.alternative, of: body)
    }
    mark.line = item.line
    annotations.kinds.append(mark)
  }

  private mutating func readLink(
    _ item: JSON, id: String, maker: Provenance
  ) throws(AnnotationError) {
    let bodies = item["body"]?.items ?? []
    func body(_ purpose: String) -> JSON? { bodies.first { $0["purpose"]?.string == purpose } }
    guard let linking = body("linking"), let relation = body("classifying") else {
      throw error(item, .unfitBody(motivation: "linking"))
    }
    let answered = try passage(try needed("target", of: item))
    let answering = try passage(linking)
    guard answered.side != answering.side else { throw error(item, .sameSide) }
    var mark = Annotations.LinkMark(
      id: id, answered: answered, answering: answering,
      relation: try choice("value", of: relation),
      reason: body("describing")?["value"]?.string ?? "",
      strength: relation[AnnotationFile.strength]?.number, maker: maker)
    if relation[AnnotationFile.alternative] != nil {
      mark.alternative = try choice(AnnotationFile.alternative, of: relation)
    }
    mark.line = item.line
    annotations.links.append(mark)
  }

  private mutating func readReview(
    _ item: JSON, id: String, maker: Provenance
  ) throws(AnnotationError) {
    guard let body = item["body"]?.items.first else {
      throw error(item, .unfitBody(motivation: "moderating"))
    }
    guard case .person(let reviewer) = maker else {
      throw error(item, .unknownValue(property: "creator", value: "Software"))
    }
    let verdict: Review.Verdict = try choice("value", of: body)
    var mark = Annotations.ReviewMark(
      id: id, target: try string("target", of: item), review: Review(verdict, by: reviewer))
    mark.line = item.line
    annotations.reviews.append(mark)
  }
}

// MARK: Parts of an annotation

extension AnnotationReader {
  private func maker(of item: JSON) throws(AnnotationError) -> Provenance {
    let creator = try needed("creator", of: item)
    let name = creator["name"]?.string ?? ""
    switch try string("type", of: creator) {
    case "Person": return .person(visible(name))
    case "Software": return name == AnnotationFile.engineName ? .engine : .program(visible(name))
    case let other: throw error(creator, .unknownValue(property: "type", value: other))
    }
  }

  private func passage(_ resource: JSON) throws(AnnotationError) -> Annotations.Passage {
    let source = try string("source", of: resource)
    guard let side = names.side(of: source) else { throw error(resource, .unknownSource(source)) }
    let selectors = try needed("selector", of: resource).items
    func selector(_ type: String) -> JSON? { selectors.first { $0["type"]?.string == type } }
    guard let quote = selector("TextQuoteSelector") else {
      throw error(resource, .missing("TextQuoteSelector"))
    }
    let exact = try string("exact", of: quote)
    guard !exact.isEmpty else { throw error(quote, .missing("exact")) }
    var position: Range<Int>?
    if let place = selector("TextPositionSelector") {
      guard let start = place["start"]?.number.flatMap({ Int(exactly: $0) }),
        let end = place["end"]?.number.flatMap({ Int(exactly: $0) }), start >= 0, end > start
      else { throw error(place, .missing("start and end")) }
      position = start..<end
    }
    return Annotations.Passage(
      side: side,
      anchor: Anchor(
        exact: exact, prefix: quote["prefix"]?.string, suffix: quote["suffix"]?.string,
        position: position))
  }

  private func types(of json: JSON) -> [String] { json["type"]?.items.compactMap(\.string) ?? [] }

  private func needed(_ key: String, of json: JSON) throws(AnnotationError) -> JSON {
    guard let value = json[key], !value.isNull else { throw error(json, .missing(key)) }
    return value
  }

  private func string(_ key: String, of json: JSON) throws(AnnotationError) -> String {
    guard let string = json[key]?.string else { throw error(json, .missing(key)) }
    return string
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ key: String, of json: JSON
  ) throws(AnnotationError) -> Choice {
    let value = try string(key, of: json)
    guard let choice = Choice(rawValue: value) else {
      throw error(json, .unknownValue(property: key, value: value))
    }
    return choice
  }

  private func error(_ json: JSON, _ problem: AnnotationError.Problem) -> AnnotationError {
    AnnotationError(path: path, line: json.line, problem: problem)
  }
}
