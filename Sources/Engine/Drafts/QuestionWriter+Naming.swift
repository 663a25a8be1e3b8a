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
    var rest = words[1].range.upperBound..<clause.upperBound
    let text = pair[place.side].text
    let isMany = self.text(of: words[1], in: place) == "them"
    let matter = isMany ? matters[place.side].many : matters[place.side].one
    let object: [Token]
    let article: String
    if !isMany, let law = law(before: words[0], in: place) {
      object = law
      article = ""
    } else if !isMany, let told = told(before: words[0], in: place) {
      object = told
      article = ""
    } else if isCall, sentence.count < 7, opensParagraph(place), let matter {
      object = [matter]
      article = isMany ? "" : "the "
    } else {
      return nil
    }
    if !rest.isEmpty, isDangling(rest, in: place) {
      // "pass it | before it adjourns in May"
      guard words.count > 2, Self.tails.contains(self.text(of: words[2], in: place)) else {
        return nil
      }
      rest = rest.lowerBound..<rest.lowerBound
    }
    let name = decapitalisedArticle(
      text[object[0].range.lowerBound..<object[object.count - 1].range.upperBound])
    return ("\(text[words[0].range]) \(article)\(name)\(text[rest])", object)
  }

  /// "the mayor's cap" of "The mayor's cap is modest, and councillors should pass it"; or what the sentence before speaks of.
  private func told(before end: Token, in place: Place) -> [Token]? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    let joint = sentence.indices.dropFirst().first { index in
      sentence[index].range.upperBound <= end.range.lowerBound
        && coordinators.contains(sentence[index].form)
        && text.bytes[sentence[index - 1].range.lowerBound.utf8] == Ascii.comma
    }
    if let joint { return named(atStartOf: sentence[..<joint], in: place) }
    guard place.sentence > 0, !opensParagraph(place) else { return nil }
    return named(
      atStartOf: read.tokens[place.side][place.sentence - 1], in: (place.side, place.sentence - 1))
  }

  /// The one thing that a clause begins with and says something of.
  private func named(atStartOf clause: ArraySlice<Token>, in place: Place) -> [Token]? {
    guard let first = clause.first,
      let verb = clause.firstIndex(where: {
        auxiliaries.contains($0.form) && !$0.traits.contains(.attached)
      }),
      definite.contains(first.form) && !dependent.contains(first.form)
        && !dependentSubjects.contains(first.form) || isName(first, on: place.side)
    else { return nil }
    let words = clause[..<verb]
    let last = words[words.endIndex - 1]
    let isMany = pair[place.side].text[last.range].hasSuffix("s")
    guard (1...6).contains(words.count), !isMany, last.isWord || last.kind == .number,
      !words.contains(where: {
        pair[place.side].text.isMark($0) || relatives.contains($0.form)
          || dangling.contains($0.form) || coordinators.contains($0.form)
          || lexicon.of($0.form).contains(.negator)
      }),
      words.dropFirst().contains(where: { !lexicon.of($0.form).contains(.grammar) })
    else { return nil }
    return Array(words)
  }

  private func decapitalisedArticle(_ name: String) -> String {
    name.hasPrefix("The ") ? "t" + name.dropFirst() : name
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
            && Self.isLaw(pair[place.side].text[words[$0 - 1].range])
        })
      else { continue }
      let start = words[..<last].lastIndex { !$0.isCapitalised } ?? words.startIndex - 1
      return Array(words[(start + 1)...last])
    }
    return nil
  }

  /// "Bill" and "H.B." of "Bill 9" and "H.B. 9"
  static func isLaw(_ word: String) -> Bool {
    word.first?.isUppercase ?? false && laws.contains(word.lowercased().filter { $0 != "." })
  }

  private static let laws = words(of: .numberedLaw)
}
