internal import Argument
internal import Document
internal import Text

// Questions after what an author urges: "Should the county buy the ferry?"
extension QuestionWriter {
  /// "Should the county buy the ferry?" Of what must not be done the other author says yes.
  func asDemand(_ place: Place) -> Question? {
    if let refused = asRefusal(place) ?? asCleft(place) { return refused }
    let unit = read.units[place.side][place.sentence]
    guard var action = unit.proposition.action else { return nil }
    let lead = lead(of: action, in: place)
    let denial = read.tokens[place.side][place.sentence].first {
      $0.range.lowerBound == action.lowerBound && lexicon.of($0.form).contains(.negator)
    }
    if let denial {
      // "no longer be able"
      let next = read.tokens[place.side][place.sentence].first {
        $0.range.lowerBound >= denial.range.upperBound && self.text(of: $0, in: place) != "longer"
      }
      guard let next, next.range.lowerBound < action.upperBound else { return nil }
      action = next.range.lowerBound..<action.upperBound
    }
    let isCall = denial == nil && self.isCall(action, in: place)
    let isMused = read.tokens[place.side][place.sentence].contains {
      $0.range.lowerBound == action.lowerBound && musing.contains($0.form)
    }
    guard !isMused else { return nil }
    guard !unit.proposition.isForbidden,
      isCall || !isDenied(place, before: lead?.range.lowerBound ?? action.lowerBound)
    else { return nil }
    let subject = lead.flatMap { self.subject(of: unit.proposition, before: $0, in: place) }
    // "It should put the matter to a vote."
    let isPronoun = subject == nil && lead.map { isBehindPronoun($0, in: place) } ?? false
    guard subject != nil || isCall || isPronoun && denial == nil else { return nil }
    // "Better that they stay frozen": what is to stay so stands before it.
    let said = read.tokens[place.side][place.sentence].filter {
      $0.range.lowerBound >= action.lowerBound
    }
    let isState =
      subject == nil && said.count > 1 && lasting.contains(said[0].form)
      && isParticiple(said[1], on: place.side)
    guard !isState else { return nil }
    let clauses = extents(of: action, isCut: unit.proposition.isCut, in: place)
    // "the talks | under our roof": what can be asked without it is.
    for (clause, allowed) in clauses.map({ ($0, []) }) + clauses.map({ ($0, ["our"]) }) {
      let named = withNamed(clause, isCall: isCall, in: place)
      let text = plain(named?.text ?? pair[place.side].text[clause], in: place)
      // "let the tribe": do what?
      let isHalf = text.hasPrefix("let ") && text.split(separator: " ").count < 4
      // "They should be asked": what is done to whom one only guesses.
      let isGuessed =
        text.hasPrefix("be ") && (isPronoun || !isNamed(unit.proposition.actor, in: place))
      // "Nobody should have to count anything."
      let isSpared = denial != nil && text.hasPrefix("have to ")
      guard !isFelt(text), !isSpared, !text.contains(subject ?? "\n"),
        isShort(text) || isStep(text, of: unit.proposition.actor, in: place), !isHalf,
        !isOpen(clause, in: place), !isGuessed, !text.contains(where: { "\"“”".contains($0) }),
        named != nil || !isDangling(clause, in: place, but: allowed)
      else { continue }
      // What something should be done with is part of what is asked.
      let first = read.tokens[place.side][place.sentence].first
      let start = unit.proposition.actor == nil ? first?.range.lowerBound : nil
      return Question(
        text:
          "\(subject.map { "Should \($0)" } ?? "Is it right to") \(ourless(decapitalised(text)))?",
        side: denial == nil ? place.side : place.side.other, source: place,
        range: (start ?? clause.lowerBound)..<clause.upperBound,
        subject: self.named(unit.proposition.actor, before: clause.lowerBound, in: place),
        named: named?.words ?? [], isDemand: true,
        isCall: subject == nil)
    }
    return nil
  }

  /// "get a say" of "What workers should get is a say."
  private func plain(_ text: String, in place: Place) -> String {
    let first = read.tokens[place.side][place.sentence].first
    guard first.map({ self.text(of: $0, in: place) }) == "what" else { return text }
    let words = text.split(separator: " ")
    return words.filter { $0 != "is" }.joined(separator: " ")
  }

