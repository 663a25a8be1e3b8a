package import Argument
package import Document
package import Text

// What a reader does, as annotations. Where a second word of the same maker on the same thing takes
// the place of the first, the id is made of that thing's words, so that it is the same again.
extension Annotation {
  package static func kind(
    _ kind: Kind, alternative: Kind? = nil, of passage: Passage, by maker: Provenance,
    id: String? = nil
  ) -> Annotation {
    Annotation(
      id: id ?? name("kind", passage.words + maker.words), maker: maker,
      targets: [.passage(passage)], body: .kind(kind, alternative: alternative))
  }

  package static func link(
    from answered: Passage, _ link: Link, by maker: Provenance, id: String? = nil
  ) -> Annotation {
    Annotation(
      id: id ?? name("link", answered.words + link.answering.words + maker.words), maker: maker,
      targets: [.passage(answered)], body: .link(link))
  }

  /// A link of an analysis as it is now, so that something can be said about it. Its issue stays
  /// the analysis's.
  package static func link(_ link: Argument.Link, in passages: Passages) -> Annotation {
    .link(
      from: passages[link.ends.left, .left],
      Link(
        answering: passages[link.ends.right, .right], relation: link.relation,
        reason: link.reason, strength: Double(link.tier.strength), isOpen: link.isLeftOpen),
      by: link.provenance)
  }

  /// A person's word on a link; a later word of the same person takes its place.
  package static func review(
    _ verdict: Review.Verdict, of link: String, by reviewer: String, id: String? = nil
  ) -> Annotation {
    Annotation(
      id: id ?? name("review", [link, reviewer]), maker: .person(reviewer),
      targets: [.annotation(link)], body: .review(verdict))
  }

  package static func note(_ text: String, on targets: [Target], by person: String) -> Annotation {
    Annotation(maker: .person(person), targets: targets, body: .note(text))
  }

  /// A highlight; with a name, a place to come back to, of which there is one of each name.
  package static func mark(
    _ passage: Passage, name: String? = nil, by person: String
  ) -> Annotation {
    Annotation(
      id: self.name("mark", name.map { [$0, person] } ?? passage.words + [person]),
      maker: .person(person), targets: [.passage(passage)], body: .mark(name: name))
  }

  /// Whether a passage is read; a later word on the same passage takes its place.
  package static func reading(
    _ reading: Reading, of passage: Passage, by person: String
  ) -> Annotation {
    Annotation(
      id: name("reading", passage.words + [person]), maker: .person(person),
      targets: [.passage(passage)], body: .reading(reading))
  }

  /// Where the reader left off; there is one in a notebook.
  package static func place(_ passages: [Passage], settings: [Setting] = []) -> Annotation {
    Annotation(
      id: name("place", []), maker: .person(""), targets: passages.map(Target.passage),
      body: .place(settings))
  }

  /// A note that is being written: kept as the reader's place is, and no note yet.
  ///
  /// - Parameters:
  ///   - note: the id of the note that is written anew, if it is one.
  ///   - others: drafts that are kept beside it.
  package static func draft(
    _ text: String, of note: String, on targets: [Target], besides others: [Annotation] = []
  ) -> Annotation {
    let taken = Set(others.map(\.id))
    let number = (1...(taken.count + 1)).first { !taken.contains(draftID(number: $0)) } ?? 1
    return Annotation(
      id: draftID(number: number), maker: .person(""), targets: targets,
      body: .place([Setting(name: "draft", value: text), Setting(name: "of", value: note)]))
  }

  private static let draftID = "urn:counterpoint:draft"

  private static func draftID(number: Int) -> String {
    number == 1 ? draftID : "\(draftID):\(number)"
  }

  /// The words of a note that is being written, and the note that it will be in the place of.
  package var draft: (text: String, note: String)? {
    guard id.hasPrefix(Self.draftID), case .place(let kept) = body else { return nil }
    func value(_ name: String) -> String { kept.first { $0.name == name }?.value ?? "" }
    return (value("draft"), value("of"))
  }

  /// With an id, so that it is not taken for another one the next time.
  var identified: Annotation {
    guard id.isEmpty else { return self }
    var named = self
    named.id = Self.name(
      motivation, passages.flatMap(\.words) + [maker.name, created?.text ?? "", "\(body)"])
    return named
  }

  private static func name(_ what: String, _ words: [String]) -> String {
    guard !words.isEmpty else { return "urn:counterpoint:\(what)" }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    return "urn:counterpoint:\(what)-\(String(hash, radix: 16))"
  }
}

extension Annotation.Passage {
  /// A sentence in two places is two passages.
  fileprivate var words: [String] {
    [side.rawValue, anchor.prefix ?? "", anchor.exact, anchor.suffix ?? ""]
  }
}

extension Provenance {
  fileprivate var words: [String] {
    switch self {
    case .engine: ["engine"]
    case .person(let name): ["person", name]
    case .program(let name): ["program", name]
    }
  }
}

extension Tier {
  fileprivate var strength: Int {
    switch self {
    case .possible: 1
    case .likely: 2
    case .strong: 3
    }
  }
}

/// Anchors for the sentences of a pair.
package struct Passages: Sendable {
  private let pair: Pair
  private let offsets: Both<ScalarOffsets>

  package init(_ pair: Pair) {
    self.pair = pair
    offsets = pair.articles.map { ScalarOffsets($0.text) }
  }

  /// A sentence, by its index in `Article.sentences`.
  package subscript(sentence: Int, side: Side) -> Annotation.Passage {
    self[pair[side].sentences[sentence].range, side]
  }

  package subscript(range: TextRange, side: Side) -> Annotation.Passage {
    Annotation.Passage(
      side: side, anchor: Anchor(range, in: pair[side].text, offsets: offsets[side]))
  }
}
