package import Argument
package import Document

/// Something in a sheet that its author should look at; the sheet works all the same.
package struct SheetFinding: Hashable, Sendable {
  package enum Severity: Hashable, Sendable {
    /// Nothing wrong, and good to know.
    case note
    /// Better mended.
    case fault
  }

  package enum Matter: Hashable, Sendable {
    /// Three words or more that stand verbatim in one of the articles only: a quotation, which
    /// finds nothing in a third article on the same question.
    case quotation(String, side: Side)
    /// No phrase of the issue stands in the article of that side.
    case silentSide(issue: String, side: Side)
    /// The phrase stands in no sentence, but in the headline of that side.
    case onlyInHeadline(String, side: Side)
    /// Phrases of the issue that fit nothing in either article, not even in part, in order; `count`
    /// is that of all its phrases.
    case idlePhrases([String], issue: String, count: Int)
    /// Of grammar words alone, as "must": phrases pass over them.
    case wordlessPhrase(String)
    /// Neither words of yes or no nor an instructor's answer, where other issues have them.
    case answersNothing(issue: String)
    /// The same of all issues of the sheet.
    case onlyAsks
    /// The sheet is about something else, and the engine leaves it aside.
    case doesNotFit(share: Double)
  }

  /// From 1; 0 for the sheet as a whole.
  package var line: Int
  package var matter: Matter

  package var severity: Severity {
    switch matter {
    // A sheet is written for a debate, not for two texts: what fits neither may fit the next pair.
    case .idlePhrases, .wordlessPhrase, .answersNothing, .onlyAsks, .onlyInHeadline: .note
    case .quotation, .silentSide, .doesNotFit: .fault
    }
  }

  package init(line: Int, matter: Matter) {
    self.line = line
    self.matter = matter
  }
}

/// Looks a sheet over against the pair that it was written for; findings in order of lines.
package func lint(_ sheet: IssueSheet, for pair: Pair) -> [SheetFinding] {
  var words = PairWords(pair)
  let (index, lexicon) = (words.index, words.lexicon)
  let reading = SheetReading(
    sheet, index: index, isPrescriptive: index.sentences.map { _ in false },
    vocabulary: &words.vocabulary, lexicon: lexicon)
  var titles = Both<Set<Int32>>(left: [], right: [])
  for side in Side.allCases {
    titles[side] = Set(
      SoughtPhrase(pair[side].title, vocabulary: &words.vocabulary, lexicon: lexicon).stems)
  }
  var findings = quotations(
    in: sheet, tokens: words.tokens, vocabulary: &words.vocabulary, lexicon: lexicon)
  let tellsAnswers = sheet.issues.contains(where: \.tellsAnswers)
  if !tellsAnswers, let first = sheet.issues.first {
    findings.append(SheetFinding(line: first.line, matter: .onlyAsks))
  }
  for (number, issue) in sheet.issues.enumerated() {
    if tellsAnswers, !issue.tellsAnswers {
      findings.append(SheetFinding(line: issue.line, matter: .answersNothing(issue: issue.id)))
    }
    for side in Side.allCases where !reading.isTouched(issue: number, on: side) {
      let inHeadline = issue.phrases.first {
        let sought = SoughtPhrase($0.text, vocabulary: &words.vocabulary, lexicon: lexicon)
        return !sought.stems.isEmpty && titles[side].isSuperset(of: sought.stems)
      }
      if let inHeadline {
        findings.append(
          SheetFinding(line: inHeadline.line, matter: .onlyInHeadline(inHeadline.text, side: side)))
        continue
      }
      findings.append(
        SheetFinding(line: issue.line, matter: .silentSide(issue: issue.id, side: side)))
    }
  }
  if reading.fit < SheetReading.leastFit {
    findings.append(SheetFinding(line: 0, matter: .doesNotFit(share: reading.fit)))
  } else {
    // What only a headline has may have been told for a silent side.
    let told = Set(findings)
    findings += idlePhrases(
      in: sheet, index: index, titles: titles, vocabulary: &words.vocabulary, lexicon: lexicon
    ).filter { !told.contains($0) }
  }
  return findings.sorted { $0.line < $1.line }
}

