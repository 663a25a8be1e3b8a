internal import Argument
internal import Document
internal import Formats

/// Who should act: of the recommendations for which both the key and the program name somebody, the share for which
/// they have a word of the name in common.
func score(actorsOf proposal: AlignedProposal, in figures: inout Figures) {
  var answers: [Bool] = []
  for (index, sentence) in proposal.key.sentences.enumerated() {
    guard let actor = sentence.actor, let said = proposal.found[index],
      said.kind == .recommendation
    else { continue }
    let side: Side = sentence.isLeft ? .left : .right
    let named = proposal.actors[side][said.sentence]
    guard !named.isEmpty else { continue }
    let wanted = names(in: actor)
    answers.append(named.contains { !names(in: $0).isDisjoint(with: wanted) })
  }
  figures[.actorsRight] = share(answers)
}

/// The words of a name, without articles and plurals.
private func names(in text: String) -> Set<String> {
  Set(
    words(of: text).keys.filter { !["the", "a", "of", "and", "our"].contains($0) }.map { word in
      word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    })
}

/// Where the authors stand: the key's answers that are yes or no against the program's.
func score(answersOf proposal: Proposal, against key: Key, in figures: inout Figures) {
  let known = key.answers.filter { $0.answer == .yes || $0.answer == .no }
  guard !known.isEmpty, !proposal.answers.isEmpty else { return }
  let pairs = known.map { wanted in
    (wanted.answer, proposal.answers.first { $0.issue == wanted.issue && $0.side == wanted.side })
  }
  figures[.answersRight] = share(pairs.map { $0 == $1?.answer })
  figures[.answeredRight] = share(
    pairs.compactMap { wanted, said in
      guard let said, said.answer == .yes || said.answer == .no else { return nil }
      return wanted == said.answer
    })
}
