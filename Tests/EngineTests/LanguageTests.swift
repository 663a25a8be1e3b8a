import Lexis
import Testing

@testable import Engine

/// English stands in files; what the code asks of them by name must be there.
struct LanguageTests {
  @Test(arguments: WordLists.Name.allCases)
  func `every list that the code asks for has words`(_ name: WordLists.Name) {
    #expect(Language.english.lists.has(name))
    #expect(!Language.english.lists.words(of: name).isEmpty)
  }

  @Test func `words that stand for others come by twos`() {
    let wanted = (word: Array("wo".utf8), other: Array("will".utf8))
    #expect(Language.english.lists.pairs(of: .beforeNot).contains { $0 == wanted })
  }

  @Test func `every cue that makes a neighbour is a cue of the tables`() {
    let table = CueTable(Language.english.tables, vocabulary: Vocabulary())
    let known = Set(table.cues.map(\.name))
    for entry in KindFeatures.NeighbourGroup.cues {
      #expect(known.isSuperset(of: entry.names), "\(entry.group)")
    }
  }

  @Test func `names of one actor are one word to those who count words`() {
    var vocabulary = Vocabulary()
    let names = ["china", "beijing", "norway"].map { vocabulary.form(of: $0) }
    let table = OneWordNames(
      [(names[1], 7), (names[0], 7), (names[2], 8)], formCount: vocabulary.count)
    #expect(table.actor(of: names[1]) == names[0])
    #expect(table.actor(of: names[0]) == names[0])
    #expect(table.actor(of: names[2]) == names[2])
    #expect(table.actor(of: Form(number: 0)) == nil)
  }

  @Test(arguments: [
    ("recognised", "recognition"), ("stopped", "stop"), ("policies", "policy"),
    ("violently", "violent"),
  ])
  func `words of one root share a stem`(_ one: String, _ other: String) {
    #expect(stem(one) == stem(other))
  }

  @Test(arguments: [
    ("counter", "country"), ("class", "clan"), ("status", "state"), ("government", "governed"),
    ("trade", "tradition"), ("imports", "important"), ("goods", "good"),
  ])
  func `words of other roots do not`(_ one: String, _ other: String) {
    #expect(stem(one) != stem(other))
  }

  @Test(arguments: [
    ("abolition", "abolish"), ("reduction", "reduced"), ("emissions", "emitting"),
    ("sold", "selling"),
    ("growth", "grows"), ("governments", "government"),
  ])
  func `words of one family share a stem whatever their endings`(_ one: String, _ other: String) {
    #expect(stem(one) == stem(other))
  }

  private func stem(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    let range = 0..<bytes.count
    return Language.english.stem(of: bytes, in: range, hash: NumberedWords.hash(bytes, range))
  }
}
