internal import Argument
internal import Document

/// A clause that both articles took from somewhere: they cite it, and do not answer each other with it.
struct Citation {
  /// Where it stands, as indices into the tokens of each side.
  let tokens: Both<Range<Int>>

  /// Shorter ones are phrases of the debate.
  private static let fewestWords = 7
  private static let mostWords = 28

  /// Nothing unless both sentences have the same clause letter for letter, and give it as a report or as another's words.
  init?(_ sentences: Both<ArraySlice<Token>>, roles: Both<SentenceRole>) {
    guard let run = Self.commonRun(sentences), run.left.count <= Self.mostWords else { return nil }
    for side in Side.allCases {
      let start = sentences[side][run[side].lowerBound].range.lowerBound
      guard roles[side].kinds.isReport || roles[side].voice(at: start) == .others else {
        return nil
      }
    }
    tokens = run
  }

  /// The longest run of words that both have, if it is as long as a clause.
  private static func commonRun(_ sentences: Both<ArraySlice<Token>>) -> Both<Range<Int>>? {
    let left = sentences.left
    let right = sentences.right
    var best: Both<Range<Int>>?
    // By place in the right sentence: how many words up to it and up to the left one are the same.
    var lengths = [Int](repeating: 0, count: right.count)
    for (leftPlace, token) in zip(left.indices, left) {
      for (index, rightPlace) in right.indices.enumerated().reversed() {
        let isSame = token.form == right[rightPlace].form
        lengths[index] = isSame ? (index > 0 ? lengths[index - 1] : 0) + 1 : 0
        guard lengths[index] > max(best?.left.count ?? 0, fewestWords - 1) else { continue }
        best = Both(
          left: leftPlace + 1 - lengths[index]..<leftPlace + 1,
          right: rightPlace + 1 - lengths[index]..<rightPlace + 1)
      }
    }
    return best
  }
}
