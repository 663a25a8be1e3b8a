/// Which sentence of a key each sentence of an article is, by shared words.
///
/// Two programs rarely cut a text into exactly the same sentences. A sentence belongs to the
/// key's sentence with which it shares the most words, if these are at least half of the shorter
/// one; where two sentences make up one of the key's, both belong to it.
struct Alignment {
  /// For each sentence of the article: an index into the key's sentences.
  let keyed: [Int?]
  /// For each sentence of the key: the article's sentence that shares most with it.
  let found: [Int: Int]

  init(texts: [String], key: [(index: Int, text: String)]) {
    let keyWords = key.map { words(of: $0.text) }
    let keyLengths = keyWords.map { $0.values.reduce(0, +) }
    var places: [String: [Int]] = [:]
    for (place, bag) in keyWords.enumerated() {
      for word in bag.keys { places[word, default: []].append(place) }
    }
    var keyed = [Int?](repeating: nil, count: texts.count)
    var best: [Int: (sentence: Int, shared: Int)] = [:]
    for (sentence, text) in texts.enumerated() {
      let bag = words(of: text)
      let length = bag.values.reduce(0, +)
      let shared = sharedWords(of: bag, with: keyWords, at: places)
      // All words of a short sentence may stand in a long one too: then the shorter is meant.
      let top = shared.max { a, b in
        (a.value, -keyLengths[a.key], -a.key) < (b.value, -keyLengths[b.key], -b.key)
      }
      guard let (place, count) = top.map({ ($0.key, $0.value) }) else { continue }
      let shorter = min(length, keyLengths[place])
      guard count * 2 >= shorter else { continue }
      keyed[sentence] = key[place].index
      if count > best[key[place].index]?.shared ?? 0 {
        best[key[place].index] = (sentence, count)
      }
    }
    self.keyed = keyed
    found = best.mapValues(\.sentence)
  }
}

/// How often each word stands in a text; words are runs of letters and digits in lower case.
func words(of text: String) -> [String: Int] {
  var bag: [String: Int] = [:]
  for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
    bag[String(word), default: 0] += 1
  }
  return bag
}

/// An op-ed against its key takes less than this for each sentence.
private let mostLooks = 4096

private func sharedWords(
  of bag: [String: Int], with others: [[String: Int]], at places: [String: [Int]]
) -> [Int: Int] {
  var shared: [Int: Int] = [:]
  // The rarest words first: of a long text that is always the same, only so much is looked at.
  let rarest = bag.map { (word: $0.key, count: $0.value, places: places[$0.key] ?? []) }
    .sorted { ($0.places.count, $0.word) < ($1.places.count, $1.word) }
  var looks = 0
  for (word, count, places) in rarest {
    looks += places.count
    guard looks <= mostLooks else { break }
    for place in places {
      shared[place, default: 0] += min(count, others[place][word] ?? 0)
    }
  }
  return shared
}
