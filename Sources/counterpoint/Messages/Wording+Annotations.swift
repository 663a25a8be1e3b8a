internal import Annotation
internal import Argument
internal import Document
internal import Formats
internal import Import
internal import Text

// What is wrong with keys and proposals, and how they compare with the engine.
extension Wording {
  static func text(of error: AnnotationError) -> SafeText {
    "\(error.path):\(error.line): \(text(of: error.problem))"
  }

  private static func text(of problem: AnnotationError.Problem) -> SafeText {
    switch problem {
    case .json(let problem): text(of: problem)
    case .noCollection:
      "this is neither an AnnotationCollection in the context \(w3cContext) nor a key with 'labels' "
        + "and 'links'. docs/formats/annotations.md shows one."
    case .wrongTotal(let said, let found):
      "'total' says \(said), but there are \(found) items. Correct it; the file may be cut off."
    case .missing(let name): "“\(name)” is missing or empty. Add it."
    case .unknownValue(let property, let value):
      "“\(property)” is “\(value)”, which means nothing here. "
        + allowed(for: property)
    case .unknownSource(let source):
      "the source “\(source)” is neither of the two articles. "
        + "Give the article's file name, or left.txt or right.txt."
    case .sameSide: "this links an article with itself. Target and body are of the two articles."
    case .repeatedID(let id): "the id “\(id)” stands twice. Give this item another."
    case .tooMany(let most):
      "there are more than \(most) annotations, labels or links; no pair has so many. Check that it is the right file."
    case .unknownTarget(let id):
      "this reviews “\(id)”, which is not in the file. "
        + "Add that annotation, or correct the id."
    case .unfitBody(let motivation):
      "a '\(motivation)' annotation has other bodies than it needs. "
        + "docs/formats/annotations.md lists them."
    case .unknownSentence(let id):
      "a link names \(id), which no label has. Correct the id."
    }
  }

  private static let w3cContext: SafeText = "http://www.w3.org/ns/anno.jsonld"

  private static func allowed(for property: String) -> SafeText {
    switch property {
    case "creator": "Only a Person reviews."
    case "type": "It is Annotation; of a creator Person or Software."
    case "side": "It is left or right."
    case "kind": "Kinds are \(Kind.allCases.map(\.rawValue).joined(separator: ", "))."
    case "relation": "Relations are \(Relation.allCases.map(\.rawValue).joined(separator: ", "))."
    case "tier": "Tiers are \(Tier.allCases.map(\.rawValue).joined(separator: ", "))."
    default:
      "A kind is \(Kind.allCases.map(\.rawValue).joined(separator: ", ")); a relation "
        + "\(Relation.allCases.map(\.rawValue).joined(separator: ", ")); a review "
        + "\(Review.Verdict.allCases.map(\.rawValue).joined(separator: ", "))."
    }
  }

  private static func text(of problem: JSONError.Problem) -> SafeText {
    switch problem {
    case .unexpected(let text): "this is no JSON from “\(text)” on. Correct the line."
    case .unfinished: "the file ends inside a value. It may be cut off; fetch it again."
    case .tooDeep:
      "values are nested too deep for a file of this kind. Check that it is the right one."
    case .encoding: "this is no UTF-8. Store the file as UTF-8."
    }
  }

  static func text(of error: ProposalsError) -> SafeText {
    "\(error.path):\(error.line): \(text(of: error.problem))"
  }

  private static func text(of problem: ProposalsError.Problem) -> SafeText {
    switch problem {
    case .json(let problem): text(of: problem)
    case .noAnalysis:
      "there are neither 'articles' nor 'links'. Give a model's whole reply to 'counterpoint prompt', or "
        + "a file of the shape that 'counterpoint analyze --format json' prints."
    }
  }

