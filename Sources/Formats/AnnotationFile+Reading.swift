package import Annotation
internal import Argument
package import Document
internal import Text

extension AnnotationFile {
  /// Reads a collection that was written for the pair's articles.
  package static func annotations(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(AnnotationError) -> Annotations {
    try self.annotations(AnnotationReader.json(parsing: bytes, path: path), path: path, for: pair)
  }

  static func annotations(
    _ json: JSON, path: String, for pair: Pair
  ) throws(AnnotationError) -> Annotations {
    var reader = AnnotationReader(path: path, names: SourceNames(pair))
    try reader.read(collection: json)
    return reader.annotations
  }
}

struct AnnotationReader: JSONFileReader {
  typealias Failure = AnnotationError

  let path: String
  let names: SourceNames
  private(set) var annotations = Annotations()

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
    guard items.count <= AnnotationFile.most else {
      throw error(collection, .tooMany(AnnotationFile.most))
    }
    if let total = collection["total"]?.number, total != Double(items.count) {
      throw error(
        collection["total"] ?? collection,
        .wrongTotal(said: Int(exactly: total.rounded()) ?? 0, found: items.count))
    }
    annotations.id = collection["id"]?.string ?? ""
    annotations.label = collection["label"]?.string ?? ""
    annotations.isWhole = collection[AnnotationFile.whole].map(\.isTrue)
    annotations.stored = AnnotationFile.withoutItems(collection)
    for item in items { try read(item) }
    let ids = annotations.items.map(\.id)
    // A set would have its type made at run time, on the way to the first screen.
    let named = ids.indices.filter { !ids[$0].isEmpty }.sorted { (ids[$0], $0) < (ids[$1], $1) }
    let repeated = zip(named, named.dropFirst()).filter { ids[$0] == ids[$1] }.map(\.1)
    if let first = repeated.min() { throw error(items[first], .repeatedID(ids[first])) }
    let reviews = annotations.items.filter(\.isReview)
    guard !reviews.isEmpty else { return }
    let known = Set(named.map { ids[$0] })
    for review in reviews {
      guard let subject = review.subject, !known.contains(subject) else { continue }
      throw AnnotationError(path: path, line: review.line, problem: .unknownTarget(subject))
    }
  }

  private mutating func read(_ item: JSON) throws(AnnotationError) {
    var annotation = try annotation(item)
    annotation.stored = item
    annotation.line = item.line
    annotations.items.append(annotation)
  }

  /// An annotation without what is not known here.
  func annotation(_ item: JSON) throws(AnnotationError) -> Annotation {
    guard types(of: item).contains("Annotation") else {
      throw error(item, .unknownValue(property: "type", value: item["type"]?.string ?? ""))
    }
    let motivations = item["motivation"]?.items.compactMap(\.string) ?? []
    switch motivations.count == 1 ? motivations[0] : "" {
    case "classifying": return try kind(item)
    case "linking": return try link(item)
    case "moderating": return try review(item)
    case "commenting": return note(item) ?? unknown(item, motivations)
    case "highlighting": return mark(item) ?? unknown(item, motivations)
    case "bookmarking": return place(item) ?? unknown(item, motivations)
    case "editing": return reading(item) ?? unknown(item, motivations)
    default: return unknown(item, motivations)
    }
  }

  private func kind(_ item: JSON) throws(AnnotationError) -> Annotation {
    let bodies = item["body"]?.items ?? []
    guard bodies.count == 1, let body = bodies.first else {
      throw error(item, .unfitBody(motivation: "classifying"))
    }
    let kind: Kind = try choice("value", of: body)
    let alternative: Kind? = try choiceIfAny(AnnotationFile.alternative, of: body)
    return try known(
      item, [.passage(try passage(try needed("target", of: item)))],
      .kind(kind, alternative: alternative))
  }

  private func link(_ item: JSON) throws(AnnotationError) -> Annotation {
    let bodies = item["body"]?.items ?? []
    func body(_ purpose: String) -> JSON? { bodies.first { $0["purpose"]?.string == purpose } }
    guard let linking = body("linking"), let relation = body("classifying") else {
      throw error(item, .unfitBody(motivation: "linking"))
    }
    let answered = try passage(try needed("target", of: item))
    let answering = try passage(linking)
    guard answered.side != answering.side else { throw error(item, .sameSide) }
    let link = Annotation.Link(
      answering: answering, relation: try choice("value", of: relation),
      alternative: try choiceIfAny(AnnotationFile.alternative, of: relation),
      reason: shownLines(body("describing")?["value"]?.string ?? ""),
      strength: relation[AnnotationFile.strength]?.number,
      issue: relation[AnnotationFile.issue]?.string.map(visible),
      isOpen: relation[AnnotationFile.open]?.isTrue ?? false)
    return try known(item, [.passage(answered)], .link(link))
  }

