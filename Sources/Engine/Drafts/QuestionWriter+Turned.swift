internal import Argument
internal import Document
internal import Text

// Questions that turn a claim round its verb: "Will tourists save the valley?"
extension QuestionWriter {
  private static let (mostOfSubject, mostOfQuestion, fewestOfPredicate) = (9, 20, 2)

  /// "Will tourists save the valley?" of "Nor will tourists save the valley", to which the other author says yes; "Can the animals
  /// be caught again?" of "The animals can be caught again".
  func asTurned(_ place: Place) -> Question? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    guard let last = sentence.last, text.bytes[last.range.lowerBound.utf8] != UInt8(ascii: "?")
    else { return nil }
    return clauseParts(of: sentence, in: place).lazy.compactMap { turned($0, in: place) }.first
  }

  /// The stretches between marks, and before ", and" and ", but".
  private func clauseParts(
    of sentence: ArraySlice<Token>, in place: Place
  ) -> [ArraySlice<Token>] {
    let text = pair[place.side].text
    var parts: [ArraySlice<Token>] = []
    var start = sentence.startIndex
    for index in sentence.indices where text.isMark(sentence[index]) {
      let isComma = text.bytes[sentence[index].range.lowerBound.utf8] == Ascii.comma
      let next = index + 1 < sentence.endIndex ? sentence[index + 1] : nil
      guard !isComma || next.map({ opensPart($0, in: place) }) ?? true else { continue }
      parts.append(sentence[start..<index])
      start = index + 1
    }
    parts.append(sentence[start...])
    return parts
  }

  private func opensPart(_ token: Token, in place: Place) -> Bool {
    coordinators.contains(token.form) || turningWords.contains(token.form)
  }

  private func turned(_ part: ArraySlice<Token>, in place: Place) -> Question? {
    var words = part.drop { opensPart($0, in: place) && !isNor($0, in: place) }
    let isDenied = words.first.map { isNor($0, in: place) } ?? false
    if isDenied { words = words.dropFirst() }
    guard !isDenied else {
      // "Nor | will tourists save the valley"
      guard let verb = words.first, invertible.contains(verb.form), !tellsPast(verb, in: place),
        let next = words.dropFirst().first, !dependentSubjects.contains(next.form),
        !dependent.contains(next.form),
        let end = predicates(words.dropFirst(2), in: place).first,
        // "Nor would the laws, however strict, …"
        !words.contains(where: { pair[place.side].text.isMark($0) })
      else { return nil }
      return turned(
        verb, subject: nil, words.dropFirst().prefix { $0.range.upperBound <= end }, true, in: place
      )
    }
    let (main, isBound) = withoutOpening(words, in: place)
    guard let verb = main.firstIndex(where: { invertible.contains($0.form) }),
      verb > main.startIndex
    else { return nil }
    let may = ["can", "cannot"].contains(text(of: main[verb], in: place))
    // What was once is told, and not argued.
    guard !tellsPast(main[verb], in: place), !isBound || may,
      let subject = turnedSubject(main[..<verb], in: place)
    else { return nil }
    var rest = main[(verb + 1)...]
    var isNegated = text(of: main[verb], in: place) == "cannot"
    while let next = rest.first {
      // "not just a pillar"
      if isNegated, limiting.contains(next.form) { return nil }
      if isDenial(next, in: place) {
        isNegated.toggle()
      } else if !passing.contains(next.form) {
        break
      }
      rest = rest.dropFirst()
    }
    // "no longer", "no more than a hope"
    guard let next = rest.first, isPredicate(next, behind: main[verb], isNegated, in: place),
      !rest.contains(where: { isDenial($0, in: place) || lexicon.of($0.form).contains(.negator) })
    else { return nil }
    let isNone = text(of: main[main.startIndex], in: place) == "no"
    guard !(isNone && isNegated) else { return nil }
    for end in predicates(rest, in: place) {
      let predicate = rest.prefix { $0.range.upperBound <= end }
      if let question = turned(
        main[verb], subject: (subject, main[main.startIndex].range.lowerBound), predicate,
        isNegated || isNone, in: place)
      {
        return question
      }
    }
    return nil
  }

  private func turned(
    _ verb: Token, subject: (text: String, start: TextOffset)?, _ predicate: ArraySlice<Token>,
    _ isDenied: Bool, in place: Place
  ) -> Question? {
    guard let first = predicate.first, let last = predicate.last else { return nil }
    let text = pair[place.side].text
    let clause = first.range.lowerBound..<last.range.upperBound
    let said = ourless(text[clause])
    let opener = self.text(of: verb, in: place).replacing("cannot", with: "can")
    let question =
      [opener.prefix(1).uppercased() + opener.dropFirst(), subject?.text ?? "", said]
      .filter { !$0.isEmpty }.joined(separator: " ")
    guard !said.contains(where: { "\"“”()‘".contains($0) }), !said.contains("’ "),
      !said.contains("--"),
      !isDangling(clause, in: place, but: ["our", "these"]), !comparisonEnds.contains(last.form),
      (4...Self.mostOfQuestion).contains(question.split(separator: " ").count)
    else { return nil }
    let range = (subject?.start ?? first.range.lowerBound)..<last.range.upperBound
    let isOthers = read.units[place.side][place.sentence].disowned.contains {
      $0.range.overlaps(range)
    }
    guard isDenied || !isOthers else { return nil }
    return Question(
      text: "\(question)?", side: isDenied ? place.side.other : place.side, source: place,
      range: range, isTurned: true)
  }

  /// Without "Finally," and "In Switzerland, where they live,"; and whether it is said on a condition.
  private func withoutOpening(
    _ words: ArraySlice<Token>, in place: Place
  ) -> (words: ArraySlice<Token>, isBound: Bool) {
    let text = pair[place.side].text
    let bytes = text.bytes
    func isComma(_ index: Int) -> Bool { bytes[words[index].range.lowerBound.utf8] == Ascii.comma }
    guard let first = words.first, let comma = words.indices.first(where: isComma),
      comma + 1 < words.endIndex
    else { return (words, false) }
    let verb = words.firstIndex { invertible.contains($0.form) } ?? words.endIndex
    if phraseOpeners.contains(first.form)
      || ["once", "unless"].contains(self.text(of: first, in: place))
    {
      let last = words.indices.last { isComma($0) && $0 < verb } ?? comma
      return (
        words[(last + 1)...],
        ["if", "unless", "once", "when"].contains(self.text(of: first, in: place))
      )
    }
    return comma <= words.startIndex + 3 && comma < verb
      ? (words[(comma + 1)...], false) : (words, false)
  }

  /// What can be asked about by its name: "tourists", "any ranger" of "no ranger".
  private func turnedSubject(_ words: ArraySlice<Token>, in place: Place) -> String? {
    let text = pair[place.side].text
    let isNone = words.first.map { self.text(of: $0, in: place) == "no" } ?? false
    let named = (isNone ? words.dropFirst() : words).drop {
      passing.contains($0.form) || text[$0.range].hasSuffix("ly")
    }
    guard let first = named.first, let last = named.last, named.count <= Self.mostOfSubject,
      !named.contains(where: {
        text.isMark($0) || dependent.contains($0.form) || dangling.contains($0.form)
          || relatives.contains($0.form) || isVerb($0) || lexicon.of($0.form).contains(.negator)
          || ["that", "if"].contains(self.text(of: $0, in: place))
      }),
      !(words.count > 1 && self.text(of: words[words.startIndex + 1], in: place) == "time"),
      // "Core to the plan is a bridge"
      !(named.count > 1 && self.text(of: named[named.startIndex + 1], in: place) == "to"),
      !dependentSubjects.contains(first.form), !vagueSubjects.contains(first.form),
      !phraseOpeners.contains(first.form), first.kind != .number,
      !numberWords.contains(last.form), !lexicon.of(last.form).contains(.grammar),
      !text[last.range].hasSuffix("ly")
    else { return nil }
    return (isNone ? "any " : "") + spelt(named, in: place)
  }

  /// Whether a word may open what is said behind an auxiliary: "not the case" has no verb behind "has".
  private func isPredicate(
    _ next: Token, behind verb: Token, _ isNegated: Bool, in place: Place
  ) -> Bool {
    let word = text(of: next, in: place)
    switch text(of: verb, in: place) {
    case _ where lexicon.of(next.form).contains(.turner): return false
    case "have", "has", "had":
      return ["ed", "en", "wn"].contains { word.hasSuffix($0) } || participles.contains(next.form)
    case "do", "does", "did":
      return !lexicon.of(next.form).contains(.grammar)
        && (isNegated || plainVerbs.contains(next.form))
    case "is", "are", "was", "were":
      return !["that", "to", "what", "how", "where", "no"].contains(word)
    default:
      return !lexicon.of(next.form).contains(.grammar) || ["be", "have", "do"].contains(word)
    }
  }

  /// How far what is said may go in a question, the longest first.
  private func predicates(_ rest: ArraySlice<Token>, in place: Place) -> [TextOffset] {
    let text = pair[place.side].text
    let clause = rest.prefix { !text.isMark($0) }
    let hung = clause.prefix { !ends.contains($0.form) }
    let joined = clause.prefix { !coordinators.contains($0.form) }
    return [clause, hung, joined].compactMap {
      $0.count >= Self.fewestOfPredicate ? $0.last?.range.upperBound : nil
    }
  }

  func tellsPast(_ verb: Token, in place: Place) -> Bool {
    ["was", "were", "had", "did"].contains(text(of: verb, in: place))
  }

  private func isNor(_ token: Token, in place: Place) -> Bool {
    text(of: token, in: place) == "nor"
  }

  private func isDenial(_ token: Token, in place: Place) -> Bool {
    ["not", "never"].contains(text(of: token, in: place))
  }
}
