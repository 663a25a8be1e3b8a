package import Argument
package import Document
internal import Text

/// A stop made of what a reader looks at, as lines of a walkthrough: the first lesson of a new pair is
/// recorded while it is read, and put into words afterwards.
package enum RecordedStop {
  /// The two passages of a link, its relation and reason covered.
  package static func lines(of link: Link, in pair: Pair) -> String {
    let names = Side.allCases.map { pair.placeName(of: link.ends[$0], on: $0) }.joined(
      separator: " and ")
    let quotations = Side.allCases.map { quotation(link.ends[$0], $0, pair) }
    let reason = link.reason.isEmpty ? "" : ": \(link.reason)"
    return """
      ## \(names) (5 min)

      - show: both
      - cover: labels, reasons

      \(quotations.joined(separator: "\n"))

      What is the second passage to the first: does it oppose, agree, or narrow it down?

      ### Notes

      \(questions(of: link.relation))

      ### Answer

      \(link.relation.rawValue.capitalizedFirst)\(reason)

      """
  }

  /// A sentence without a link, its mark covered.
  package static func lines(
    of sentence: Int, on side: Side, kind: Kind, in pair: Pair
  ) -> String {
    """
    ## \(pair.placeName(of: sentence, on: side)) (3 min)

    - show: both
    - side: \(side.rawValue)
    - cover: marks, links

    \(quotation(sentence, side, pair))

    What does this sentence do in its author's argument?

    ### Answer

    It is marked as \(kind.rawValue).

    """
  }

  private static func quotation(_ sentence: Int, _ side: Side, _ pair: Pair) -> String {
    "> \(side.rawValue): “\(pair[side].quotation(of: sentence))”"
  }

  private static func questions(of relation: Relation) -> String {
    switch relation {
    case .opposes: "Do they differ about facts, about what will follow, or about what matters?"
    case .agrees: "Do they agree for the same reason?"
    case .qualifies: "What is left of the point once it is narrowed?"
    case .related: "Are they answering the same question?"
    }
  }
}
