package import Argument
package import Document

extension Walk {
  /// All that can be uncovered at the stop on show, in the order in which it is uncovered one by
  /// one: its own passages first, then its links, each with its relation and its reason, then the
  /// answer, then whatever else is covered.
  package func steps(in analysis: Analysis, of pair: Pair) -> [Element] {
    var steps: [Element] = []
    let covers = stop.covers
    for cover in [Cover.left, .right, .marks] where covers.contains(cover) {
      steps.append(.cover(cover))
    }
    for passage in lesson.passages[place] {
      for sentence in passage.sentences
      where covers.contains(kind: analysis.units[passage.side][sentence].kind) {
        steps.append(.sentence(passage.side, sentence))
      }
    }
    for asked in askedLinks(in: analysis) {
      let ends = asked.ends
      if covers.contains(.links) { steps.append(.link(ends)) }
      if covers.contains(.labels) { steps.append(.label(ends)) }
      if covers.contains(.reasons), asked.link?.reason.isEmpty == false {
        steps.append(.reason(ends))
      }
    }
    if !stop.answer.isEmpty { steps.append(.answer) }
    // Where one side is on show there is no link to be seen.
    let links: [Cover] =
      stop.show == .left || stop.show == .right ? [] : [.links, .labels, .reasons]
    let rest: [Cover] = [.recommendations, .claims, .evidence, .concessions] + links
    steps += rest.filter(covers.contains).map(Element.cover)
    return steps
  }

  /// The first step that is still covered.
  package func nextStep(in analysis: Analysis, of pair: Pair) -> Element? {
    steps(in: analysis, of: pair).first { !isOpen($0, in: analysis) }
  }

  /// Whether a step is uncovered, by itself or as part of its sort.
  package func isOpen(_ element: Element, in analysis: Analysis) -> Bool {
    if isUncovered(element) { return true }
    switch element {
    case .cover, .answer: return false
    case .sentence(let side, let sentence):
      guard let cover = Cover(analysis.units[side][sentence].kind) else { return true }
      return !isCovered(cover)
    case .link: return !isCovered(.links)
    case .label: return !isCovered(.labels)
    case .reason: return !isCovered(.reasons)
    }
  }

  /// What the stop's blocks join; that nothing does is an answer only where the relation is asked for.
  func askedLinks(in analysis: Analysis) -> [AskedLink] {
    lesson.askedLinks(at: place, in: analysis).filter {
      $0.link != nil || stop.covers.contains(.labels)
    }
  }
}

extension Set<Cover> {
  fileprivate func contains(kind: Kind) -> Bool { Cover(kind).map(contains) ?? false }
}

extension Cover {
  /// What covers the sentences of a kind; nothing covers background.
  package init?(_ kind: Kind) {
    switch kind {
    case .recommendation: self = .recommendations
    case .claim: self = .claims
    case .evidence: self = .evidence
    case .concession: self = .concessions
    case .background: return nil
    }
  }
}
