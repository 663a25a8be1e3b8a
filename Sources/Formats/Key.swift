package import Argument
internal import Document
internal import FoundationEssentials

/// What people found in a pair: the kind of every sentence, and the links between the sides.
///
/// Sentences are given by their words, so that a key outlives a change in how the articles are
/// cut into sentences.
package struct Key: Sendable {
  package struct Sentence: Sendable {
    /// `left.p03.s1`: side, paragraph, sentence; links name sentences by it.
    package var id: String
    package var text: String
    /// The kinds that count as right: the annotators' first choice, then the other one if any.
    package var kinds: [Kind]
    /// Sentences of one paragraph share it.
    package var paragraph: String
    package var isLeft: Bool

    package init(id: String, text: String, kinds: [Kind], paragraph: String, isLeft: Bool) {
      self.id = id
      self.text = text
      self.kinds = kinds
      self.paragraph = paragraph
      self.isLeft = isLeft
    }
  }

  package struct Link: Sendable {
    /// Indices into `Key.sentences`.
    package var left: Int
    package var right: Int
    /// The relations that count as right.
    package var relations: [Relation]
    /// How sure the annotators were, 0...3; see `isGold` and `isCore`.
    package var strength: Double
    /// Why they linked the two, if they said.
    package var reason = ""

    package init(
      left: Int, right: Int, relations: [Relation], strength: Double, reason: String = ""
    ) {
      self.left = left
      self.right = right
      self.relations = relations
      self.strength = strength
      self.reason = reason
    }

    package var isGold: Bool { strength >= 1.5 }
    package var isCore: Bool { strength >= 2.5 }
  }

  package var sentences: [Sentence]
  package var links: [Link]

  package init(sentences: [Sentence], links: [Link]) {
    self.sentences = sentences
    self.links = links
  }
}

package enum KeyError: Error, Hashable {
  case unreadable(path: String, detail: String)
  case unknownKind(path: String, sentence: String, kind: String)
  case unknownRelation(path: String, link: String, relation: String)
  case unknownSentence(path: String, sentence: String)
}

extension Key {
  /// Reads a key: `labels` by sentence id (`a.p03.s1` is the left side's third paragraph) and
  /// `links` between them; docs/formats/key.md has an example.
  package init(json bytes: [UInt8], path: String) throws(KeyError) {
    let file: KeyFile
    do {
      file = try JSONDecoder().decode(KeyFile.self, from: Data(bytes))
    } catch {
      throw .unreadable(path: path, detail: "\(error)")
    }
    var places: [String: Int] = [:]
    sentences = []
    for (id, label) in file.labels.sorted(by: { $0.key < $1.key }) {
      places[id] = sentences.count
      sentences.append(try label.sentence(id: id, path: path))
    }
    links = []
    for link in file.links { links.append(try link.link(places: places, path: path)) }
  }
}

/// The file as it is stored.
private struct KeyFile: Decodable {
  struct Label: Decodable {
    var text: String
    var type: String
    var alt: String?

    func sentence(id: String, path: String) throws(KeyError) -> Key.Sentence {
      var kinds: [Kind] = []
      for name in [type, alt].compactMap({ $0 }) {
        guard let kind = Kind(rawValue: name) else {
          throw .unknownKind(path: path, sentence: id, kind: name)
        }
        kinds.append(kind)
      }
      let paragraph = id.split(separator: ".").dropLast().joined(separator: ".")
      let isLeft = id.hasPrefix("a.") || id.hasPrefix("left.")
      return Key.Sentence(id: id, text: text, kinds: kinds, paragraph: paragraph, isLeft: isLeft)
    }
  }

  struct Link: Decodable {
    var a: String
    var b: String
    var relation: String
    var alt: String?
    var strength: Double?
    var why: String?

    func link(places: [String: Int], path: String) throws(KeyError) -> Key.Link {
      var relations: [Relation] = []
      for name in [relation, alt].compactMap({ $0 }) {
        guard let relation = Relation(rawValue: name) else {
          throw .unknownRelation(path: path, link: "\(a) – \(b)", relation: name)
        }
        relations.append(relation)
      }
      guard let left = places[a] else { throw .unknownSentence(path: path, sentence: a) }
      guard let right = places[b] else { throw .unknownSentence(path: path, sentence: b) }
      return Key.Link(
        left: left, right: right, relations: relations, strength: strength ?? 3, reason: why ?? "")
    }
  }

  var labels: [String: Label]
  var links: [Link]
}
