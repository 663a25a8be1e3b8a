package import Document

extension Analysis {
  /// The claims and recommendations of each side that nothing on the other answers: no link of the pair's key, where
  /// it says that it has all, else none that is likely or better and no answer to the question of a sheet that they speak to.
  /// Questions, sentences that only announce what comes, and fragments say nothing that could be answered.
  package func unanswered(in pair: Pair) -> Both<[Int]> {
    var answered = Both<Set<Int>>(left: [], right: [])
    for link in links where isWholeKey ? link.isReviewed : link.provesMore && !link.isRejected {
      answered.left.insert(link.ends.left)
      answered.right.insert(link.ends.right)
    }
    func open(_ side: Side) -> [Int] {
      units[side].indices.filter { index in
        let unit = units[side][index]
        return (unit.kind == .claim || unit.kind == .recommendation)
          && !answered[side].contains(index) && !unit.isSignpost
          && (isWholeKey || otherAnswer(to: index, on: side) == nil)
          && pair[side].quotation(of: index).isStatement
      }
    }
    return Both(left: open(.left), right: open(.right))
  }
}

extension String {
  /// Neither a question nor the opening of a list nor a few words without a verb's company.
  fileprivate var isStatement: Bool {
    let closing: Set<Character> = ["”", "\"", "’", "'", ")", "»"]
    var end = self[...]
    while let last = end.last, closing.contains(last) { end.removeLast() }
    let leastWords = 4
    return end.last != "?" && end.last != ":" && split(separator: " ").count >= leastWords
  }
}
