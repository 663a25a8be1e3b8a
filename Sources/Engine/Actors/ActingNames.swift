/// Finds which of a sentence's names act in what it recommends.
///
/// Worked examples: the subject of a modal ("Rome and Paris should …", both), the agent of a
/// passive ("… should be freed by Rome"), the owner of an action that is a noun ("Rome's backing of
/// Oslo would …", "a pledge by Rome would …"), the bearer of a duty ("Peace should be a duty of
/// Rome"). A name behind another preposition is acted upon.
struct ActingNames {
  private let table: CueTable
  private let shapes: WordShapes
  private let conjunctions: ClassSet
  private let listWords: ClassSet
  private let determiners: ClassSet
  private let prepositions: ClassSet
  private let agents: ClassSet
  private let plurals: ClassSet
  private let pronouns: ClassSet
  private let duties: ClassSet
  private let dutyLinks: ClassSet
  private let actions: ClassSet
  private let pastWords: ClassSet

  init(table: CueTable, shapes: WordShapes) {
    self.table = table
    self.shapes = shapes
    conjunctions = table.set("conjunction")
    listWords = table.set("list-word")
    determiners = table.set("determiner")
    prepositions = table.set("preposition")
    agents = table.set("agent-link")
    plurals = table.set("plural-pronoun")
    pronouns = table.set("subject-pronoun")
    duties = table.set("duty")
    dutyLinks = table.set("duty-link")
    actions = table.set("nominal")
    pastWords = table.set("irregular-past")
  }

  func isPlural(_ form: Form) -> Bool { table.contains(form, set: plurals) }

  private func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  /// "… should the talks fail": a modal before its subject sets a condition.
  func isInverted(_ pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pivot > sentence.lowerBound, pivot + 1 < sentence.upperBound else { return false }
    return has(tokens[pivot + 1], determiners) || has(tokens[pivot + 1], pronouns)
  }
}

// MARK: Subjects

extension ActingNames {
  /// Who is told by a modal at `pivot`, as indices of actors.
  func subjects(
    of pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Int] {
    let agents = self.agents(behind: pivot, mentions, sentence, tokens)
    if !agents.isEmpty { return agents }
    let before = mentions.prefix { $0.tokens.upperBound <= pivot }
    if let last = before.indices.last, isInClause(before[last], before: pivot, tokens) {
      return list(with: last, of: Array(before), tokens).map(\.actor)
    }
    return bearers(behind: pivot, mentions, sentence, tokens)
  }

  private func isInClause(_ mention: Mention, before place: Int, _ tokens: [Token]) -> Bool {
    // A pair of commas is let through: "Congress, at last, should act".
    let between = tokens[mention.tokens.upperBound..<place]
    let commas = between.count { shapes.isComma($0.form) }
    let breaks = between.count { shapes.isClauseBreak($0.form) }
    return commas == breaks && commas != 1
  }

  /// "should be freed by Rome": the agent of a passive, in its own clause.
  private func agents(
    behind pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Int] {
    let window = pivot + 1..<min(pivot + 6, sentence.upperBound)
    let participle = window.first {
      shapes.has(.ed, tokens[$0]) || has(tokens[$0], pastWords)
    }
    guard let participle else { return [] }
    for (index, mention) in mentions.enumerated() where mention.tokens.lowerBound > participle {
      let between = tokens[participle..<mention.tokens.lowerBound]
      if between.contains(where: { shapes.isClauseBreak($0.form) }) { return [] }
      if isLinked(mention, by: agents, from: participle, tokens) {
        return list(with: 0, of: Array(mentions[index...]), tokens).map(\.actor)
      }
    }
    return []
  }

  /// "should be a duty of Rome", "must be Rome's first task".
  private func bearers(
    behind pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Int] {
    guard let duty = (pivot..<sentence.upperBound).first(where: { has(tokens[$0], duties) }) else {
      return []
    }
    for (index, mention) in mentions.enumerated() {
      let isOwner = mention.tokens.upperBound > pivot && owns(mention, duty, tokens)
      let isLinked =
        mention.tokens.lowerBound > duty
        && isLinked(mention, by: dutyLinks, from: duty, tokens)
        && mention.tokens.lowerBound - duty <= 3
      if isOwner || isLinked {
        return list(with: 0, of: Array(mentions[index...]), tokens).map(\.actor)
      }
    }
    return []
  }
}

