internal import Argument
internal import Document
internal import Text

extension Key {
  /// Reads a key in the older form: `labels` by sentence id (`a.p03.s1` is the left side's third
  /// paragraph) and `links` between them; docs/formats/key.md has an example.
  package init(json bytes: [UInt8], path: String) throws(AnnotationError) {
    try self.init(KeyReader.json(parsing: bytes, path: path), path: path)
  }

  init(_ json: JSON, path: String) throws(AnnotationError) {
    var reader = KeyReader(path: path)
    try reader.readLabels(of: json)
    try reader.readLinks(of: json)
    try reader.readAnswers(of: json)
    self = reader.key
  }
}

private struct KeyReader: JSONFileReader {
  typealias Failure = AnnotationError

  let path: String
  private(set) var key = Key(sentences: [], links: [])
  private var places: [String: Int] = [:]

  init(path: String) { self.path = path }

  mutating func readLabels(of json: JSON) throws(AnnotationError) {
    let labels = try needed("labels", of: json)
    guard labels.isObject else { throw error(labels, .missing("labels")) }
    guard labels.members.count <= AnnotationFile.most else {
      throw error(labels, .tooMany(AnnotationFile.most))
    }
    for (id, label) in labels.members.sorted(by: { $0.key < $1.key }) {
      guard places.updateValue(key.sentences.count, forKey: id) == nil else {
        throw error(label, .repeatedID(id))
      }
      key.sentences.append(
        Key.Sentence(
          id: id, text: try string("text", of: label),
          kinds: try choices("type", of: label, called: "kind"),
          paragraph: id.split(separator: ".").dropLast().joined(separator: "."),
          isLeft: id.hasPrefix("a.") || id.hasPrefix("left."), actor: label["actor"]?.string))
    }
  }

  mutating func readLinks(of json: JSON) throws(AnnotationError) {
    let links = try needed("links", of: json)
    guard links.items.count <= AnnotationFile.most else {
      throw error(links, .tooMany(AnnotationFile.most))
    }
    for link in links.items {
      key.links.append(
        Key.Link(
          left: try sentence("a", of: link), right: try sentence("b", of: link),
          relations: try choices("relation", of: link, called: "relation"),
          strength: link["strength"]?.number ?? 3, reason: visible(link["why"]?.string ?? ""),
          issue: link["issue"]?.string.map(visible)))
    }
  }

  mutating func readAnswers(of json: JSON) throws(AnnotationError) {
    guard let issues = json["answers"] else { return }
    for (issue, answers) in issues.members.sorted(by: { $0.key < $1.key }) {
      for side in Side.allCases {
        guard let answer = answers[side.rawValue] else { continue }
        guard let known = answer.string.flatMap(Answer.init(rawValue:)) else {
          throw error(answer, .unknownValue(property: side.rawValue, value: answer.string ?? ""))
        }
        key.answers.append(Key.Answer(issue: issue, side: side, answer: known))
      }
    }
  }

  private func sentence(_ key: String, of link: JSON) throws(AnnotationError) -> Int {
    let id = try string(key, of: link)
    guard let place = places[id] else { throw error(link, .unknownSentence(id)) }
    return place
  }

  /// The first right answer, and the other one if the annotators differed.
  private func choices<Choice: RawRepresentable<String>>(
    _ property: String, of json: JSON, called name: String
  ) throws(AnnotationError) -> [Choice] {
    var choices: [Choice] = []
    for value in [try string(property, of: json), json["alt"]?.string].compactMap({ $0 }) {
      guard let choice = Choice(rawValue: value) else {
        throw error(json, .unknownValue(property: name, value: value))
      }
      choices.append(choice)
    }
    return choices
  }
}
