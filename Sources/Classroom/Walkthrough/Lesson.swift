internal import Annotation
package import Document

/// A walkthrough whose passages have been found in its pair.
package struct Lesson: Hashable, Sendable {
  package var walkthrough: Walkthrough
  /// One list of passages a stop.
  package var passages: [[Passage]]

  /// A quotation with the sentences that have it.
  package struct Passage: Hashable, Sendable {
    package var side: Side
    /// Indices into `Article.sentences`.
    package var sentences: Range<Int>
    package var block: Int
    /// Of the quotation in the walkthrough's file, from 1; 0 if it comes from none.
    package var line: Int

    package init(side: Side, sentences: Range<Int>, block: Int = 0, line: Int = 0) {
      self.side = side
      self.sentences = sentences
      self.block = block
      self.line = line
    }
  }

  /// Looks every quotation up.
  ///
  /// - Returns: the lesson without what is not to be found, and what that is.
  package static func placed(
    _ walkthrough: Walkthrough, in pair: Pair
  ) -> (lesson: Lesson, problems: [WalkthroughProblem]) {
    let finders = pair.articles.map { QuotationFinder($0) }
    var problems: [WalkthroughProblem] = []
    let passages = walkthrough.stops.map { stop in
      stop.quotations.compactMap { quotation -> Passage? in
        let found = finders[quotation.side].passage(quotation.words)
        if case .found(let sentences) = found {
          return Passage(
            side: quotation.side, sentences: sentences, block: quotation.block,
            line: quotation.line)
        }
        if finders[quotation.side].isLeftOut(quotation.words) {
          problems.append(
            WalkthroughProblem(
              path: walkthrough.path, line: quotation.line,
              matter: .leftOut(quotation.side, words: quotation.bare)))
          return nil
        }
        let isOnOtherSide = finders[quotation.side.other].passage(quotation.words).isThere
        problems.append(
          WalkthroughProblem(
            path: walkthrough.path, line: quotation.line,
            matter: .init(quotation, found, isOnOtherSide: isOnOtherSide, in: pair)))
        return nil
      }
    }
    return (Lesson(walkthrough: walkthrough, passages: passages), problems)
  }
}

extension QuotedPassage {
  fileprivate var isThere: Bool { if case .missing = self { false } else { true } }
}

extension WalkthroughProblem.Matter {
  fileprivate init(
    _ quotation: Stop.Quotation, _ found: QuotedPassage, isOnOtherSide: Bool, in pair: Pair
  ) {
    let side = quotation.side
    switch found {
    case .shared(let places):
      self = .shared(
        side, words: quotation.bare,
        paragraphs: places.map { pair.paragraphName(of: $0, on: side) })
    case .missing(let nearest?):
      let passage = WalkthroughProblem.Nearest(
        paragraph: pair.paragraphName(of: nearest, on: side),
        words: pair[side].quotation(of: nearest))
      self = .missing(
        side, words: quotation.bare, nearest: passage, isOnOtherSide: isOnOtherSide)
    case .missing(nearest: nil), .found:
      self = .missing(side, words: quotation.bare, nearest: nil, isOnOtherSide: isOnOtherSide)
    }
  }
}