// MARK: Doers

extension ActingNames {
  /// Who does an action that is named by a noun or an -ing form.
  func doers(of action: Range<Int>, _ mentions: [Mention], _ tokens: [Token]) -> [Int] {
    guard !action.isEmpty else { return [] }
    let isNoun = !shapes.has(.ing, tokens[action.lowerBound])
    for (index, mention) in mentions.enumerated() where action.contains(mention.tokens.lowerBound) {
      let leads = isNoun && mention.tokens.lowerBound <= action.lowerBound + 1
      let isAgent = isLinked(mention, by: agents, from: action.lowerBound, tokens)
      let isFree = !isLinked(mention, by: prepositions, from: action.lowerBound, tokens)
      let isOwner = isNoun && isOwner(mention, in: action, tokens)
      if (leads && isFree) || isAgent || isOwner {
        return list(with: 0, of: Array(mentions[index...]), tokens).map(\.actor)
      }
    }
    return []
  }

  /// The owners of an action before a modal: "At last, Rome's help for Oslo could end it".
  func owners(in part: Range<Int>, _ mentions: [Mention], _ tokens: [Token]) -> [Int] {
    for (index, mention) in mentions.enumerated() where part.contains(mention.tokens.lowerBound) {
      if isOwner(mention, in: part, tokens) {
        return list(with: 0, of: Array(mentions[index...]), tokens).map(\.actor)
      }
    }
    return []
  }

  private func isOwner(_ mention: Mention, in part: Range<Int>, _ tokens: [Token]) -> Bool {
    guard !isLinked(mention, by: prepositions, from: part.lowerBound, tokens) else { return false }
    return ownedPlaces(of: mention, tokens).contains {
      part.contains($0) && has(tokens[$0], actions)
    }
  }

  /// A link word stands before the name, with at most a determiner between them.
  private func isLinked(
    _ mention: Mention, by set: ClassSet, from start: Int, _ tokens: [Token]
  ) -> Bool {
    var place = mention.tokens.lowerBound - 1
    if place > start, has(tokens[place], determiners) { place -= 1 }
    return place >= start && has(tokens[place], set)
  }

  private func owns(_ mention: Mention, _ place: Int, _ tokens: [Token]) -> Bool {
    ownedPlaces(of: mention, tokens).contains(place)
  }

  /// The next few tokens, where a noun may stand that the name owns: "Rome's own backing".
  private func ownedPlaces(of mention: Mention, _ tokens: [Token]) -> Range<Int> {
    let start = mention.tokens.upperBound
    var end = start
    while end < min(start + 4, tokens.count), tokens[end].isWord, !has(tokens[end], prepositions) {
      end += 1
    }
    return start..<end
  }
}

// MARK: Lists

extension ActingNames {
  /// The names that stand in one list with a name: "A and B", "A, B and C", "either A or B".
  func list(with index: Int, of mentions: [Mention], _ tokens: [Token]) -> [Mention] {
    guard mentions.indices.contains(index) else { return [] }
    var first = index
    while first > 0, joint(mentions[first - 1], mentions[first], tokens) != nil { first -= 1 }
    var last = index
    while last + 1 < mentions.count, joint(mentions[last], mentions[last + 1], tokens) != nil {
      last += 1
    }
    // A list ends with "and B" or "or B"; without it the commas part other things.
    while last > index, joint(mentions[last - 1], mentions[last], tokens) == .comma { last -= 1 }
    let isClosed = last > first && joint(mentions[last - 1], mentions[last], tokens) == .word
    return isClosed ? Array(mentions[first...last]) : [mentions[index]]
  }

  private enum Joint { case comma, word }

  private func joint(_ left: Mention, _ right: Mention, _ tokens: [Token]) -> Joint? {
    let between = tokens[left.tokens.upperBound..<right.tokens.lowerBound]
    guard !between.isEmpty, between.count <= 4 else { return nil }
    var hasWord = false
    var hasComma = false
    for token in between {
      if has(token, conjunctions) {
        hasWord = true
      } else if shapes.isComma(token.form) {
        hasComma = true
      } else {
        let isPassedOver =
          has(token, determiners) || has(token, listWords) || token.traits.contains(.attached)
        guard isPassedOver else { return nil }
      }
    }
    return hasWord ? .word : hasComma ? .comma : nil
  }
}
