/// Which sentences quote somebody, so that what stands in their quotation marks is not the author's.
///
/// Worked example: "“It is time to abolish the toll. We must act,” said the senator. He left." The
/// second sentence has the verb of speaking outside the marks; the first is wholly quoted and goes
/// with it. A phrase in marks without such a verb ("the so-called “levy”") quotes nobody.
struct QuotedSpeech {
  private let isReported: [Bool]

  init(_ tokens: Tokens, speaking: ClassSet, table: CueTable) {
    let speakers = tokens.sentences.map { sentence in
      tokens.all[sentence].contains { !$0.isQuoted && table.contains($0.form, set: speaking) }
    }
    let wholes = tokens.sentences.map { sentence in
      var isWhole = false
      for token in tokens.all[sentence] where token.kind != .punctuation {
        guard token.isQuoted else { return false }
        isWhole = true
      }
      return isWhole
    }
    var reported = speakers
    for index in reported.indices.dropFirst() where wholes[index] && reported[index - 1] {
      reported[index] = true
    }
    for index in reported.indices.dropLast().reversed() where wholes[index] && reported[index + 1] {
      reported[index] = true
    }
    isReported = reported
  }

  /// Whether a word of a sentence is somebody else's.
  func reports(_ token: Token, in sentence: Int) -> Bool { token.isQuoted && isReported[sentence] }
}