  private func review(_ item: JSON) throws(AnnotationError) -> Annotation {
    guard let body = item["body"]?.items.first else {
      throw error(item, .unfitBody(motivation: "moderating"))
    }
    let verdict: Review.Verdict = try choice("value", of: body)
    let review = try known(
      item, [.annotation(try string("target", of: item))], .review(verdict))
    guard case .person = review.maker else {
      throw error(item, .unknownValue(property: "creator", value: "Software"))
    }
    return review
  }

  private func known(
    _ item: JSON, _ targets: [Annotation.Target], _ body: Annotation.Body
  ) throws(AnnotationError) -> Annotation {
    Annotation(
      id: try string("id", of: item), maker: try maker(of: item), created: created(of: item),
      targets: targets, body: body)
  }
}

// MARK: What others write too, in more shapes than are known here

extension AnnotationReader {
  /// Nothing where a note is none of ours: a word on the whole article, or one with a picture.
  private func note(_ item: JSON) -> Annotation? {
    let bodies = item["body"]?.items ?? []
    guard bodies.count == 1, let text = bodies[0]["value"]?.string else { return nil }
    return remark(item, .note(shownLines(text)))
  }

  private func mark(_ item: JSON) -> Annotation? {
    let bodies = item["body"]?.items ?? []
    let name = bodies.first?["value"]?.string
    guard bodies.isEmpty || bodies.count == 1 && name != nil else { return nil }
    return remark(item, .mark(name: name.map(visible)))
  }

  private func reading(_ item: JSON) -> Annotation? {
    let bodies = item["body"]?.items ?? []
    guard bodies.count == 1,
      let reading = bodies[0]["value"]?.string.flatMap(Annotation.Reading.init(rawValue:))
    else { return nil }
    return remark(item, .reading(reading))
  }

  private func place(_ item: JSON) -> Annotation? {
    let settings = (item["body"]?.items ?? []).map { setting($0["value"]?.string ?? "") }
    guard !settings.contains(nil) else { return nil }
    return remark(item, .place(settings.compactMap { $0 }))
  }

  private func remark(_ item: JSON, _ body: Annotation.Body) -> Annotation? {
    let targets = (item["target"]?.items ?? []).map { target -> Annotation.Target? in
      target.string.map { .annotation($0) } ?? (try? passage(target)).map { .passage($0) }
    }
    guard !targets.contains(nil) else { return nil }
    return try? known(item, targets.compactMap { $0 }, body)
  }

  /// "theme=dark"
  private func setting(_ text: String) -> Annotation.Setting? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    return Annotation.Setting(
      name: visible(String(text[..<sign])), value: visible(String(text[sign...].dropFirst())))
  }

  private func unknown(_ item: JSON, _ motivations: [String]) -> Annotation {
    Annotation(
      id: item["id"]?.string ?? "", maker: (try? maker(of: item)) ?? .person(""),
      created: created(of: item), targets: [],
      body: .unknown(motivation: visible(motivations.joined(separator: ", "))))
  }
}

// MARK: Parts of an annotation

extension AnnotationReader {
  private func created(of item: JSON) -> Moment? {
    item["created"]?.string.map { Moment(text: visible($0)) }
  }

  private func maker(of item: JSON) throws(AnnotationError) -> Provenance {
    let creator = try needed("creator", of: item)
    let name = creator["name"]?.string ?? ""
    switch try string("type", of: creator) {
    case "Person": return .person(visible(name))
    case "Software": return name == AnnotationFile.engineName ? .engine : .program(visible(name))
    case let other: throw error(creator, .unknownValue(property: "type", value: other))
    }
  }

  private func passage(_ resource: JSON) throws(AnnotationError) -> Annotation.Passage {
    let source = try string("source", of: resource)
    guard let side = names.side(of: source) else { throw error(resource, .unknownSource(source)) }
    let quote = try selector("TextQuoteSelector", of: resource)
    let exact = try string("exact", of: quote)
    guard !exact.isEmpty else { throw error(quote, .missing("exact")) }
    let anchor = Anchor(
      exact: exact, prefix: quote["prefix"]?.string, suffix: quote["suffix"]?.string,
      position: try position(of: resource))
    return Annotation.Passage(side: side, anchor: anchor)
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

extension Annotation {
  fileprivate var isReview: Bool { if case .review = body { true } else { false } }
}

/// Safe to print, each line of it.
private func shownLines(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
    visible(String($0))
  }
  .joined(separator: "\n")
}
