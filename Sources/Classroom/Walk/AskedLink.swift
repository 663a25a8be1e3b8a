package import Argument
package import Document

/// Two passages that a stop joins, with the link that holds for them.
package struct AskedLink: Sendable {
  /// The link's own sentences, else the first of either passage.
  package var ends: LinkEnds
  /// Nil where nobody links the two, or a person has rejected what did: that nothing links them is an answer.
  package var link: Link?
  /// Who has rejected what linked them.
  package var rejecter: String?
  /// Of the first quotation in the walkthrough's file, from 1.
  package var line: Int
}

extension Lesson {
  /// What the blocks of a stop join, by the reviewed or strongest link of each two passages. Where none of a block is
  /// linked, its first two passages are asked about all the same.
  package func askedLinks(at stop: Int, in analysis: Analysis) -> [AskedLink] {
    blocks(at: stop).flatMap { block -> [AskedLink] in
      let pairs = joined(block)
      let linked = pairs.compactMap { pair in
        analysis.link(between: pair).map {
          AskedLink(ends: $0.ends, link: $0, line: block[0].line)
        }
      }
      guard linked.isEmpty, let first = pairs.first else { return linked }
      return [
        AskedLink(
          ends: first.map(\.lowerBound), rejecter: analysis.rejecter(between: first),
          line: block[0].line)
      ]
    }
  }

  /// What keeps stops from showing what they ask for: the lesson can be given all the same.
  ///
  /// - Parameter issues: the ids of the pair's sheet.
  package func doubts(
    in analysis: Analysis, of pair: Pair, issues: [String]
  ) -> [WalkthroughProblem] {
    walkthrough.stops.indices.flatMap { number -> [WalkthroughProblem] in
      let stop = walkthrough.stops[number]
      func doubt(_ matter: WalkthroughProblem.Matter, _ line: Int) -> WalkthroughProblem {
        WalkthroughProblem(path: walkthrough.path, line: line, matter: matter)
      }
      var doubts: [WalkthroughProblem] = []
      if let issue = stop.issue, !issues.contains(issue) {
        doubts.append(doubt(.unknownIssue(issue, known: issues), stop.line))
      }
      if stop.show == .positions, !analysis.tellsAnswers {
        doubts.append(doubt(.noPositions(stop.title), stop.line))
      }
      guard stop.covers.contains(.labels) else { return doubts }
      for asked in askedLinks(at: number, in: analysis) {
        let places = pair.placeNames(of: asked.ends)
        if let link = asked.link {
          if link.isReviewed { continue }
          if analysis.isKeyed {
            doubts.append(doubt(.beyondKey(places, link.relation), asked.line))
          } else if link.relation == .related {
            doubts.append(doubt(.openRelation(places), asked.line))
          }
        } else {
          doubts.append(doubt(.unlinked(places, rejecter: asked.rejecter), asked.line))
        }
      }
      return doubts
    }
  }

  /// The passages of each block, in the file's order.
  private func blocks(at stop: Int) -> [[Passage]] {
    passages[stop].reduce(into: []) { blocks, passage in
      if blocks.last?.last?.block == passage.block {
        blocks[blocks.count - 1].append(passage)
      } else {
        blocks.append([passage])
      }
    }
  }

  private func joined(_ block: [Passage]) -> [Both<Range<Int>>] {
    block.filter { $0.side == .left }.flatMap { left in
      block.filter { $0.side == .right }.map { Both(left: left.sentences, right: $0.sentences) }
    }
  }

  /// The pairs of passages that a stop's blocks join.
  package func joined(at stop: Int) -> [Both<Range<Int>>] { blocks(at: stop).flatMap(joined) }
}

extension Analysis {
  fileprivate func link(between passages: Both<Range<Int>>) -> Link? {
    // Of what the engine can name no relation, and would not show by itself, it knows nothing.
    let found = all(between: passages).filter {
      !$0.isRejected && ($0.isReviewed || $0.relation != .related || $0.provesMore)
    }
    return found.first(where: \.isReviewed) ?? found.first
  }

  fileprivate func rejecter(between passages: Both<Range<Int>>) -> String? {
    all(between: passages).first(where: \.isRejected)?.review.map {
      $0.reviewer.isEmpty ? "a person" : $0.reviewer
    }
  }

  private func all(between passages: Both<Range<Int>>) -> [Link] {
    links.filter { link in
      Side.allCases.allSatisfy { passages[$0].contains(link.ends[$0]) }
    }
  }
}
