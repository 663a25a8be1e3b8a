internal import Argument
internal import Document
internal import Text

// Questions after what somebody proposes, or asks of somebody, which both authors may be writing about.
extension QuestionWriter {
  /// "Is it right to turn the harbour into a base?" of "There is a proposal to turn our harbour into a base, with …"; "Should the
  /// council close the harbour?" of "A group of doctors has asked the council to close the harbour".
  func asProposal(_ place: Place) -> Question? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    for to in sentence.indices.dropFirst(2).dropLast() {
      guard self.text(of: sentence[to], in: place) == "to", isVerbal(sentence[to + 1], in: place),
        let subject = asked(before: to, of: sentence, in: place)
      else { continue }
      let rest = sentence[(to + 1)...].prefix { !text.isMark($0) }
      guard let first = rest.first, let last = rest.last else { continue }
      let action = first.range.lowerBound..<last.range.upperBound
      for clause in extents(of: action, isCut: false, in: place) {
        guard isShort(text[clause]), text[clause].split(separator: " ").count > 2,
          !text[clause].contains(where: { "\"“”".contains($0) }),
          !isDangling(clause, in: place, but: ["our"])
        else { continue }
        return Question(
          text:
            "\(subject.isEmpty ? "Is it right to" : "Should \(subject)") \(ourless(text[clause]))?",
          side: place.side, source: place, range: clause, isDemand: true, isProposed: true)
      }
    }
    return nil
  }

  /// Without the "our" of whoever writes, and the "these" of what was named before.
  func ourless(_ text: String) -> String {
    oneLine(text).split(separator: " ").map { ["our", "these"].contains($0) ? "the" : $0 }
      .joined(separator: " ")
  }

  /// Whether a word behind "to" is a verb: "to turn", not "to the", "to Rome".
  private func isVerbal(_ token: Token, in place: Place) -> Bool {
    let word = text(of: token, in: place)
    return token.isWord && !token.isCapitalised && !lexicon.of(token.form).contains(.grammar)
      && !Self.noVerbEndings.contains { word.hasSuffix($0) }
  }

  /// Who should do it, or nobody: "the council" of "asked the council | to", "" of "a proposal | to".
  private func asked(
    before to: Int, of sentence: ArraySlice<Token>, in place: Place
  ) -> String? {
    let words = sentence[..<to].suffix(6).map { text(of: $0, in: place) }
    let start = to - words.count
    if Self.proposals.contains(words[words.count - 1]) {
      return words.dropLast().suffix(3).contains { ["no", "my"].contains($0) } ? nil : ""
    }
    guard let verb = words.lastIndex(where: { Self.asking.contains($0) }),
      !words[..<verb].suffix(2).contains(where: {
        ["i", "we", "you", "nobody", "none", "not", "never", "who", "that", "which", "to"].contains(
          $0)
      })
    else { return nil }
    let named = sentence[(start + verb + 1)..<to]
    // "is being urged to"
    guard let first = named.first, let last = named.last else {
      return verb > 0 && words[verb - 1] == "being" || Self.planning.contains(words[verb])
        ? "" : nil
    }
    guard named.count < 5, !Self.planning.contains(words[verb]),
      !named.contains(where: {
        $0.kind == .punctuation || dependent.contains($0.form) || dangling.contains($0.form)
          || dependentSubjects.contains($0.form) || relatives.contains($0.form)
          || coordinators.contains($0.form)
      }), isArticled(first, in: place) || first.isCapitalised
    else { return nil }
    return oneLine(pair[place.side].text[first.range.lowerBound..<last.range.upperBound])
  }

  private func isArticled(_ token: Token, in place: Place) -> Bool {
    definite.contains(token.form) || indefinite.contains(token.form)
  }

  private static let proposals = words(of: .proposalNoun)

  private static let noVerbEndings = words(of: .noVerbEnding)
  private static let planning = words(of: .planningVerb)
  private static let asking = planning.union(words(of: .askingVerb))
}
