internal import Argument
internal import Document
internal import Text

// What stands in a question in place of "it" and "them".
extension QuestionWriter {
  /// "pass House Bill 9" of "They should pass it.", "shut zoos" of "So shut them.": with a name in place of its object.
  func withNamed(
    _ clause: TextRange, isCall: Bool, in place: Place
  ) -> (text: String, words: [Token])? {
    let sentence = read.tokens[place.side][place.sentence]
    let words = sentence.filter {
      clause.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= clause.upperBound
    }
    guard words.count > 1, ["it", "them"].contains(text(of: words[1], in: place)),
      !lexicon.of(words[0].form).contains(.grammar)
    else { return nil }
    let rest = words[1].range.upperBound..<clause.upperBound
    let text = pair[place.side].text
    let isMany = self.text(of: words[1], in: place) == "them"
    let matter = isMany ? matters[place.side].many : matters[place.side].one
    let object: [Token]
    let article: String
    if !isMany, let law = law(before: words[0], in: place) {
      object = law
      article = ""
    } else if isCall, sentence.count < 7, opensParagraph(place), let matter {
      object = [matter]
      article = isMany ? "" : "the "
    } else {
      return nil
    }
    guard rest.isEmpty || !isDangling(rest, in: place) else { return nil }
    let name = text[object[0].range.lowerBound..<object[object.count - 1].range.upperBound]
    return ("\(text[words[0].range]) \(article)\(name)\(text[rest])", object)
  }

  private func opensParagraph(_ place: Place) -> Bool {
    let sentences = pair[place.side].sentences
    return place.sentence > 0
      && sentences[place.sentence - 1].paragraph != sentences[place.sentence].paragraph
  }

  /// "House Bill 9", "Measure 14": the last law that was named here or in the two sentences before.
  private func law(before end: Token, in place: Place) -> [Token]? {
    for sentence in (max(0, place.sentence - 2)...place.sentence).reversed() {
      let words = read.tokens[place.side][sentence].prefix {
        sentence < place.sentence || $0.range.lowerBound < end.range.lowerBound
      }
      guard
        let last = words.indices.last(where: {
          words[$0].kind == .number && $0 > words.startIndex
            && Self.laws.contains(pair[place.side].text[words[$0 - 1].range])
        })
      else { continue }
      let start = words[..<last].lastIndex { !$0.isCapitalised } ?? words.startIndex - 1
      return Array(words[(start + 1)...last])
    }
    return nil
  }

  static let laws: Set<String> = [
    "Bill", "Act", "Measure", "Proposition", "Prop", "Amendment", "Resolution", "Ordinance", "HB",
    "H.B.", "SB", "S.B.", "AB", "A.B.",
  ]
}
