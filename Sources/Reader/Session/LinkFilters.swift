internal import Argument
internal import Commands
internal import Document

/// Which of the links a list shows; kept from one look at it to the next.
struct LinkFilters: Hashable, Sendable {
  var relation: Relation?
  var tier: Tier?
  /// Index into `Analysis.issues`.
  var issue: Int?
  /// A reviewer, the engine, another program.
  var maker: String?
  /// Whose quotations a text is looked for in.
  var side: Side?

  /// Takes the next value of those that occur; after the last, none. False for other commands.
  mutating func take(_ command: Command, in session: Session) -> Bool {
    let links = session.links
    switch command {
    case .filterRelation: relation = next(relation, of: links.map(\.relation), Relation.allCases)
    case .filterTier: tier = next(tier, of: links.map(\.tier), Tier.allCases.reversed())
    case .filterIssue:
      let issues = Array(session.analysis.issues.indices)
      issue = next(issue, of: links.compactMap(\.issue), issues)
    case .filterMaker:
      let makers = links.map(\.maker)
      maker = next(maker, of: makers, Set(makers).sorted())
    case .filterSide: side = next(side, of: Side.allCases, Side.allCases)
    default: return false
    }
    return true
  }

  private func next<Value: Hashable>(
    _ value: Value?, of present: [Value], _ order: [Value]
  ) -> Value? {
    let occurring = Set(present)
    let choices = order.filter(occurring.contains)
    guard let value, let index = choices.firstIndex(of: value) else { return choices.first }
    return index + 1 < choices.count ? choices[index + 1] : nil
  }

  func passes(_ link: Link) -> Bool {
    (relation == nil || link.relation == relation) && (tier == nil || link.tier == tier)
      && (issue == nil || link.issue == issue) && (maker == nil || link.maker == maker)
  }

  /// "opposes · strong · Does it work?"; nothing where all links pass.
  func told(_ session: Session) -> String {
    [
      relation?.word, tier?.rawValue, issue.map { session.analysis.issues[$0].question }, maker,
      side.map { "text on the \($0.rawValue)" },
    ].compactMap { $0 }.joined(separator: " · ")
  }
}

extension Link {
  /// Who stands by it: a reviewer, the engine, another program.
  var maker: String {
    if let review, !isRejected { return review.reviewer.isEmpty ? "reviewed" : review.reviewer }
    return switch provenance {
    case .engine: "engine"
    case .person(let name): name.isEmpty ? "reviewed" : name
    case .program(let name): name
    }
  }
}
