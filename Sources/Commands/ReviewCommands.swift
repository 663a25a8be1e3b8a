// What sets the marks of a pair right.
extension Command {
  package static let accept = Command("accept")
  package static let reject = Command("reject")
  package static let relation = Command("relation")
  package static let reason = Command("reason")
  package static let issue = Command("issue")
  package static let kind = Command("kind")
  package static let link = Command("link")
  package static let unlink = Command("unlink")
  package static let drop = Command("drop")
  package static let undo = Command("undo")
  package static let nextUnreviewed = Command("next-unreviewed")
}

extension Specification {
  static let review: [Specification] = [
    Specification(.accept, "accept the link as it is"),
    Specification(.reject, "reject the link"),
    Specification(
      .relation, "asks for the link's relation, or takes the one named",
      [.choice("relation", relations, isOptional: true)]),
    Specification(
      .reason, "the link's reason, in your own words", [.text("text", isOptional: true)]),
    Specification(.issue, "the question that the link is about", [.issue]),
    Specification(
      .kind, "the sentence's next kind, or the one that is named",
      [
        .choice(
          "kind", ["recommendation", "claim", "evidence", "concession", "background"],
          isOptional: true)
      ]),
    Specification(
      .link, "a link of your own: here at one end, then at the other",
      [.choice("relation", relations, isOptional: true)]),
    Specification(.unlink, "take your own link away; reject another's"),
    Specification(
      .drop, "leave the sentence or paragraph out: not the author's",
      [.choice("what", ["sentence", "paragraph"], isOptional: true)]),
    Specification(.undo, "take the last change back"),
    Specification(.nextUnreviewed, "to the next link that nobody has reviewed"),
  ]

  private static let relations = ["opposes", "agrees", "qualifies", "related"]
}