private func quotations(
  in sheet: IssueSheet, tokens: Both<Tokens>, vocabulary: inout Vocabulary, lexicon: Lexicon
) -> [SheetFinding] {
  let texts = tokens.map { VerbatimText($0) }
  var findings: [SheetFinding] = []
  for phrase in sheet.issues.flatMap(\.phrases) {
    let forms = Tokens.of(phrase.text, vocabulary: &vocabulary).filter {
      $0.kind != .punctuation
    }.map(\.form)
    guard forms.count > 2, !isStockTerm(forms, lexicon) else { continue }
    let places = texts.map { $0.places(of: forms) }
    guard places.left.isEmpty != places.right.isEmpty else { continue }
    let side: Side = places.right.isEmpty ? .left : .right
    guard places[side].count == 1, !texts[side].isName(at: places[side][0], lexicon) else {
      continue
    }
    findings.append(
      SheetFinding(line: phrase.line, matter: .quotation(phrase.text, side: side)))
  }
  return findings
}

/// "Rule of law", "cost of living": two words with grammar between them; "with the proceeds", "cannot be undone": one alone.
private func isStockTerm(_ forms: [Form], _ lexicon: Lexicon) -> Bool {
  let isGrammar = forms.map { !lexicon.of($0).isDisjoint(with: [.grammar, .negator]) }
  let words = isGrammar.count { !$0 }
  return words < 2 || words == 2 && isGrammar.first == false && isGrammar.last == false
}

private func idlePhrases(
  in sheet: IssueSheet, index: WordIndex, titles: Both<Set<Int32>>, vocabulary: inout Vocabulary,
  lexicon: Lexicon
) -> [SheetFinding] {
  var findings: [SheetFinding] = []
  for issue in sheet.issues {
    var idle: [String] = []
    for phrase in issue.phrases {
      let sought = SoughtPhrase(phrase.text, vocabulary: &vocabulary, lexicon: lexicon)
      if sought.stems.isEmpty {
        findings.append(SheetFinding(line: phrase.line, matter: .wordlessPhrase(phrase.text)))
      } else if index.matches(of: sought).isEmpty {
        if let side = Side.allCases.first(where: { titles[$0].isSuperset(of: sought.stems) }) {
          findings.append(
            SheetFinding(line: phrase.line, matter: .onlyInHeadline(phrase.text, side: side)))
          continue
        }
        idle.append(phrase.text)
      }
    }
    guard !idle.isEmpty else { continue }
    let matter = SheetFinding.Matter.idlePhrases(
      idle, issue: issue.id, count: issue.phrases.count)
    findings.append(SheetFinding(line: issue.line, matter: matter))
  }
  return findings
}

/// The words of an article in a row, to look verbatim phrases up in. What an author says twice is a term and no quotation.
private struct VerbatimText {
  private let words: [Token]
  private var starts: [Form: [Int]] = [:]

  init(_ tokens: Tokens) {
    words = tokens.all.filter { $0.kind != .punctuation }
    for (place, word) in words.enumerated() { starts[word.form, default: []].append(place) }
  }

  /// The stretches that have these words.
  func places(of phrase: [Form]) -> [Range<Int>] {
    guard let first = phrase.first else { return [] }
    return (starts[first] ?? []).filter { words[$0...].lazy.map(\.form).starts(with: phrase) }
      .map { $0..<$0 + phrase.count }
  }

  /// "European Court of Justice": all its words but grammar have capitals.
  func isName(at place: Range<Int>, _ lexicon: Lexicon) -> Bool {
    words[place].allSatisfy { $0.isCapitalised || lexicon.of($0.form).contains(.grammar) }
      && words[place].contains { $0.isCapitalised }
  }
}

extension SheetReading {
  func isTouched(issue: Int, on side: Side) -> Bool {
    let sentences =
      side == .left ? 0..<index.leftCount : index.leftCount..<index.sentences.count
    return sentences.contains { evidence[$0][issue] > 0.1 }
  }
}
