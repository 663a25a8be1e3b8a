internal import Argument
internal import Document

/// A sheet that fits a pair, with where the sentences and authors stand on it.
struct SheetFindings: Sendable {
  let issues: [Issue]
  let reading: SheetReading
  let stances: Stances
  /// A sheet that only asks names what a link is about and weighs nothing.
  let tellsAnswers: Bool

  /// Nothing if the sheet does not fit.
  init?(
    _ sheet: IssueSheet, pair: Pair, tokens: Both<Tokens>, roles: [SentenceRole],
    vocabulary: inout Vocabulary, lexicon: Lexicon, marks: PunctuationForms,
    denials: @escaping @Sendable (Int) -> Denials
  ) {
    let index = WordIndex(tokens: tokens, vocabulary: &vocabulary, lexicon: lexicon, marks: marks)
    let word = InstructorsWord(sheet, pair: pair)
    var reading = SheetReading(
      sheet, index: index, isPrescriptive: roles.map { $0.kinds.recommendation > 0.5 },
      vocabulary: &vocabulary, lexicon: lexicon, disowned: roles.map { $0.disowned.map(\.range) },
      denials: denials)
    guard reading.fit >= SheetReading.leastFit else { return nil }
    reading.apply(word)
    self.reading = reading
    tellsAnswers = sheet.issues.contains(where: \.tellsAnswers)
    issues = sheet.issues.map {
      Issue(id: $0.id, question: $0.question, tellsAnswers: $0.tellsAnswers)
    }
    stances = Stances(
      reading, sentences: roles, paragraphOf: pair.paragraphOfSentences,
      paragraphs: pair.articles.left.paragraphs.count + pair.articles.right.paragraphs.count,
      given: word.given)
  }

  enum Answer: String, Sendable { case yes, no }

  /// What a sentence answers to an issue: by its own words, or else with its article.
  func answer(of sentence: Int, issue: Int) -> (answer: Answer, isOwn: Bool)? {
    let own = stances.own[sentence][issue]
    if abs(own) > 0.1 { return (own > 0 ? .yes : .no, true) }
    let author = stances.author[sentence < reading.index.leftCount ? 0 : 1][issue]
    if abs(author) > 0.1 { return (author > 0 ? .yes : .no, false) }
    return nil
  }

  /// The issues that a sentence speaks to.
  func positions(of sentence: Int) -> [Position] {
    stances.aboutness[sentence].indices.compactMap { issue in
      let aboutness = stances.aboutness[sentence][issue]
      guard aboutness > 0.15 else { return nil }
      return Position(issue: issue, aboutness: aboutness, lean: stances.own[sentence][issue])
    }
  }
}
