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
    var longest: (left: Int, right: Int, length: Int)?
    // Every run that is long enough has one of these words of the left sentence.
    for probe in stride(from: fewestWords - 1, to: left.count, by: fewestWords) {
      for other in right.indices.reversed() where left[probe] == right[other] {
        var (first, second) = (probe, other)
        while first > 0, second > 0, left[first - 1] == right[second - 1] {
          (first, second) = (first - 1, second - 1)
        }
        var length = probe - first + 1
        while first + length < left.count, second + length < right.count,
          left[first + length] == right[second + length]
        { length += 1 }
        guard length >= fewestWords else { continue }
        // Of two the longer, then the first.
        if let longest, (longest.length, first) >= (length, longest.left) { continue }
        longest = (first, second, length)
      }
    }
    return longest.map { run in
      let left = sentences.left.startIndex + run.left
      let right = sentences.right.startIndex + run.right
      return Both(left: left..<left + run.length, right: right..<right + run.length)
    }
  }
}
