internal import Argument
internal import Document
internal import Text

// Questions after what an author refuses.
extension QuestionWriter {
  /// "Should new licences be issued?" of "In the meantime, no new licences should be issued": the other author says yes.
  func asRefusal(_ place: Place) -> Question? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    guard
      let no = sentence.firstIndex(where: { self.text(of: $0, in: place) == "no" }),
      no == sentence.startIndex || text.isMark(sentence[no - 1]),
      let lead = sentence[no...].prefix(9).firstIndex(where: {
        ["should", "must"].contains(self.text(of: $0, in: place))
      }), lead > no + 1, lead + 2 < sentence.endIndex,
      self.text(of: sentence[lead + 1], in: place) == "be"
        || plainVerbs.contains(sentence[lead + 1].form)
        || bareVerbs.contains(sentence[lead + 1].form)
        || self.text(of: sentence[lead + 1], in: place) == "have"
    else { return nil }
    let words = sentence[(no + 1)..<lead]
    let rest = sentence[(lead + 1)...].prefix {
      !text.isMark($0) && !coordinators.contains($0.form)
    }
    guard let first = words.first, let last = rest.last,
      // "No doctor and no nurse"
      !words.contains(where: { isVerb($0) || coordinators.contains($0.form) }),
      !["one", "more"].contains(self.text(of: first, in: place))
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    let subject = first.range.lowerBound..<sentence[lead - 1].range.upperBound
    let action = sentence[lead + 1].range.lowerBound..<last.range.upperBound
    guard isShort(text[range]), !isDangling(range, in: place), !isFelt(text[action]) else {
      return nil
    }
    // "No zoo should": one of many.
    let isOne = words.count == 1 && !text[first.range].hasSuffix("s")
    return Question(
      text: "Should \(isOne ? "any " : "")\(oneLine(text[subject])) \(oneLine(text[action]))?",
      side: place.side.other, source: place, range: range, isDemand: true)
  }

  /// "Is it right to sell the ferry?" of "What we should not do is sell the ferry": the other author says yes.
  func asCleft(_ place: Place) -> Question? {
    let sentence = read.tokens[place.side][place.sentence]
    let words = sentence.prefix(9).map { self.text(of: $0, in: place) }
    guard words.first == "what",
      let not = words.firstIndex(where: { $0 == "not" || $0 == "never" }),
      not > 1, ["should", "must"].contains(words[not - 1]), not + 2 < words.count,
      words[not + 1] == "do", words[not + 2] == "is"
    else { return nil }
    let text = pair[place.side].text
    let rest = sentence.dropFirst(not + 3).prefix { !text.isMark($0) }
    guard let first = rest.first, let last = rest.last, isPlainVerb(first) else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    guard isShort(text[range]), !isDangling(range, in: place) else { return nil }
    return Question(
      text: "Is it right to \(oneLine(text[range]))?", side: place.side.other, source: place,
      range: range, isDemand: true)
  }
}