  /// One line for each, as far as anybody reads them.
  static func lines(ofRefused refused: [Proposals.Refusal], in path: String) -> [SafeText] {
    let shown = refused.prefix(20).map { item -> SafeText in
      "\(path):\(item.line): \(text(of: item.problem))"
    }
    let rest = refused.count - shown.count
    return rest == 0 ? shown : shown + ["\(path): \(rest) more items are left out for the like."]
  }

  private static func text(of problem: Proposals.Refusal.Problem) -> SafeText {
    switch problem {
    case .noSentence(let text):
      "“\(shortened(text))” is no sentence of these articles; this item is left out."
    case .unknownValue(let property, let value):
      "“\(property)” is “\(shortened(value))”; this is left out. \(allowed(for: property))"
    case .missing(let name): "“\(name)” is missing; this item is left out."
    case .otherWords(let words, let id):
      "\(id) is taken, though it does not say “\(shortened(words))”."
    case .nobodysWords(let words):
      "a reason quotes “\(shortened(words))”, which neither article says."
    case .wrongSide(let id): "“\(id)” is on the other side; this item is left out."
    case .repeatedID(let id): "“\(id)” has another kind above; this one is left out."
    case .json(let problem): text(of: problem)
    }
  }

  static let nothingToDraft: SafeText =
    "these two articles share no term that both argue with. Check that they are of one debate."

  static let noOwnKey: SafeText = "this pair has no key of its own. Name one with --key KEY."

  static func noSentenceFound(in path: String) -> SafeText {
    "\(path): none of its sentences is in these articles. "
      + "Check that it was made for this pair."
  }

  static func notesOfOtherTexts(_ count: Int, in path: String) -> SafeText {
    "\(path): no passage of its \(count) annotation\(count == 1 ? "" : "s") is in "
      + "these articles. Nothing was taken. Check that they were made for this pair."
  }

  static func missing(_ count: Int, first: String, in path: String) -> SafeText {
    "\(path): \(count) sentence\(count == 1 ? " is" : "s are") not in these articles and "
      + "left aside, the first is \(first)."
  }

  static func orphans(_ count: Int, first: Orphan, in path: String) -> SafeText {
    "\(place(first.line, in: path)): \(count) passage\(count == 1 ? " is" : "s are") no longer in the articles "
      + "and left aside. 'counterpoint check' lists them."
  }

  static func text(of orphan: Orphan, in path: String) -> SafeText {
    "\(place(orphan.line, in: path)): the \(orphan.side.rawValue) article no longer has "
      + "“\(shortened(orphan.exact))”. Quote the passage as it stands now, or remove the annotation."
  }

  static func shortened(_ text: String, to most: Int = 60) -> SafeText {
    // Of a text of many megabytes no more than is shown is looked at.
    let start = text.unicodeScalars.prefix(1000)
    let line = String(start).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return SafeText(line.count > most ? line.prefix(most - 1) + "…" : line)
  }

  /// - `name`: another program's; none where the engine is compared with a key.
  static func lines(of comparison: Comparison, with name: String?) -> [SafeText] {
    let pairs = comparison.paragraphs
    let sentences = comparison.sentences
    var lines: [SafeText] = []
    if let name {
      lines.append(
        "Links of two paragraphs: \(pairs.both) by the engine and \(name), "
          + "\(pairs.onlyEngine) by the engine alone, \(pairs.onlyOther) by \(name) alone "
          + "(of two sentences: \(sentences.both), \(sentences.onlyEngine), "
          + "\(sentences.onlyOther)).")
    } else if pairs.other > 0 {
      lines.append(
        "The engine found \(pairs.both) of the \(pairs.other) pairs of paragraphs that the key "
          + "links, and \(pairs.onlyEngine) of its own; of \(sentences.other) pairs of sentences "
          + "\(sentences.both), and \(sentences.onlyEngine) of its own.")
    }
    if comparison.kinds > 0 {
      lines.append(
        "The engine gives \(comparison.sameKinds) of \(comparison.kinds) sentences the same kind.")
    }
    return lines
  }
}
