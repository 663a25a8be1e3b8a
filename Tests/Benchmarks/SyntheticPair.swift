import Document
import Glibc
import Library

/// A pair of any length: the sentences of the shipped op-eds, shuffled into paragraphs, with every
/// third name replaced by a made-up one, so that the words grow in number with the text as they
/// do in real books. The same length always gives the same text.
struct SyntheticPair {
  let left: [UInt8]
  let right: [UInt8]

  init(bytes: Int) throws {
    let shelved = try Shelf.shippedPair()
    var dice = Dice(state: 20_251_121)
    left = Self.text(shelved.pair.articles.left, bytes: bytes, &dice)
    right = Self.text(shelved.pair.articles.right, bytes: bytes, &dice)
  }

  func write(to folder: String) throws {
    mkdir(folder, 0o755)
    for (name, bytes) in [("left.txt", left), ("right.txt", right)] {
      guard let file = fopen("\(folder)/\(name)", "w") else { return perror(folder) }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
  }

  private static func text(_ article: Article, bytes: Int, _ dice: inout Dice) -> [UInt8] {
    let sentences = article.sentences.indices.map { article.quotation(of: $0) }
    var text = Array("title: \(article.title)\n\n".utf8)
    while text.count < bytes {
      for _ in 0..<(2 + dice.roll(4)) {
        let sentence = sentences[dice.roll(sentences.count)]
        text += varied(sentence, &dice).utf8
        text.append(0x20)
      }
      text += [0x0A, 0x0A]
    }
    return text
  }

  /// Words behind the first that have a capital are names.
  private static func varied(_ sentence: String, _ dice: inout Dice) -> String {
    let words = sentence.split(separator: " ").enumerated().map { place, word in
      let isName = place > 0 && word.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
      return isName && dice.roll(3) == 0 ? dice.name() : String(word)
    }
    return words.joined(separator: " ")
  }
}

/// Numbers that look random and are the same in every run.
struct Dice {
  var state: UInt64

  /// 0..<sides.
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func name() -> String {
    let starts = ["Bar", "Cor", "Dal", "Fen", "Gor", "Hal", "Kel", "Lor", "Mor", "Nal", "Tor"]
    let middles = ["a", "e", "i", "o", "ba", "de", "li", "mo", "na", "re", "sti", "vo", "zu"]
    let ends = ["dan", "fort", "grad", "ham", "land", "mont", "nia", "ria", "stan", "ton", "via"]
    return starts[roll(starts.count)] + middles[roll(middles.count)]
      + middles[roll(middles.count)] + ends[roll(ends.count)]
  }
}
