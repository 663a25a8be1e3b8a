internal import Argument
internal import Document
internal import Engine
internal import Formats

/// A proposal in the key's own terms.
struct AlignedProposal {
  /// Two sentences of the key, by index; a sentence that the key lacks has a number below zero of
  /// its own, so that a link to it is a wrong link.
  struct SentencePair: Hashable {
    var left: Int
    var right: Int
  }

  /// Two paragraphs of the key.
  struct ParagraphPair: Hashable {
    var left: String
    var right: String
  }

  struct Link {
    var sentences: SentencePair
    var paragraphs: ParagraphPair
    var relation: Relation
    var tier: Tier
  }

  let key: Key
  /// The surest first, each pair of sentences once.
  let links: [Link]
  /// For the sentences of the key that the articles have: their kind as proposed, and where.
  let found: [Int: (kind: Kind, sentence: Int)]

  /// By side and sentence of the article: who should act.
  let actors: Both<[[String]]>

  init(_ proposal: Proposal, key: Key) {
    self.key = key
    actors = proposal.sentences.map { $0.map(\.actors) }
    let sides = Both(left: true, right: false)
    let aligned = Both<Alignment>(
      left: Self.alignment(of: proposal.sentences.left, in: key, isLeft: sides.left),
      right: Self.alignment(of: proposal.sentences.right, in: key, isLeft: sides.right))
    links = Self.links(of: proposal, aligned: aligned, key: key)
    var found: [Int: (Kind, Int)] = [:]
    for side in Side.allCases {
      for (index, sentence) in aligned[side].found {
        found[index] = (proposal.sentences[side][sentence].kind, sentence)
      }
    }
    self.found = found
  }

  private static func alignment(
    of sentences: [Proposal.Sentence], in key: Key, isLeft: Bool
  ) -> Alignment {
    let mine = key.sentences.enumerated().filter { $0.element.isLeft == isLeft }
    return Alignment(
      texts: sentences.map(\.text), key: mine.map { ($0.offset, $0.element.text) })
  }

  private static func links(
    of proposal: Proposal, aligned: Both<Alignment>, key: Key
  ) -> [Link] {
    func place(_ sentence: Int, _ side: Side) -> Int {
      aligned[side].keyed[sentence] ?? -1 - sentence
    }
    func paragraph(_ place: Int) -> String {
      place < 0 ? "unknown \(place)" : key.sentences[place].paragraph
    }
    var seen: Set<SentencePair> = []
    var links: [Link] = []
    for link in proposal.links {
      let pair = SentencePair(
        left: place(link.ends.left, .left), right: place(link.ends.right, .right))
      guard seen.insert(pair).inserted else { continue }
      let paragraphs = ParagraphPair(left: paragraph(pair.left), right: paragraph(pair.right))
      links.append(
        Link(sentences: pair, paragraphs: paragraphs, relation: link.relation, tier: link.tier))
    }
    return links
  }

  /// The key's links that count, by their sentences.
  var gold: [Key.Link] { key.links.filter(\.isGold) }

  func paragraphs(of link: Key.Link) -> ParagraphPair {
    ParagraphPair(
      left: key.sentences[link.left].paragraph, right: key.sentences[link.right].paragraph)
  }
}
