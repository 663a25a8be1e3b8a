/// The documents with thousands of entries as JSON values, entry by entry and with their keys in
/// order. The standard encoder would make a dictionary of every one, which takes twice the time
/// of the analysis itself.
extension AnalysisDocument {
  package func json() -> String {
    let document: JSON = [
      "articles": JSON(articles.map(\.json)), "format": JSON(format),
      "links": JSON(links.map(\.json)), "version": JSON(version),
    ]
    return document.indentedText
  }
}

extension AnalysisDocument.ArticleDocument {
  fileprivate var json: JSON {
    [
      "dropped": JSON(dropped.map(\.json)), "path": JSON(path), "publication": JSON(publication),
      "sentences": JSON(sentences.map(\.json)), "side": JSON(side), "title": JSON(title),
    ]
  }
}

extension AnalysisDocument.SentenceDocument {
  fileprivate var json: JSON {
    let stances = stance.sorted { $0.key < $1.key }.map { (key: $0.key, value: JSON($0.value)) }
    return [
      "actors": JSON(actors.map { JSON($0) }), "confidence": JSON(.number(confidence)),
      "cues": JSON(cues.map { JSON($0) }), "end": JSON(end), "id": JSON(id),
      "issue": JSON(issue), "kind": JSON(kind), "stance": JSON(.object(stances)),
      "start": JSON(start), "text": JSON(text),
    ]
  }
}

extension AnalysisDocument.DroppedDocument {
  fileprivate var json: JSON {
    ["end": JSON(end), "reason": JSON(reason), "start": JSON(start), "text": JSON(text)]
  }
}

extension AnalysisDocument.LinkDocument {
  fileprivate var json: JSON {
    var entries: [(key: String, value: JSON)] = [
      ("confidence", JSON(.number(confidence))), ("cues", JSON(cues.map { JSON($0) })),
      ("id", JSON(id)), ("issue", JSON(issue)), ("left", JSON(left)),
      ("provenance", JSON(provenance)), ("reason", JSON(reason)), ("relation", JSON(relation)),
    ]
    if let review { entries.append(("review", JSON(review))) }
    entries += [("right", JSON(right)), ("tier", JSON(tier))]
    return JSON(.object(entries))
  }
}

extension LinksDocument {
  package func json() -> String {
    var entries: [(key: String, value: JSON)] = []
    if let comparisons { entries.append(("comparisons", JSON(comparisons.map(\.json)))) }
    entries += [
      ("format", JSON(format)), ("links", JSON(links.map(\.json))), ("version", JSON(version)),
    ]
    return JSON(.object(entries)).indentedText
  }
}

extension ComparisonDocument {
  fileprivate var json: JSON {
    [
      "kinds": JSON(kinds), "paragraphs": paragraphs.json, "sameKinds": JSON(sameKinds),
      "sentences": sentences.json, "with": JSON(with),
    ]
  }
}

extension ComparisonDocument.Counts {
  fileprivate var json: JSON {
    ["both": JSON(both), "onlyEngine": JSON(onlyEngine), "onlyOther": JSON(onlyOther)]
  }
}
