internal import Document

extension ReasonWriter {
  /// Shorter ones are phrases of the debate, not a clause that both took from somewhere.
  private static let fewestCited = 7

  /// The longest run of words that both sentences have letter for letter, if it is as long as a clause:
  /// indices into their tokens.
  func commonRun(of ends: Both<Int>) -> Both<Range<Int>>? {
    let left = read.tokens.left[ends.left]
    let right = read.tokens.right[ends.right]
    var best: Both<Range<Int>>?
    // By place in the right sentence: how many words up to it and up to the left one are the same.
    var lengths = [Int](repeating: 0, count: right.count)
    for (leftPlace, token) in zip(left.indices, left) {
      for (index, rightPlace) in right.indices.enumerated().reversed() {
        let isSame = token.form == right[rightPlace].form
        lengths[index] = isSame ? (index > 0 ? lengths[index - 1] : 0) + 1 : 0
        guard lengths[index] > max(best?.left.count ?? 0, Self.fewestCited - 1) else { continue }
        best = Both(
          left: leftPlace + 1 - lengths[index]..<leftPlace + 1,
          right: rightPlace + 1 - lengths[index]..<rightPlace + 1)
      }
    }
    return best
  }
}
