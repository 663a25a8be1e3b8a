internal import Annotation
internal import Argument
internal import Commands
internal import Document

/// Which of the links a list shows; kept from one look at it to the next.
struct LinkFilters: Hashable, Sendable {
  var relation: Relation?
  var tier: Tier?
  /// The id of a question.
  var issue: String?
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
      let ids = session.analysis.issues.map(\.id)
      issue = next(issue, of: links.compactMap { $0.issue.map { ids[$0] } }, ids)
    case .filterMaker:
      let makers = links.map(\.maker)
      maker = next(maker, of: makers, Set(makers).sorted())
    case .filterNone: self = LinkFilters()
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

  func passes(_ link: Link, in session: Session) -> Bool {
    (relation == nil || link.relation == relation) && (tier == nil || link.tier == tier)
      && (issue == nil || link.issue.map { session.analysis.issues[$0].id } == issue)
      && (maker == nil || link.maker == maker)
  }

  /// "opposes · strong · Does it work?"; nothing where all links pass.
  func told(_ session: Session) -> String {
    [
      relation?.word, tier?.rawValue,
      issue.map { id in session.analysis.issues.first { $0.id == id }?.question ?? id }, maker,
      side.map { "text on the \($0.rawValue)" },
    ].compactMap { $0 }.joined(separator: " · ")
  }
}

// How they are kept with the reader's place.
extension LinkFilters {
  var kept: [Annotation.Setting] {
    [
      ("relation", relation?.rawValue), ("tier", tier?.rawValue), ("issue", issue),
      ("maker", maker), ("text", side?.rawValue),
    ].compactMap { name, value in
      value.map { Annotation.Setting(name: "links-\(name)", value: $0) }
    }
  }

  /// Takes one of those kept; others are left alone.
  mutating func take(_ kept: Annotation.Setting) {
    switch kept.name {
    case "links-relation": relation = Relation(rawValue: kept.value)
    case "links-tier": tier = Tier(rawValue: kept.value)
    case "links-issue": issue = kept.value
    case "links-maker": maker = kept.value
    case "links-text": side = Side(rawValue: kept.value)
    default: break
    }
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