  /// Whether the clause of what is urged denies anything: "If they cannot choose, | it should …" does not.
  private func isDenied(_ place: Place, before lead: TextOffset) -> Bool {
    let words = read.tokens[place.side][place.sentence].prefix { $0.range.lowerBound < lead }
    let opens = words.first.map {
      ["if", "when", "since", "because"].contains(text(of: $0, in: place))
    }
    let bytes = pair[place.side].text.bytes
    let comma = words.lastIndex { bytes[$0.range.lowerBound.utf8] == Ascii.comma }
    let clause = opens == true ? comma.map { words[$0...] } ?? words : words
    return clause.contains { lexicon.of($0.form).contains(.negator) }
  }

  /// "it" of "It should put the matter to a vote"
  private func isBehindPronoun(_ lead: Token, in place: Place) -> Bool {
    let before = read.tokens[place.side][place.sentence].last {
      $0.range.upperBound <= lead.range.lowerBound
    }
    return before.map { Self.actingPronouns.contains(text(of: $0, in: place)) }
      ?? false
  }

  /// "Pryce should go."
  private func isStep(_ text: String, of actor: String?, in place: Place) -> Bool {
    let sentence = read.tokens[place.side][place.sentence]
    return !text.contains(" ") && sentence.count < 7
      && actor?.split(separator: " ").last.map { last in
        sentence.contains {
          pair[place.side].text[$0.range] == last && isName($0, on: place.side)
        }
      } ?? false
  }

  /// "require any shop that sells food", which does not say what it should do.
  private func isOpen(_ clause: TextRange, in place: Place) -> Bool {
    let words = read.tokens[place.side][place.sentence].filter {
      clause.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= clause.upperBound
    }
    guard let verb = words.first, Self.makesDo.contains(text(of: verb, in: place)),
      words.contains(where: { relatives.contains($0.form) })
    else { return false }
    return !words.indices.dropLast().contains {
      text(of: words[$0], in: place) == "to"
        && (plainVerbs.contains(words[$0 + 1].form) || isVerb(words[$0 + 1]))
    }
  }

  /// "Nobody should be afraid of it."
  func isFelt(_ action: String) -> Bool {
    let words = action.split(separator: " ")
    return words.count > 1 && words[0] == "be" && Self.feelings.contains(String(words[1]))
  }

  private static let feelings = words(of: .feeling)

  private static let makesDo = words(of: .makingDo)

  private static let participleEndings = words(of: .participleEnding)

  private static let actingPronouns = words(of: .actingPronoun)

  /// "Bundestag" of "The Bundestag should bring it back".
  private func named(_ actor: String?, before action: TextOffset, in place: Place) -> TextRange? {
    let sentence = read.tokens[place.side][place.sentence]
    guard let actor, let last = actor.split(separator: " ").last.map(String.init),
      let token = sentence.first(where: {
        $0.range.upperBound <= action && pair[place.side].text[$0.range] == last
      }), isName(token, on: place.side)
    else { return nil }
    return token.range
  }

  /// Who should act, by name, or what something should be done with: "the ban".
  private func subject(
    of proposition: Proposition, before lead: Token, in place: Place
  ) -> String? {
    let spelt = subject(before: lead, in: place)
    guard let actor = proposition.actor else { return spelt }
    // "Every town and village should pay."
    if let spelt,
      ["every ", "each ", "all "].contains(where: { spelt.hasPrefix($0) })
        || [" that ", " who "].contains(where: { spelt.contains($0) })
    {
      return spelt
    }
    // "The Security Council" where an actor is called the United Nations
    if let spelt, spelt.contains(" "), opening(of: actor, in: place) == nil { return spelt }
    return isActor(actor, in: place) ? withArticle(actor, in: place) : nil
  }

