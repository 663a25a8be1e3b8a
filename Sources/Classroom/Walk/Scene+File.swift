internal import Argument
package import Document
package import Text

// A scene as the state folder has it: what the class sees and nothing else.
extension Scene {
  private static let format = "counterpoint-scene"

  package var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("format", JSON(Self.format)), ("version", 1), ("number", JSON(number)),
      ("count", JSON(count)), ("title", JSON(title)), ("show", JSON(show.rawValue)),
      ("prompt", JSON(prompt.map { JSON($0) })), ("answer", JSON(answer.map { JSON($0) })),
      ("poll", JSON(poll.map(\.json))),
      (
        "covered",
        [
          "left": JSON(covered.left.map { JSON($0) }),
          "right": JSON(covered.right.map { JSON($0) }),
        ]
      ),
      (
        "kinds",
        JSON(kinds.map { [JSON($0.side.rawValue), JSON($0.sentence), JSON($0.kind.rawValue)] })
      ),
      ("links", JSON(links.map(\.json))), ("asksForLinks", JSON(.bool(asksForLinks))),
      (
        "positions",
        JSON(
          positions.map {
            [
              "question": JSON($0.question), "left": JSON($0.answers.left.rawValue),
              "right": JSON($0.answers.right.rawValue),
              "given": [
                "left": JSON(.bool($0.isGiven.left)), "right": JSON(.bool($0.isGiven.right)),
              ],
            ]
          })
      ),
    ]
    if let groups {
      members.append(("groups", ["left": JSON(groups.left), "right": JSON(groups.right)]))
    }
    if let turn { members.append(("turn", JSON(turn.rawValue))) }
    if let statement { members.append(("statement", JSON(statement))) }
    if let focus { members.append(("focus", focus.json)) }
    return JSON(.object(members))
  }

  /// Nil for anything that is no whole scene of this pair; what it says is made safe to show.
  package init?(_ json: JSON, of pair: Pair) {
    guard json["format"]?.string == Self.format, json["version"]?.integer == 1,
      let number = json["number"]?.integer, let count = json["count"]?.integer,
      (1...999).contains(number), (number...999).contains(count),
      let title = json["title"]?.string,
      let show = json["show"]?.string.flatMap(Showing.init)
    else { return nil }
    self.number = number
    self.count = count
    self.title = visible(title)
    self.show = show
    prompt = Self.texts(json["prompt"])
    answer = Self.texts(json["answer"])
    groups = json["groups"].flatMap { groups in
      guard let left = groups["left"]?.string, let right = groups["right"]?.string else {
        return nil
      }
      return Both(left: visible(left), right: visible(right))
    }
    turn = json["turn"]?.string.flatMap(Side.init)
    poll = (json["poll"]?.items ?? []).prefix(9).compactMap { hands in
      guard let name = hands["name"]?.string, let count = hands["count"]?.integer else {
        return nil
      }
      return Hands(name: visible(name), count: count, before: hands["before"]?.integer)
    }
    statement = json["statement"]?.string.map(visible)
    asksForLinks = json["asksForLinks"]?.isTrue == true
    positions = (json["positions"]?.items ?? []).prefix(200).compactMap { position in
      guard let question = position["question"]?.string,
        let left = position["left"]?.string.flatMap(ToldAnswer.init),
        let right = position["right"]?.string.flatMap(ToldAnswer.init)
      else { return nil }
      let given = position["given"]
      return Position(
        question: visible(question), answers: Both(left: left, right: right),
        isGiven: Both(left: Side.left, right: .right).map { given?[$0.rawValue]?.isTrue == true })
    }
    covered = Both(
      left: Self.sentences(json["covered"]?["left"], .left, pair),
      right: Self.sentences(json["covered"]?["right"], .right, pair))
    kinds = (json["kinds"]?.items ?? []).compactMap { SeenKind($0.items, of: pair) }
    links = (json["links"]?.items ?? []).compactMap { SeenLink($0, of: pair) }
    focus = json["focus"].flatMap { Focus($0, of: pair) }
  }

  private static func texts(_ json: JSON?) -> [String] {
    (json?.items ?? []).prefix(200).compactMap { $0.string.map(visible) }
  }

  private static func sentences(_ json: JSON?, _ side: Side, _ pair: Pair) -> [Int] {
    (json?.items ?? []).compactMap(\.integer).filter { pair[side].sentences.indices.contains($0) }
  }
}

extension Scene.SeenKind {
  fileprivate init?(_ items: [JSON], of pair: Pair) {
    guard items.count == 3, let side = items[0].string.flatMap(Side.init),
      let sentence = items[1].integer, pair[side].sentences.indices.contains(sentence),
      let kind = items[2].string.flatMap(Kind.init)
    else { return nil }
    self.init(side: side, sentence: sentence, kind: kind)
  }
}

extension Scene.SeenLink {
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("left", JSON(ends.left)), ("right", JSON(ends.right)),
      ("reviewed", JSON(.bool(isReviewed))),
    ]
    if isLeftOpen { members.append(("open", JSON(.bool(true)))) }
    if !isLinked { members.append(("linked", JSON(.bool(false)))) }
    if let relation { members.append(("relation", JSON(relation.rawValue))) }
    if !reason.isEmpty { members.append(("reason", JSON(reason))) }
    return JSON(.object(members))
  }

  fileprivate init?(_ json: JSON, of pair: Pair) {
    guard let ends = LinkEnds(json, of: pair) else { return nil }
    let isReviewed = json["reviewed"]?.isTrue == true
    self.init(
      ends: ends, relation: json["relation"]?.string.flatMap(Relation.init),
      reason: visible(json["reason"]?.string ?? ""), isReviewed: isReviewed,
      isLeftOpen: json["open"]?.isTrue == true,
      isLinked: json["linked"]?.isFalse != true)
  }
}

extension Scene.Focus {
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("side", JSON(side.rawValue)), ("sentence", JSON(sentence)),
    ]
    if let link {
      members.append(("link", ["left": JSON(link.left), "right": JSON(link.right)]))
    }
    if let beside { members.append(("beside", JSON(beside))) }
    return JSON(.object(members))
  }

  fileprivate init?(_ json: JSON, of pair: Pair) {
    guard let side = json["side"]?.string.flatMap(Side.init),
      let sentence = json["sentence"]?.integer,
      pair[side].sentences.indices.contains(sentence)
    else { return nil }
    let beside = json["beside"]?.integer
    self.init(
      side: side, sentence: sentence, link: json["link"].flatMap { LinkEnds($0, of: pair) },
      beside: beside.flatMap { pair[side.other].sentences.indices.contains($0) ? $0 : nil })
  }
}

extension LinkEnds {
  fileprivate init?(_ json: JSON, of pair: Pair) {
    guard let left = json["left"]?.integer, let right = json["right"]?.integer,
      pair[.left].sentences.indices.contains(left), pair[.right].sentences.indices.contains(right)
    else { return nil }
    self.init(left: left, right: right)
  }
}

extension JSON {
  fileprivate var isFalse: Bool { if case .bool(false) = value { true } else { false } }
  fileprivate var isTrue: Bool { if case .bool(true) = value { true } else { false } }
}

extension Scene.Hands {
  fileprivate var json: JSON {
    var json: JSON = ["name": JSON(name), "count": JSON(count)]
    if let before { json["before"] = JSON(before) }
    return json
  }
}
