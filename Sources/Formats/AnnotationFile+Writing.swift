package import Annotation
internal import Argument
package import Document
internal import Text

extension AnnotationFile {
  /// The collection, one annotation a line, so that two versions can be compared. What its file had
  /// beyond this format is still there.
  package static func text(of annotations: Annotations, for pair: Pair) -> String {
    let names = SourceNames(pair)
    let items = annotations.items.map { item(of: $0, names) }
    let collection = members(of: annotations, total: items.count)
    let page = self.page(of: annotations)
    let lines =
      ["{"] + collection.map { "\(JSON($0.key).text):\($0.value.text)," }
      + [
        "\"first\":{" + page.map { "\(JSON($0.key).text):\($0.value.text)," }.joined()
          + "\"items\":["
      ]
      + [items.map(\.text).joined(separator: ",\n"), "]}", "}"]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private typealias Members = [(key: String, value: JSON)]

  /// The collection's members but for `first`.
  private static func members(of annotations: Annotations, total: Int) -> Members {
    var own: JSON = [
      "@context": [JSON(context), ["counterpoint": JSON(ownTerms)]], "id": JSON(annotations.id),
      "type": "AnnotationCollection", "label": JSON(annotations.label),
    ]
    if let isWhole = annotations.isWhole { own[whole] = JSON(.bool(isWhole)) }
    own["total"] = JSON(total)
    guard let stored = annotations.stored else { return own.members }
    var seen = own
    // A context of another's may name more than ours.
    for key in ["@context", "type"] where stored[key] != nil { seen[key] = own[key] }
    for key in ["id", "label", "total", whole] { seen[key] = stored[key] }
    return own.keeping(unknownOf: stored, known: seen).members.filter { $0.key != "first" }
  }

  private static func page(of annotations: Annotations) -> Members {
    let own: JSON = [
      "id": JSON(annotations.id + ":page-1"), "type": "AnnotationPage", "startIndex": 0,
    ]
    guard let stored = annotations.stored?["first"] else { return own.members }
    return own.keeping(unknownOf: stored, known: own).members
  }

  /// A collection as it is kept beside the annotations that were read from it.
  static func withoutItems(_ collection: JSON) -> JSON {
    var collection = collection
    if var page = collection["first"] {
      page["items"] = nil
      collection["first"] = page
    }
    return collection
  }

  private static func item(of annotation: Annotation, _ names: SourceNames) -> JSON {
    if case .unknown = annotation.body, let stored = annotation.stored { return stored }
    let own = ownItem(of: annotation, names)
    guard let stored = annotation.stored,
      let understood = try? AnnotationReader(path: "", names: names).annotation(stored)
    else { return own }
    return own.keeping(unknownOf: stored, known: ownItem(of: understood, names))
  }

  private static func ownItem(of annotation: Annotation, _ names: SourceNames) -> JSON {
    var item: [(String, JSON)] = [
      ("id", JSON(annotation.id)), ("type", "Annotation"),
      ("motivation", JSON(annotation.motivation)), ("creator", creator(annotation.maker)),
    ]
    if let created = annotation.created { item.append(("created", JSON(created.text))) }
    if let body = body(of: annotation, names) { item.append(("body", body)) }
    let targets = annotation.targets.map { target(of: $0, names) }
    item.append(("target", targets.count == 1 ? targets[0] : JSON(targets)))
    return object(item)
  }

  private static func body(of annotation: Annotation, _ names: SourceNames) -> JSON? {
    switch annotation.body {
    case .kind(let kind, let other):
      var members = textual("classifying", kind.rawValue)
      if let other { members.append((alternative, JSON(other.rawValue))) }
      return object(members)
    case .link(let link): return body(of: link, names)
    case .review(let verdict): return object(textual("tagging", verdict.rawValue))
    case .note(let text): return object(textual("commenting", text))
    case .reading(let reading): return object(textual("tagging", reading.rawValue))
    case .mark(let name): return name.map { object(textual("tagging", $0)) }
    case .place(let settings):
      return JSON(settings.map { object(textual("tagging", "\($0.name)=\($0.value)")) })
    case .unknown: return nil
    }
  }

  private static func body(of link: Annotation.Link, _ names: SourceNames) -> JSON {
    var relation = textual("classifying", link.relation.rawValue)
    if let other = link.alternative { relation.append((alternative, JSON(other.rawValue))) }
    if link.isOpen { relation.append((open, JSON(.bool(true)))) }
    if let sure = link.strength { relation.append((strength, JSON(.number(sure)))) }
    if let id = link.issue { relation.append((issue, JSON(id))) }
    var bodies = [resource(link.answering, names, purpose: "linking"), object(relation)]
    if !link.reason.isEmpty { bodies.append(object(textual("describing", link.reason))) }
    return JSON(bodies)
  }

  private static func textual(_ purpose: String, _ value: String) -> [(String, JSON)] {
    [("type", "TextualBody"), ("purpose", JSON(purpose)), ("value", JSON(value))]
  }

  private static func target(of target: Annotation.Target, _ names: SourceNames) -> JSON {
    switch target {
    case .passage(let passage): resource(passage, names)
    case .annotation(let id): JSON(id)
    }
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
    _ passage: Annotation.Passage, _ names: SourceNames, purpose: String? = nil
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
