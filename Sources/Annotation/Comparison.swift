package import Argument
package import Document
internal import Text

/// Two makers' links and kinds side by side: the engine's and a key's, or another program's.
package struct Comparison: Equatable, Sendable {
  package struct Counts: Equatable, Sendable {
    /// Links of the other's that the engine has too.
    package var both: Int
    package var onlyEngine: Int
    package var onlyOther: Int

    package init(both: Int, onlyEngine: Int, onlyOther: Int) {
      self.both = both
      self.onlyEngine = onlyEngine
      self.onlyOther = onlyOther
    }

    /// All links of the other's.
    package var other: Int { both + onlyOther }
  }

  /// By the two paragraphs that a link joins, and by its two sentences.
  package var paragraphs: Counts
  package var sentences: Counts
  /// Sentences whose kind the other names, and those where the engine says the same.
  package var kinds: Int
  package var sameKinds: Int
}

extension Comparison {
  /// The engine's part is what it would show, those that only share a topic left out.
  package init(of engine: Analysis, with placed: PlacedAnnotations, in pair: Pair) {
    let others = placed.links.filter { $0.annotation.maker != .engine || $0.review != nil }
      .filter { $0.review?.verdict != .rejected }.map(\.ends)
    let kinds = placed.kinds.filter { $0.annotation.maker != .engine }
    self.init(
      of: engine, links: others, in: pair, kinds: kinds.count,
      sameKinds: kinds.count { engine.units[$0.side][$0.sentence].kind == $0.kind })
  }

  init(of engine: Analysis, links: [Both<Int>], in pair: Pair, kinds: Int, sameKinds: Int) {
    var proposals: [Both<Int>] = []
    for index in engine.links.indices where engine.links[index].provesMore {
      if engine.links[index].provenance == .engine { proposals.append(engine.links[index].ends) }
    }
    paragraphs = Counts(
      Set(proposals.map(pair.paragraphs(of:))), Set(links.map(pair.paragraphs(of:))))
    sentences = Counts(Set(proposals), Set(links))
    self.kinds = kinds
    self.sameKinds = sameKinds
  }
}

extension Comparison.Counts {
  fileprivate init(_ engine: Set<Both<Int>>, _ other: Set<Both<Int>>) {
    both = engine.intersection(other).count
    onlyEngine = engine.count - both
    onlyOther = other.count - both
  }
}
