/// The regular forms of an English verb: base, -s, -ed, -ing.
enum Inflection {
  static func forms(of base: ArraySlice<UInt8>) -> [[UInt8]] {
    let word = Array(base)
    guard let last = word.last, word.count > 1 else { return [word] }
    let before = word[word.count - 2]
    let stem = Array(word.dropLast())
    switch last {
    case UInt8(ascii: "e"):
      let keepsE = before == last || before == UInt8(ascii: "y")
      return [word, word + Self.s, word + Self.d, (keepsE ? word : stem) + Self.ing]
    case UInt8(ascii: "y") where !Self.vowels.contains(before):
      return [word, stem + Self.ies, stem + Self.ied, word + Self.ing]
    default:
      let hisses =
        Self.hissing.contains(last) || (last == UInt8(ascii: "h") && "cs".utf8.contains(before))
      return [word, word + (hisses ? Self.es : Self.s), word + Self.ed, word + Self.ing]
    }
  }

  private static let s = Array("s".utf8)
  private static let d = Array("d".utf8)
  private static let es = Array("es".utf8)
  private static let ed = Array("ed".utf8)
  private static let ies = Array("ies".utf8)
  private static let ied = Array("ied".utf8)
  private static let ing = Array("ing".utf8)
  private static let vowels = Array("aeiou".utf8)
  private static let hissing = Array("sxz".utf8)
}
