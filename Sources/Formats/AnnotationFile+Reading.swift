package import Annotation
internal import Argument
package import Document
internal import Text

extension AnnotationFile {
  /// Whether a file looks like a collection of annotations rather than an older key. Only its
  /// beginning and end are looked at: whatever writes JSON-LD puts the context there.
  package static func isCollection(_ bytes: [UInt8]) -> Bool {
    let ends = [bytes.prefix(1024), bytes.suffix(1024)]
    return ends.contains { part in
      let text = String(decoding: part, as: UTF8.self)
      return text.utf8.indices.contains { text.utf8[$0...].starts(with: "\"@context\"".utf8) }
    }
  }

  /// Reads a collection that was written for the pair's articles.
  package static func annotations(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(AnnotationError) -> Annotations {
    let json = try AnnotationReader.json(parsing: bytes, path: path)
    var reader = AnnotationReader(path: path, names: SourceNames(pair))
    try reader.read(collection: json)
    return reader.annotations
  }
}

private struct AnnotationReader: JSONFileReader {
  typealias Failure = AnnotationError

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
    mark.alternative = try choiceIfAny(AnnotationFile.alternative, of: body)
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
    mark.alternative = try choiceIfAny(AnnotationFile.alternative, of: relation)
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
    let quote = try selector("TextQuoteSelector", of: resource)
    let exact = try string("exact", of: quote)
    guard !exact.isEmpty else { throw error(quote, .missing("exact")) }
    let anchor = Anchor(
      exact: exact, prefix: quote["prefix"]?.string, suffix: quote["suffix"]?.string,
      position: try position(of: resource))
    return Annotations.Passage(side: side, anchor: anchor)
  }

  private func position(of resource: JSON) throws(AnnotationError) -> Range<Int>? {
    let all = resource["selector"]?.items ?? []
    guard let index = all.firstIndex(where: { $0["type"]?.string == "TextPositionSelector" })
    else { return nil }
    let start = all[index]["start"]?.integer ?? -1
    let end = all[index]["end"]?.integer ?? -1
    guard start >= 0, end > start else { throw error(all[index], .missing("start and end")) }
    return start..<end
  }

  private func selector(_ type: String, of resource: JSON) throws(AnnotationError) -> JSON {
    let all = try needed("selector", of: resource).items
    guard let index = all.firstIndex(where: { $0["type"]?.string == type }) else {
      throw error(resource, .missing(type))
    }
    return all[index]
  }

  private func types(of json: JSON) -> [String] { json["type"]?.items.compactMap(\.string) ?? [] }
}
