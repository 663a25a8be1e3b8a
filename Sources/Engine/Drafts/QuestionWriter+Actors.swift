internal import Argument
internal import Document
internal import Text

// Who should act, as a question names them.
extension QuestionWriter {
  func withArticle(_ actor: String, in place: Place) -> String {
    if actor.hasPrefix("The ") || actor == "We" {
      return actor.prefix(1).lowercased() + actor.dropFirst()
    }
    // "an agency", "every school"
    let sentence = read.tokens[place.side][place.sentence]
    if let name = opening(of: actor, in: place), name > sentence.startIndex,
      indefinite.contains(sentence[name - 1].form)
        || text(of: sentence[name - 1], in: place) == "the" && !actor.hasPrefix("the ")
    {
      return "\(text(of: sentence[name - 1], in: place)) \(actor)"
    }
    // "this university"
    if let name = opening(of: actor, in: place), name > sentence.startIndex,
      ["this", "our"].contains(text(of: sentence[name - 1], in: place))
    {
      return "the \(actor)"
    }
    // "our own country"
    if actor.hasPrefix("own ") { return "the \(actor.dropFirst(4))" }
    let last = actor.split(separator: " ").last.map { $0.lowercased() } ?? ""
    if actor.contains(" "), !actor.hasPrefix("the "), Self.articled.contains(last) {
      return "the \(actor)"
    }
    // "Democracies should": the sentence's capital.
    if !actor.contains(" "), actor.hasSuffix("ies"),
      opening(of: actor, in: place) == sentence.startIndex,
      !isName(sentence[sentence.startIndex], on: place.side)
    {
      return actor.lowercased()
    }
    return isArticled(actor, on: place.side) ? "the \(actor)" : actor
  }

  private static let articled = words(of: .articledName)

  /// Where a sentence has the first word of a name.
  func opening(of name: String, in place: Place) -> Int? {
    let first = name.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let text = pair[place.side].text
    let sentence = read.tokens[place.side][place.sentence]
    return sentence.firstIndex { text[$0.range].lowercased() == first }
  }

  func isNamed(_ actor: String?, in place: Place) -> Bool {
    guard let actor else { return true }
    let last = actor.split(separator: " ").last.map(String.init) ?? ""
    return opening(of: last, in: place) != nil
  }

  /// Whether the article seldom leaves out the article of a name: "the United States", "the EU".
  private func isArticled(_ name: String, on side: Side) -> Bool {
    guard name.first?.isUppercase ?? false else { return false }
    let words = name.split(separator: " ").map(String.init)
    let text = pair[side].text
    var all = 0
    var articled = 0
    for sentence in read.tokens[side].sentences {
      let tokens = read.tokens[side].all[sentence]
      for start in tokens.indices.dropFirst() where start + words.count <= tokens.endIndex {
        guard zip(words, tokens[start...]).allSatisfy({ $0 == text[$1.range] }) else { continue }
        all += 1
        if text[tokens[start - 1].range].lowercased() == "the" { articled += 1 }
      }
    }
    // "United States" may be the U.S. of the text.
    return all == 0 ? words.first == "United" : articled * 2 > all
  }

  /// Whether who should act stands right there by a name of its own.
  func isActor(_ actor: String, in place: Place) -> Bool {
    let sentence = read.tokens[place.side][place.sentence]
    return actor == "We"
      || opening(of: actor, in: place).map { !noActors.contains(sentence[$0].form) } ?? true
  }
}
