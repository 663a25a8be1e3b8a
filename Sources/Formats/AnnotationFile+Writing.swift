package import Annotation
internal import Argument
package import Document
internal import Text

extension AnnotationFile {
  /// The collection, one annotation a line, so that two versions can be compared.
  ///
  /// - `id`: of the collection, an IRI such as `urn:counterpoint:rents`.
  package static func text(
    of annotations: Annotations, for pair: Pair, id: String, label: String
  ) -> String {
    let names = SourceNames(pair)
    let items =
      annotations.kinds.map { item(of: $0, names) } + annotations.links.map { item(of: $0, names) }
      + annotations.reviews.map(item(of:))
    let context: JSON = [JSON(context), ["counterpoint": JSON(ownTerms)]]
    let lines = [
      "{",
      "\"@context\":\(context.text),",
      "\"id\":\(JSON(id).text),",
      "\"type\":\"AnnotationCollection\",",
      "\"label\":\(JSON(label).text),",
      "\"total\":\(items.count),",
      "\"first\":{\"id\":\(JSON(id + ":page-1").text),\"type\":\"AnnotationPage\","
        + "\"startIndex\":0,\"items\":[",
      items.map(\.text).joined(separator: ",\n"),
      "]}",
      "}",
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private static func item(of mark: Annotations.KindMark, _ names: SourceNames) -> JSON {
    var body: [(String, JSON)] = [
      ("type", "TextualBody"), ("purpose", "classifying"), ("value", JSON(mark.kind.rawValue)),
    ]
    if let other = mark.alternative { body.append((alternative, JSON(other.rawValue))) }
    return item(
      id: mark.id, motivation: "classifying", maker: mark.maker, body: object(body),
      target: resource(mark.passage, names))
  }

  private static func item(of mark: Annotations.LinkMark, _ names: SourceNames) -> JSON {
    var relation: [(String, JSON)] = [
      ("type", "TextualBody"), ("purpose", "classifying"), ("value", JSON(mark.relation.rawValue)),
    ]
    if let other = mark.alternative { relation.append((alternative, JSON(other.rawValue))) }
    if let sure = mark.strength { relation.append((strength, JSON(.number(sure)))) }
    var bodies = [resource(mark.answering, names, purpose: "linking"), object(relation)]
    if !mark.reason.isEmpty {
      bodies.append(
        ["type": "TextualBody", "purpose": "describing", "value": JSON(mark.reason)])
    }
    return item(
      id: mark.id, motivation: "linking", maker: mark.maker, body: JSON(bodies),
      target: resource(mark.answered, names))
  }

  private static func item(of mark: Annotations.ReviewMark) -> JSON {
    item(
      id: mark.id, motivation: "moderating", maker: .person(mark.review.reviewer),
      body: [
        "type": "TextualBody", "purpose": "tagging", "value": JSON(mark.review.verdict.rawValue),
      ], target: JSON(mark.target))
  }

  private static func item(
    id: String, motivation: String, maker: Provenance, body: JSON, target: JSON
  ) -> JSON {
    [
      "id": JSON(id), "type": "Annotation", "motivation": JSON(motivation),
      "creator": creator(maker), "body": body, "target": target,
    ]
  }

  private static func creator(_ maker: Provenance) -> JSON {
    switch maker {
    case .engine: ["type": "Software", "name": JSON(engineName)]
    case .program(let name): ["type": "Software", "name": JSON(name)]
    case .person(let name):
      name.isEmpty ? ["type": "Person"] : ["type": "Person", "name": JSON(name)]
    }
  }

  private static func resource(
    _ passage: Annotations.Passage, _ names: SourceNames, purpose: String? = nil
  ) -> JSON {
    let anchor = passage.anchor
    var quote: [(String, JSON)] = [("type", "TextQuoteSelector"), ("exact", JSON(anchor.exact))]
    if let prefix = anchor.prefix { quote.append(("prefix", JSON(prefix))) }
    if let suffix = anchor.suffix { quote.append(("suffix", JSON(suffix))) }
    var selectors = [object(quote)]
    if let position = anchor.position {
      selectors.append([
        "type": "TextPositionSelector", "start": JSON(position.lowerBound),
        "end": JSON(position.upperBound),
      ])
    }
    var resource: [(String, JSON)] = [("type", "SpecificResource")]
    if let purpose { resource.append(("purpose", JSON(purpose))) }
    resource.append(("source", JSON(names[passage.side])))
    resource.append(("selector", JSON(selectors)))
    return object(resource)
  }

  private static func object(_ entries: [(String, JSON)]) -> JSON {
    JSON(.object(entries.map { (key: $0.0, value: $0.1) }))
  }
}
