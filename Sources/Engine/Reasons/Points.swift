internal import Text

/// What of each text carries its point: the main clause, behind a "but" if there is one, ever shorter
/// pieces of it, and what it says of its subject; with "…" where something is left out.
///
/// Worked example: of "Granted, it rained, but the old toll has worked well in the harbour of our town"
/// they are "… the old toll has worked well in the harbour of our town" and "… has worked well in the
/// harbour of our town". A few words of many say too little.
package func points(of texts: [String]) -> [[String]] {
  var vocabulary = Vocabulary()
  let tokens = texts.map { Tokens.of($0, vocabulary: &vocabulary)[...] }
  let clauses = ClauseReader(
    table: CueTable(Language.english.tables, vocabulary: vocabulary),
    shapes: WordShapes(vocabulary: vocabulary))
  return zip(texts, tokens).map { text, sentence in
    clauses.points(of: sentence).map { quoted($0, of: sentence, in: Array(text.utf8)) }
  }
}

private func quoted(_ clause: MainClause, of sentence: ArraySlice<Token>, in text: [UInt8])
  -> String
{
  let start = sentence[clause.words.lowerBound].range.utf8.lowerBound
  let end = sentence[clause.words.upperBound - 1].range.utf8.upperBound
  let goesOn = sentence[clause.words.upperBound...].contains { $0.kind != .punctuation }
  let words = text[start..<(goesOn ? end : text.count)]
  return (clause.words.lowerBound == sentence.startIndex ? "" : "… ")
    + String(decoding: words, as: UTF8.self) + (goesOn ? " …" : "")
}
