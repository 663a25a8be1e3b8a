package import Argument
package import Document
internal import Engine
package import Formats

/// Scores what a program says about a pair against a key.
///
/// - `clutter`: lines that should not be in the reading text.
/// - `relation`: the relation that the program gives to a pair of its sentences, whatever it
///   thinks of the link; without it `opposesOrNot.given` is taken from the listed links.
package func evaluate(
  _ proposal: Proposal, against key: Key, name: String, clutter: [String] = [],
  relation: ((Both<Int>) -> Relation)? = nil
) -> Figures {
  let aligned = AlignedProposal(proposal, key: key)
  var figures = Figures(name: name)
  score(kindsOf: aligned, in: &figures)
  score(linksOf: aligned, in: &figures)
  score(tiersOf: aligned, in: &figures)
  score(shownOf: aligned, in: &figures)
  score(actorsOf: aligned, in: &figures)
  score(answersOf: proposal, against: key, in: &figures)
  score(relationsOf: aligned, given: relation, in: &figures)
  if !clutter.isEmpty {
    let paragraphs = proposal.paragraphs.left + proposal.paragraphs.right
    figures[.clutterLeft] = Double(clutter.count { isLeftIn($0, paragraphs: paragraphs) })
  }
  figures[.sentencesLost] = Double(key.sentences.count - aligned.found.count)
  return figures
}

/// Analyses a pair and scores the analysis.
package func evaluate(
  _ pair: Pair, sheet: IssueSheet?, against key: Key, name: String, clutter: [String] = []
) -> Figures {
  let reading = Reading(pair, sheet: sheet)
  var proposal = Proposal(reading.analysis, of: pair)
  proposal.addNames(of: sheet?.actors ?? [])
  return evaluate(proposal, against: key, name: name, clutter: clutter) {
    reading.relation(between: $0)
  }
}

/// A paragraph of the reading text is clutter if nearly all its words are the clutter line's, and
/// it holds at least half of that line. (A pull-quote repeats a sentence of the text, so words
/// alone do not tell: the paragraph must be little else.)
private func isLeftIn(_ line: String, paragraphs: [String]) -> Bool {
  let wanted = words(of: line)
  let length = wanted.values.reduce(0, +)
  return paragraphs.contains { paragraph in
    let bag = words(of: paragraph)
    let shared = bag.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
    return shared * 2 >= length && shared * 5 >= bag.values.reduce(0, +) * 4
  }
}
