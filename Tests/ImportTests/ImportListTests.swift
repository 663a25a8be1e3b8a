import Testing
import Text

@testable import Import

/// The import's English stands in files; what the code asks of them by name must be there.
struct ImportListTests {
  @Test(arguments: PhraseList.allCases)
  func `every list of phrases has some`(_ list: PhraseList) {
    let found = PhraseList.weights.compactMap {
      ListFile.english.list(named: "\(list.rawValue)-\($0)")
    }
    #expect(found.contains { $0.count > 3 })
  }

  @Test func `every list of the files is asked for`() {
    let phrases = PhraseList.allCases.flatMap { list in
      PhraseList.weights.filter { ListFile.english.list(named: "\(list.rawValue)-\($0)") != nil }
    }
    let words = Abbreviation.allCases.map(\.rawValue) + SentenceWords.allCases.map(\.rawValue)
    for name in words { #expect(ListFile.english.list(named: name) != nil, "\(name)") }
    #expect(ListFile.english.count == phrases.count + words.count)
  }

  @Test func `lists at the edges of lines hold their words`() {
    func holds(_ word: String) -> Bool {
      WrappedWords.suspended[Array(word.utf8), 0..<word.utf8.count] == true
    }
    #expect(holds("and") && !holds("land"))
    for header in WrappedWords.Header.allCases where header != .other {
      let name = Array(header.rawValue.utf8)
      #expect(WrappedWords.headers[name, 0..<name.count] == header)
    }
    #expect(WrappedWords.replies[Array("Fwd".utf8), 0..<3] == true)
  }

  @Test func `a list goes on where a line begins with a blank, and ends where none does`() throws {
    let file = ListFile([
      Array("# head\n@one = a b\n  c\n\n  no list\n@two =\n  d e\n@none =\n".utf8)
    ])
    func words(_ name: String) throws -> [String] {
      String(decoding: try #require(file.list(named: name)), as: UTF8.self)
        .split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    #expect(try words("one") == ["a", "b", "c"])
    #expect(try words("two") == ["d", "e"])
    #expect(try words("none").isEmpty)
    #expect(file.list(named: "three") == nil)
    #expect(file.count == 3)
  }
}
