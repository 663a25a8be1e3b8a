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
    let left = sentences.left.map(\.form.number)
    let right = sentences.right.map(\.form.number)
    var longest = fewestWords - 1
    var start: (left: Int, right: Int)?
    for one in left.indices {
      for other in right.indices.reversed() where left[one] == right[other] {
        let isInside = one > 0 && other > 0 && left[one - 1] == right[other - 1]
        guard !isInside else { continue }
        var length = 1
        while one + length < left.count, other + length < right.count,
          left[one + length] == right[other + length]
        { length += 1 }
        guard length > longest else { continue }
        longest = length
        start = (one, other)
      }
    }
    guard let start else { return nil }
    let first = (
      left: sentences.left.startIndex + start.left, right: sentences.right.startIndex + start.right
    )
    return Both(
      left: first.left..<first.left + longest, right: first.right..<first.right + longest)
  }
}
