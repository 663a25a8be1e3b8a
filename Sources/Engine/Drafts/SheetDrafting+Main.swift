internal import Argument
internal import Document
internal import Text

// The question that both articles are written on.
extension SheetDrafting {
  /// What tells that a demand is what its author writes for, each in halves.
  private static let (onLaw, answered, deciding, telling) = (4, 4, 3, 1)
  private static let leastOfMain = 4

  /// Puts in front what is urged before all else, and leaves out what asks the same: a class answers it first of all.
  func withMain(_ all: [Proposal]) -> [Proposal] {
    let ranked = all.indices.filter { isForWhole(all[$0]) }.map { ($0, weight(of: all[$0])) }
    guard
      let (place, weight) = ranked.max(by: {
        ($0.1, all[$0.0].value, $1.0) < ($1.1, all[$1.0].value, $0.0)
      }), weight >= Self.leastOfMain
    else { return all }
    var main = all[place]
    (main.isSpare, main.isMain, main.isMet) = (false, true, true)
    let rest = all.indices.filter { $0 != place && !asksTheSame(all[$0], as: main) }
    return [main] + rest.map { all[$0] }
  }

  private func isForWhole(_ proposal: Proposal) -> Bool {
    let question = proposal.question
    guard question.isDemand, !question.isProposed else { return false }
    if question.isHeadline || proposal.isMain || isOnLaw(question) { return true }
    let isDecision = questions.decides(question)
    if proposal.isFirst { return isDecision || proposal.isShared }
    let said = words(of: question).compactMap { terms.term(of: $0) }
    return isDecision
      && (proposal.isShared
        || said.contains { titles.left.contains($0) || titles.right.contains($0) })
  }

  private func weight(of proposal: Proposal) -> Int {
    let question = proposal.question
    let side = question.source.side
    let contest = contests[side][question.source.sentence] ?? Contest()
    let said = Set(words(of: question).compactMap { terms.term(of: $0) })
    let isDecision = questions.decides(question)
    // "the plan", "the bill": the other author names it.
    let isBare = isDecision && isOfWhole(question)
    let signs = [
      proposal.isFirst, proposal.isMain, proposal.isShared,
      // "Should the council", and not "Is it right to"
      !question.isCall && !question.isHeadline,
      !said.isDisjoint(with: titles[side]), !said.isDisjoint(with: titles[side.other]),
      question.text.split(separator: " ").count <= 14, !isBare,
    ]
    return signs.count { $0 } * Self.telling + (isDecision ? Self.deciding : 0)
      + (isOnLaw(question) ? Self.onLaw : 0) + (contest.denied > 0.5 ? Self.answered : 0)
  }

  /// Whether a demand only answers the main one: "drop the plan", or what the other author decides for.
  private func asksTheSame(_ proposal: Proposal, as main: Proposal) -> Bool {
    let question = proposal.question
    guard question.isDemand else { return false }
    let sharesTopic = !Set(proposal.topic).isDisjoint(with: main.topic)
    if question.isHeadline || isOfWhole(question) { return true }
    let isOthers = proposal.isFirst && question.source.side != main.question.source.side
    if isOthers, main.isFirst, sharesTopic { return true }
    return questions.decides(question) && questions.decides(main.question)
      && (sharesTopic || isOthers)
  }
}
