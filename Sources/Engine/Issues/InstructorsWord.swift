internal import Argument
internal import Document

/// What an instructor wrote under a question about these two articles: it stands.
struct InstructorsWord {
  /// By sentence (left first): the issues that it speaks to, or does not, whatever phrases find.
  private(set) var added: [Int: [Int]] = [:]
  private(set) var struck: [Int: [Int]] = [:]
  /// By issue: 1 for a given yes, -1 for a no, 0 for neither; nil where nothing is given.
  private(set) var given: Both<[Double?]>

  init(_ sheet: IssueSheet, pair: Pair) {
    given = Both(left: [], right: [])
    for side in Side.allCases {
      given[side] = sheet.issues.map { issue in
        issue.given[side].map { $0 == .yes ? 1 : $0 == .no ? -1 : 0 }
      }
      let offset = side == .left ? 0 : pair[.left].sentences.count
      for (number, issue) in sheet.issues.enumerated() {
        for sentence in pair[side].sentences(ofParagraphs: issue.added[side]) {
          added[offset + sentence, default: []].append(number)
        }
        for sentence in pair[side].sentences(ofParagraphs: issue.struck[side]) {
          struck[offset + sentence, default: []].append(number)
        }
      }
    }
  }
}

extension Article {
  /// The sentences of paragraphs as readers count them: from 1, the standfirst not counted.
  fileprivate func sentences(ofParagraphs numbers: [Int]) -> [Int] {
    numbers.flatMap { number in
      paragraph(numbered: number).map { Array(paragraphs[$0].sentences) } ?? []
    }
  }
}