  /// What stands before "should", if it is a few words with no verb among them.
  private func subject(before lead: Token, in place: Place) -> String? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    // "Better to buy batteries": nobody is named.
    guard self.text(of: lead, in: place) != "to" else { return nil }
    var words = sentence.prefix { $0.range.lowerBound < lead.range.lowerBound }
    if let mark = words.lastIndex(where: { $0.kind == .punctuation }) {
      words = words[(mark + 1)...]
    }
    words = words.drop { coordinators.contains($0.form) || passing.contains($0.form) }
    // "our council"
    let isOurs =
      words.count > 1
      && words.first.map {
        ["our", "this"].contains(self.text(of: $0, in: place))
      } ?? false
    if isOurs { words = words.dropFirst() }
    // "The bill as it is written should …"
    if let place = words.firstIndex(where: { self.text(of: $0, in: place) == "as" }) {
      words = words[..<place]
    }
    // "What | workers should get is a say."
    if let what = words.first, self.text(of: what, in: place) == "what" {
      words = words.dropFirst()
    }
    // "We believe | the licence should …"
    if words.count > 2, ["i", "we"].contains(self.text(of: words[words.startIndex], in: place)),
      stating.contains(words[words.startIndex + 1].form)
    {
      words = words.dropFirst(2)
      if let that = words.first, self.text(of: that, in: place) == "that" {
        words = words.dropFirst()
      }
    }
    // "Those who refuse should …", "A committee that does the work should …"
    let isWho = words.prefix(2).map { self.text(of: $0, in: place) } == ["those", "who"]
    let tail = words.dropFirst(2).prefix(3).firstIndex {
      ["who", "that"].contains(self.text(of: $0, in: place))
    }
    let head = isWho ? words.prefix(0) : words[..<(tail ?? words.endIndex)]
    let hung = isWho ? words.dropFirst(2) : tail.map { words[($0 + 1)...] } ?? words.suffix(0)
    guard let first = words.first, let last = words.last,
      (1...(hung.isEmpty ? 7 : 9)).contains(words.count),
      !hung.contains(where: {
        dependent.contains($0.form) || dangling.contains($0.form)
          || ["should", "ought"].contains(self.text(of: $0, in: place))
      }),
      !head.contains(where: {
        dependent.contains($0.form) || dangling.contains($0.form) || relatives.contains($0.form)
          || isVerb($0) || lexicon.of($0.form).contains(.negator)
      }), !["there", "that", "somebody", "someone"].contains(self.text(of: first, in: place)),
      words.contains(where: { !lexicon.of($0.form).contains(.grammar) }),
      !phraseOpeners.contains(first.form)
    else { return nil }
    return (isOurs ? "the " : "")
      + (isWho
        ? decapitalised(oneLine(text[first.range.lowerBound..<last.range.upperBound]))
        : spelt(words, in: place))
  }

  /// Without the capital that the first word has for nothing but its place.
  func spelt(_ words: ArraySlice<Token>, in place: Place) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    let subject = oneLine(text[first.range.lowerBound..<last.range.upperBound])
    // "Public bodies should …": the sentence's capital.
    let second = words.dropFirst().first.map { text[$0.range] } ?? ""
    if first.range == sentence.first?.range, words.count == 2, second.hasSuffix("s"),
      second.first?.isLowercase ?? false, !isName(first, on: place.side)
    {
      return decapitalised(subject)
    }
    let isSeveral = ["s", "men", "tion"].contains { text[first.range].hasSuffix($0) }
    // "Human-rights monitors"
    let isHyphened =
      words.dropFirst().first.map { $0.kind == .punctuation || $0.traits.contains(.afterHyphen) }
      ?? false
    let isName = isName(first, on: place.side)
    let isNamed =
      first.isCapitalised && !numberWords.contains(first.form)
      && (isName || !isParticiple(first, on: place.side)) && (!isHyphened || isName)
      && !isCommon(first, on: place.side)
      && (!isSeveral || isName)
    return isNamed ? subject : decapitalised(subject)
  }

  /// "Frozen money", "Heated pools"
  func isParticiple(_ token: Token, on side: Side) -> Bool {
    let word = pair[side].text[token.range]
    return Self.participleEndings.contains { word.hasSuffix($0) }
      || participles.contains(token.form)
  }

  /// "Abolish the fares.", "Why not abolish the fares?", "It is time to abolish the fares."
  private func isCall(_ action: TextRange, in place: Place) -> Bool {
    let sentence = read.tokens[place.side][place.sentence]
    guard let verb = sentence.firstIndex(where: { $0.range.lowerBound >= action.lowerBound }),
      plainVerbs.contains(sentence[verb].form)
        || verb + 1 < sentence.endIndex
          && ["it", "them"].contains(text(of: sentence[verb + 1], in: place))
    else { return false }
    let before = sentence[..<verb].drop { coordinators.contains($0.form) }
      .map { text(of: $0, in: place) }
    return before.isEmpty || ["so", "then"].contains(before.joined())
      || [["why", "not"], ["time", "to"], ["better", "to"]].contains(before.suffix(2))
  }

  /// How far an action may go in a question, the longest first: to the end of the sentence where it was broken off, as it
  /// stands, and to where a second thing is joined to it.
  func extents(of action: TextRange, isCut: Bool, in place: Place) -> [TextRange] {
    let text = pair[place.side].text
    let bytes = text.bytes
    let sentence = read.tokens[place.side][place.sentence]
    func end(before stops: (Token) -> Bool) -> TextOffset? {
      var last: TextOffset?
      for token in sentence where token.range.lowerBound >= action.lowerBound {
        if stops(token) { break }
        if token.kind != .punctuation { last = token.range.upperBound }
      }
      return last
    }
    let isMark = { (token: Token) in
      text.isMark(token) && bytes[token.range.lowerBound.utf8] != Ascii.comma
    }
    let whole = end(before: isMark).map { action.lowerBound..<max($0, action.upperBound) }
    let joined = end { isMark($0) || self.coordinators.contains($0.form) }
    let next = sentence.first { $0.range.lowerBound >= action.upperBound }
    // "amend the law so that judges are chosen by a board | , for one term"
    let hasAim = next.map { self.text(of: $0, in: place) == "so" } ?? false
    let clause = end { isMark($0) || bytes[$0.range.lowerBound.utf8] == Ascii.comma }
    let toComma = (hasAim ? clause : nil).map { action.lowerBound..<max($0, action.upperBound) }
    var found = isCut ? [whole, toComma, isRestricted(action, in: place) ? nil : action] : [action]
    let hung = end {
      isMark($0) || self.ends.contains($0.form) || bytes[$0.range.lowerBound.utf8] == Ascii.comma
    }
    for shorter in [joined, purpose(of: action, in: place), hung] {
      if let shorter, shorter < action.upperBound { found.append(action.lowerBound..<shorter) }
    }
    // "Turn it down and make the test optional."
    if let second = joinedAction(to: action, in: place) { found.append(second) }
    found += withoutTails(of: action, in: place)
    // "forbid strikes | and put a court in their place": of two acts the first.
    if let first = firstAct(of: action, in: place) { found.insert(first, at: 0) }
    // "clean technology, some of it our own"
    if isCut, bytes[action.upperBound.utf8] == Ascii.comma { found.append(action) }
    return found.compactMap { $0.map { firstClause(of: $0, in: place) } }
  }

  /// "recognise the north" of "recognise the north within the borders that it holds", the longest first.
  private func withoutTails(of action: TextRange, in place: Place) -> [TextRange] {
    let sentence = read.tokens[place.side][place.sentence].filter {
      action.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= action.upperBound
    }
    return sentence.indices.dropFirst(2).reversed().compactMap { index in
      let before = sentence[index - 1]
      let isLast = index + 2 == sentence.endIndex && index > 2
      guard
        Self.tails.contains(text(of: sentence[index], in: place))
          || isLast && ["on", "about", "over"].contains(text(of: sentence[index], in: place)),
        before.kind != .punctuation, !lexicon.of(before.form).contains(.grammar),
        sentence[index...].contains(where: { dangling.contains($0.form) }),
        !sentence[..<index].contains(where: {
          relatives.contains($0.form) || dependentSubjects.contains($0.form)
            || dangling.contains($0.form) || text(of: $0, in: place) == "sure"
        })
      else { return nil }
      return action.lowerBound..<before.range.upperBound
    }
  }

  /// What begins a part of a sentence that tells when, where or how.
  static let tails = words(of: .actionTail)

  /// What is urged behind an "and": "turn it down | make the test optional".
  private func joinedAction(to action: TextRange, in place: Place) -> TextRange? {
    let sentence = read.tokens[place.side][place.sentence]
    guard let joint = joint(in: action, of: sentence) else { return nil }
    return sentence[joint + 1].range.lowerBound..<action.upperBound
  }

  /// What is urged before it, with what it is done to.
  private func firstAct(of action: TextRange, in place: Place) -> TextRange? {
    let sentence = read.tokens[place.side][place.sentence]
    guard let joint = joint(in: action, of: sentence),
      let last = sentence[..<joint].last(where: { $0.kind != .punctuation }),
      !lexicon.of(last.form).contains(.grammar), !isPlainVerb(last)
    else { return nil }
    return action.lowerBound..<last.range.upperBound
  }

  /// The first "and" of an action, if a second act follows.
  private func joint(in action: TextRange, of sentence: ArraySlice<Token>) -> Int? {
    let joint = sentence.firstIndex {
      $0.range.lowerBound > action.lowerBound && $0.range.upperBound <= action.upperBound
        && coordinators.contains($0.form)
    }
    guard let joint, joint + 1 < sentence.endIndex, isPlainVerb(sentence[joint + 1]),
      sentence[joint + 1].range.upperBound <= action.upperBound
    else { return nil }
    return joint
  }

  /// "pay to test every child | in order to find her"
  private func purpose(of action: TextRange, in place: Place) -> TextOffset? {
    let sentence = read.tokens[place.side][place.sentence]
    return sentence.indices.dropFirst().first {
      text(of: sentence[$0], in: place) == "order" && text(of: sentence[$0 - 1], in: place) == "in"
        && sentence[$0 - 1].range.lowerBound > action.lowerBound
    }.map { sentence[$0 - 2].range.upperBound }
  }

  func isPlainVerb(_ token: Token) -> Bool { plainVerbs.contains(token.form) }

  /// "a policy for any firm", of which the article goes on to say which.
  private func isRestricted(_ action: TextRange, in place: Place) -> Bool {
    let next = read.tokens[place.side][place.sentence].first {
      $0.range.lowerBound >= action.upperBound
    }
    return next.map { !coordinators.contains($0.form) } ?? false
  }

  /// What is urged first, without a second thing behind a comma, and without what a clause tells of it.
  private func firstClause(of action: TextRange, in place: Place) -> TextRange {
    let bytes = pair[place.side].text.bytes
    let second = read.tokens[place.side][place.sentence].first { token in
      token.range.lowerBound > action.lowerBound && token.range.upperBound <= action.upperBound
        && (coordinators.contains(token.form) || relatives.contains(token.form)
          || ["where", "which", "as"].contains(self.text(of: token, in: place)))
        && bytes[..<token.range.lowerBound.utf8].last { !$0.isBlank } == Ascii.comma
    }
    guard let second, let comma = bytes[..<second.range.lowerBound.utf8].lastIndex(of: Ascii.comma)
    else { return action }
    let first = action.lowerBound..<TextOffset(utf8: comma)
    return coordinators.contains(second.form) ? firstOfList(first, in: place) : first
  }

  /// "drop the plan" of "drop the plan, put the levy on the ballot", the head of a list without its end.
  private func firstOfList(_ action: TextRange, in place: Place) -> TextRange {
    let bytes = pair[place.side].text.bytes
    let next = read.tokens[place.side][place.sentence].first { token in
      token.range.lowerBound > action.lowerBound && token.range.upperBound <= action.upperBound
        && (isPlainVerb(token) || bareVerbs.contains(token.form))
        && bytes[..<token.range.lowerBound.utf8].last { !$0.isBlank } == Ascii.comma
    }
    guard let next, let comma = bytes[..<next.range.lowerBound.utf8].lastIndex(of: Ascii.comma)
    else { return action }
    return action.lowerBound..<TextOffset(utf8: comma)
  }

  /// "should" of "should therefore also buy".
  private func lead(of action: TextRange, in place: Place) -> Token? {
    read.tokens[place.side][place.sentence].prefix { $0.range.upperBound <= action.lowerBound }
      .suffix(3).first { leads.contains($0.form) }
  }

  func isShort(_ text: String) -> Bool {
    (2...Self.mostWords).contains(text.split(separator: " ").count)
  }
}
