extension ClauseReader {
  /// "… are mistaken in treating the ferry as a bridge of the town" tells enough without who is.
  private static let longPredicate = 9

  /// Whether a verb says what is done, so that one can do without its subject: "would help", "has never
  /// worked", "is not allowed", but not "is not honest", "has one dam", "would be with us".
  func tells(_ verb: Int, before end: Int, _ sentence: ArraySlice<Token>) -> Bool {
    var last = verb
    var isDenied = false
    var place = verb + 1
    while place < end {
      let token = sentence[place]
      if has(token, helping) {
        last = place
      } else if has(token, turning) {
        isDenied = true
      } else if !has(token, midAdverbs) {
        break
      }
      place += 1
    }
    guard place < end else { return false }
    let next = sentence[place]
    let isPast = shapes.has(.ed, next) || has(next, pasts)
    if has(sentence[last], being) {
      return isPast || shapes.has(.ing, next) || last == verb && end - place >= Self.longPredicate
    }
    if has(sentence[last], having) { return isPast }
    return isDenied || !has(sentence[last], doing)
  }
}
