package import Annotation
internal import Argument
package import Document
internal import Text

extension Annotations {
  /// A key in the older form as annotations of the pair's present text.
  ///
  /// - `name`: of who made it; a key names nobody.
  /// - `id`: begins every annotation's id.
  ///
  /// Passages that the articles no longer have keep the key's own words, so that they are missed
  /// where the annotations are used.
  package init(_ key: Key, of pair: Pair, madeBy name: String, id: String) {
    let passages = KeyPassages(key, pair: pair)
    var items: [Annotation] = []
    for (index, sentence) in key.sentences.enumerated() {
      guard let kind = sentence.kinds.first else { continue }
      items.append(
        .kind(
          kind, alternative: sentence.kinds.dropFirst().first, of: passages[index],
          by: .person(name), id: "\(id):kind-\(items.count + 1)"))
    }
    for (number, link) in key.links.enumerated() {
      guard let relation = link.relations.first else { continue }
      let body = Annotation.Link(
        answering: passages[link.right], relation: relation,
        alternative: link.relations.dropFirst().first, reason: passages.reason(of: link),
        strength: link.strength, issue: link.issue)
      items.append(
        .link(
          from: passages[link.left], body, by: .person(name), id: "\(id):link-\(number + 1)"))
    }
    self.init(items, id: id, label: "Key: \(pair.title)")
    isWhole = true
  }
}

/// The sentences of a key as passages of a pair.
private struct KeyPassages {
  private let passages: [Annotation.Passage]
  private let names: Both<String>

  init(_ key: Key, pair: Pair) {
    names = Both(left: pair[.left].shortName(on: .left), right: pair[.right].shortName(on: .right))
    let offsets = pair.articles.map { ScalarOffsets($0.text) }
    var finders = pair.articles.map { AnchorFinder($0.text) }
    passages = key.sentences.indices.map { index in
      let side: Side = key.sentences[index].isLeft ? .left : .right
      let quoted = key.anchor(ofSentence: index)
      guard let range = finders[side].range(of: quoted) else {
        return Annotation.Passage(side: side, anchor: quoted)
      }
      let anchor = Anchor(range, in: pair[side].text, offsets: offsets[side])
      return Annotation.Passage(side: side, anchor: anchor)
    }
  }

  subscript(sentence: Int) -> Annotation.Passage { passages[sentence] }

  /// Keys call the articles A and B; a reader knows them by their names.
  func reason(of link: Key.Link) -> String {
    var reason = ""
    var word = ""
    for character in link.reason + " " {
      if character.isLetter {
        word.append(character)
        continue
      }
      let name = word == "A" ? names.left : word == "B" ? names.right : word
      reason += name + String(character)
      word = ""
    }
    return String(reason.dropLast())
  }
}

extension Key {
  /// A sentence with its neighbours in the key, which are its neighbours in the article too.
  fileprivate func anchor(ofSentence index: Int) -> Anchor {
    func neighbour(_ index: Int) -> String? {
      guard sentences.indices.contains(index) else { return nil }
      return sentences[index].text
    }
    let isLeft = sentences[index].isLeft
    let before = neighbour(index - 1).flatMap { sentences[index - 1].isLeft == isLeft ? $0 : nil }
    let after = neighbour(index + 1).flatMap { sentences[index + 1].isLeft == isLeft ? $0 : nil }
    return Anchor(
      exact: sentences[index].text, prefix: before.map { String($0.suffix(32)) },
      suffix: after.map { String($0.prefix(32)) })
  }
}

extension Key {
  /// Annotations as a key: those that a person made or accepted, where they stand in the pair.
  package init(_ annotations: Annotations, of pair: Pair) {
    let placed = PlacedAnnotations(annotations, in: pair)
    var places = Both<[Int: Int]>(left: [:], right: [:])
    var sentences: [Sentence] = []
    func place(_ sentence: Int, _ side: Side, kinds: [Kind]) -> Int {
      if let known = places[side][sentence] { return known }
      let id = pair.id(of: sentence, on: side)
      places[side][sentence] = sentences.count
      sentences.append(
        Sentence(
          id: id, text: pair[side].text[pair[side].sentences[sentence].range], kinds: kinds,
          paragraph: id.split(separator: ".").dropLast().joined(separator: "."),
          isLeft: side == .left))
      return sentences.count - 1
    }
    for kind in placed.kinds where kind.annotation.maker.isPerson {
      _ = place(
        kind.sentence, kind.side, kinds: [kind.kind] + [kind.alternative].compactMap { $0 })
    }
    var links: [Link] = []
    for link in placed.links where link.review?.verdict != .rejected {
      guard link.annotation.maker.isPerson || link.review != nil else { continue }
      links.append(
        Link(
          left: place(link.ends.left, .left, kinds: []),
          right: place(link.ends.right, .right, kinds: []),
          relations: [link.link.relation] + [link.link.alternative].compactMap { $0 },
          strength: link.link.strength ?? 3, reason: link.link.reason, issue: link.link.issue))
    }
    self.init(sentences: sentences, links: links)
  }
}
