internal import Argument
internal import Document
internal import Text

// Which questions are one.
extension SheetDrafting {
  /// Two questions that share more of their weight are one.
  private static let alike = 0.5

  /// Whether most words of a question stand in another.
  func repeats(_ question: QuestionWriter.Question, _ other: QuestionWriter.Question) -> Bool {
    let (one, two) = (question, other)
    func all(_ question: QuestionWriter.Question) -> Set<Int32> {
      Set(words(of: question).compactMap { terms.term(of: $0) })
    }
    let shared = all(one).intersection(all(two)).count
    return shared * 2 > min(all(one).count, all(two).count)
  }

  /// Whether a claim tells what would be or what a thing is worth, and no more than what is: "Forty boats lie in the harbour".
  func isArguable(_ question: QuestionWriter.Question) -> Bool {
    guard !question.isDemand, !question.isReported else { return true }
    let side = question.source.side
    let said = words(of: question)
    if foresees(question) { return true }
    func isBefore(_ place: Int, participle: Bool) -> Bool {
      said[(place + 1)...].prefix(2).contains { questions.isParticiple($0, on: side) } == participle
    }
    let being = said.indices.dropLast().filter {
      questions.copulas.contains(said[$0].form) && !said[$0].traits.contains(.attached)
        && !questions.lasting.contains(said[$0].form)
    }
    // "is a neutral place", not "is shut out"
    if !being.isEmpty { return being.contains { isBefore($0, participle: false) } }
    // "The software has not helped."
    let isPerfect = said.indices.dropLast().contains {
      questions.having.contains(said[$0].form) && isBefore($0, participle: true)
    }
    return !isPerfect && said.contains { words.isSigned($0) }
  }

  /// Whether it asks what would be: "Will tourists save the valley?"
  func foresees(_ question: QuestionWriter.Question) -> Bool {
    words(of: question).contains { questions.foreseeing.contains($0.form) }
  }

  /// Whether the other author speaks of what is asked more than once, or of more than one word of it.
  func isSpokenOf(_ question: QuestionWriter.Question) -> Bool {
    let other = question.source.side.other
    let asked = Set(words(of: question).compactMap { terms.term(of: $0) }).filter {
      terms.isTopic($0)
        && (terms.uses[other][Int($0)] > 0 || titles[other].contains($0))
    }
    return asked.count > 1 || question.isReported
      || asked.contains { term in
        terms.sentences[other].count { $0.terms.contains(term) } > 1
      }
  }

  private func verb(of question: QuestionWriter.Question) -> Form? {
    words(of: question).first { word in question.subject.map { $0 != word.range } ?? true }?.form
  }

  func isAlike(_ one: Proposal, _ other: Proposal, _ weights: [Double]) -> Bool {
    if one.question.source == other.question.source { return true }
    // What the headlines call for is one matter, and so is what is urged before all else.
    if one.question.isHeadline && other.question.isHeadline { return true }
    // So is what is planned, told of early, and what one of them urges or fights before all else.
    func isOfAll(_ question: QuestionWriter.Question) -> Bool {
      question.isHeadline || question.isProposed
    }
    if isOfAll(one.question) && other.isFirst || isOfAll(other.question) && one.isFirst,
      !Set(one.topic).isDisjoint(with: other.topic)
    {
      return true
    }
    // "Congress should cancel the program", "The council should vote no": the main question once more.
    if one.question.isDemand, other.question.isDemand,
      isOfWhole(one.question) && isOfHeart(other) || isOfWhole(other.question) && isOfHeart(one)
    {
      return true
    }
    // "The wage should be abolished" is answered by "Leave the wage alone".
    let fewest = one.topic.count < other.topic.count ? one.topic : other.topic
    if one.isFirst, other.isFirst, fewest.count == 1, one.topic.contains(fewest[0]),
      other.topic.contains(fewest[0])
    {
      return true
    }
    if let law = law(in: one.question.text), law == self.law(in: other.question.text) {
      return true
    }
    let verbs = [one, other].map { $0.question.isDemand ? verb(of: $0.question) : nil }
    if let verb = verbs[0], verb == verbs[1], !Set(one.topic).isDisjoint(with: other.topic) {
      return true
    }
    // "The remedy is an amnesty" beside "Should every state have an amnesty?"
    let (few, many) = one.topic.count < other.topic.count ? (one, other) : (other, one)
    if few.topic.count == 1, many.topic.contains(few.topic[0]), !few.question.isDemand,
      words(of: few.question).count <= 5
    {
      return true
    }
    // What is said of one thing is not what is asked for it.
    if one.question.isDemand != other.question.isDemand, min(one.topic.count, other.topic.count) < 2
    {
      return false
    }
    func weight(_ terms: [Int32]) -> Double { terms.reduce(0) { $0 + weights[Int($1)] } }
    let shared = weight(one.topic.filter(other.topic.contains))
    return shared > Self.alike * (weight(one.topic) + weight(other.topic) - shared)
  }

  private func isOfHeart(_ proposal: Proposal) -> Bool {
    proposal.isFirst || proposal.isBest || proposal.question.isHeadline
      || proposal.question.isProposed
  }

  /// Whether all that is asked for is that a plan go ahead, or not.
  func isOfWhole(_ question: QuestionWriter.Question) -> Bool {
    let said = words(of: question).filter {
      $0.isWord && $0.range != question.subject && !words.lexicon.of($0.form).contains(.grammar)
    }
    return (2...3).contains(said.count)
      && said.dropFirst().allSatisfy {
        questions.undertakings.contains($0.form) || words.lexicon.of($0.form).contains(.particle)
      }
  }
}
