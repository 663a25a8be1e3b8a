internal import Argument
internal import Document
internal import Text

/// A pair in the Argument Interchange Format, as AIFdb has it in JSON: what each author says, and
/// conflicts and inferences between the passages.
struct AIF {
  private var nodes: [JSON] = []
  private var edges: [JSON] = []
  private var locutions: [JSON] = []
  private var passages: [LinkEnd: String] = [:]
  private var participants: [JSON] = []
  private let moment: String

  private struct LinkEnd: Hashable {
    var side: Side
    var sentence: Int
  }

  init(_ analysis: Analysis, _ links: [Link], of pair: Pair, at moment: String) {
    self.moment = moment
    for side in Side.allCases {
      let name = pair[side].shortName(on: side)
      participants.append([
        "participantID": JSON(Self.person(side)), "firstname": JSON(name), "surname": "",
      ])
      for sentence in analysis.mapped(side, links) {
        add(pair[side].quotation(of: sentence), by: name, LinkEnd(side: side, sentence: sentence))
      }
    }
    for link in links where link.relation != .related { add(link) }
  }

  var text: String {
    let file: JSON = [
      "nodes": JSON(nodes), "edges": JSON(edges), "schemefulfillments": [],
      "descriptorfulfillments": [], "participants": JSON(participants),
      "locutions": JSON(locutions),
    ]
    return file.text + "\n"
  }

  private static func person(_ side: Side) -> String { side == .left ? "1" : "2" }

  /// "Author says: …", by an illocution that asserts it.
  private mutating func add(_ words: String, by name: String, _ end: LinkEnd) {
    let passage = node("I", words)
    let locution = node("L", "\(name) : \(words)")
    let assertion = node("YA", "Asserting", scheme: ("Asserting", "74"))
    edge(locution, assertion)
    edge(assertion, passage)
    passages[end] = passage
    locutions.append([
      "nodeID": JSON(locution), "personID": JSON(Self.person(end.side)), "timestamp": JSON(moment),
      "start": JSON(.null), "end": JSON(.null), "source": JSON(.null),
    ])
  }

  private mutating func add(_ link: Link) {
    guard let answered = passages[LinkEnd(side: .left, sentence: link.ends.left)],
      let answer = passages[LinkEnd(side: .right, sentence: link.ends.right)]
    else { return }
    let relation =
      switch link.relation {
      case .agrees: node("RA", "Default Inference", scheme: ("Default Inference", "72"))
      case .qualifies: node("CA", "Qualification", scheme: ("Qualification", "71"))
      case .opposes, .related: node("CA", "Default Conflict", scheme: ("Default Conflict", "71"))
      }
    edge(answer, relation)
    edge(relation, answered)
  }

  private mutating func node(
    _ type: String, _ text: String, scheme: (name: String, id: String)? = nil
  ) -> String {
    let id = "\(nodes.count + 1)"
    var members: [(key: String, value: JSON)] = [
      ("nodeID", JSON(id)), ("text", JSON(text)), ("type", JSON(type)), ("timestamp", JSON(moment)),
    ]
    if let scheme { members += [("scheme", JSON(scheme.name)), ("schemeID", JSON(scheme.id))] }
    nodes.append(JSON(.object(members)))
    return id
  }

  private mutating func edge(_ from: String, _ to: String) {
    edges.append([
      "edgeID": JSON("\(edges.count + 1)"), "fromID": JSON(from), "toID": JSON(to),
      "formEdgeID": JSON(.null),
    ])
  }
}
