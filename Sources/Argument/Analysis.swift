package import Document

/// An issue that both articles speak to: from an issue sheet, or from shared terms.
package struct Issue: Hashable, Sendable {
  package var id: String
  /// "Does courting Serbia bring results?"; without a sheet, the shared terms.
  package var question: String

  package init(id: String, question: String) {
    self.id = id
    self.question = question
  }
}

/// Everything the claims engine found in a pair.
package struct Analysis: Sendable {
  /// One unit per sentence.
  package var units: Both<[Unit]>
  package var issues: [Issue]
  /// Where both authors stand on every issue of a sheet, left before right; empty without one.
  package var answers: [AuthorAnswer] = []
  /// All candidates by falling confidence; see `shownLinks(of:)`.
  package var links: [Link]
  /// What the reader must be told, such as a sheet that does not fit.
  package var notes: [String]

  package init(units: Both<[Unit]>, issues: [Issue], links: [Link], notes: [String] = []) {
    self.units = units
    self.issues = issues
    self.links = links
    self.notes = notes
  }
}

extension Analysis {
  /// What is known of a pair that nobody has read yet: every sentence is background, and nothing is
  /// linked.
  package static func unread(_ pair: Pair) -> Analysis {
    let units = pair.articles.map { article in
      Array(repeating: Unit(kind: .background, confidence: 0), count: article.sentences.count)
    }
    return Analysis(units: units, issues: [], links: [])
  }

  /// The links good enough to show without being asked, strongest first: all that a person stands
  /// by; of every other maker those that are likely or better, and the best one for each two
  /// paragraphs on each question, since paragraphs are what people agree about.
  package func shownLinks(of pair: Pair) -> [Link] {
    var seen: Set<ParagraphClaim> = []
    var sentences: Set<[Int]> = []
    func claim(_ link: Link, of maker: Provenance) -> ParagraphClaim {
      // Issues without a sheet are words, not questions.
      ParagraphClaim(link, in: pair, of: maker, question: answers.isEmpty ? nil : link.issue)
    }
    for link in links where link.isReviewed { seen.insert(claim(link, of: .engine)) }
    return links.filter { link in
      guard !link.isRejected else { return false }
      if !link.isReviewed {
        guard link.provesMore else { return false }
        guard seen.insert(claim(link, of: link.provenance)).inserted else { return false }
      }
      return sentences.insert([link.ends.left, link.ends.right]).inserted
    }
  }
}

/// Two paragraphs that a maker has linked, on one question.
private struct ParagraphClaim: Hashable {
  var left: Int
  var right: Int
  var maker: Provenance
  var question: Int?

  init(_ link: Link, in pair: Pair, of maker: Provenance, question: Int?) {
    left = pair[.left].sentences[link.ends.left].paragraph
    right = pair[.right].sentences[link.ends.right].paragraph
    self.maker = maker
    self.question = question
  }
}

extension Link {
  /// Whether it is likely at least, be its relation known or not.
  package var provesMore: Bool { tier > .possible }
}

extension Pair {
  /// The id of a sentence in files: `left.p07.s1` (paragraph from 0, sentence from 1).
  package func id(of sentence: Int, on side: Side) -> String {
    let found = self[side].sentences[sentence]
    let paragraph = found.paragraph < 10 ? "0\(found.paragraph)" : "\(found.paragraph)"
    return "\(side.rawValue).p\(paragraph).s\(found.place + 1)"
  }
}
