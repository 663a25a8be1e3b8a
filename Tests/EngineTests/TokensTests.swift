import Engine
import Testing
import Text

struct TokensTests {
  private func forms(_ text: String) -> [String] {
    var vocabulary = Vocabulary()
    return Tokens.of(text, vocabulary: &vocabulary).map { vocabulary.spelling(of: $0.form) }
  }

  private func words(_ text: String) -> [String] {
    var vocabulary = Vocabulary()
    let bytes = Array(text.utf8)
    return Tokens.of(text, vocabulary: &vocabulary).map {
      String(decoding: bytes[$0.range.utf8], as: UTF8.self)
    }
  }

  private func stem(_ word: String) -> String {
    var vocabulary = Vocabulary()
    let form = vocabulary.form(of: word)
    let stem = vocabulary.stem(of: form)
    return vocabulary.spelling(of: stem)
  }

  @Test(arguments: [
    ("Rents fall.", "rents fall ."),
    ("We don't, can’t and won't.", "we do not , can not and will not ."),
    ("It cannot last", "it can not last"),
    ("They’ll say it's Britain's", "they will say it 's britain 's"),
    ("the U.S. and the U.K. or US, not us", "the u.s. and the uk or u.s. , not us"),
    ("the A.I. bill, i.e. this one", "the ai bill , i.e. this one"),
    ("Mr. O'Brien met J. Smith.", "mr o'brien met j smith ."),
    ("pro-growth, not anti-growth", "pro growth , not anti growth"),
    ("homes – and jobs—now - or never", "homes - and jobs - now - or never"),
    ("wait… and wait...", "wait ~ and wait ~"),
    ("“Yes,” he said", "\" yes , \" he said"),
    ("1,200 flats, 3.5% more since the 1990s.", "1,200 flats , 3.5 % more since the 1990s ."),
    ("ÉCOLE and Ångström", "école and ångström"),
    ("", ""),
    ("’", "'"),
  ])
  func `a sentence falls into words, numbers and marks`(text: String, expected: String) {
    #expect(forms(text).joined(separator: " ") == expected)
  }

  @Test func `each token covers the bytes that it was read from`() {
    #expect(
      words("He can’t, and she’ll cannot.") == [
        "He", "ca", "n’t", ",", "and", "she", "’ll", "can", "not", ".",
      ])
  }

  @Test func `a capital that grows in lower case does no harm`() {
    #expect(words("İİİİ's İn't").count == 4)
  }

  @Test func `capitals, hyphens and quotations leave their traits`() {
    var vocabulary = Vocabulary()
    let tokens = Tokens.of("NATO-led Troops “left” early", vocabulary: &vocabulary)
    #expect(tokens[0].isAllCapitals)
    #expect(tokens[1].traits == .afterHyphen)
    #expect(tokens[2].traits == .capitalised)
    #expect(tokens.map(\.isQuoted) == [false, false, false, true, true, false, false])
  }

  @Test(arguments: [
    ("recognition", "recognise"), ("recognised", "recognize"), ("policies", "policy"),
    ("stopped", "stop"), ("national", "nation"), ("sanctions", "sanction"),
    ("Serbian", "Serbia"), ("subsidies", "subsidy"), ("regulations", "regulated"),
  ])
  func `relatives share a stem`(one: String, other: String) {
    #expect(stem(one.lowercased()) == stem(other.lowercased()))
  }

  @Test(arguments: [
    ("counter", "country"), ("counter", "count"), ("class", "clas"), ("army", "arm"),
    ("policy", "police"), ("u.s.", "us"),
  ])
  func `strangers keep their own stems`(one: String, other: String) {
    #expect(stem(one) != stem(other))
  }

  @Test func `stop words carry grammar, other words do not`() {
    var vocabulary = Vocabulary()
    for word in ["the", "should", "not"] {
      let form = vocabulary.form(of: word)
      #expect(vocabulary.isStopWord(form))
    }
    let rent = vocabulary.form(of: "rent")
    #expect(!vocabulary.isStopWord(rent))
  }

  @Test func `a vocabulary keeps ten thousand words apart`() {
    var vocabulary = Vocabulary()
    let forms = (0..<10_000).map { vocabulary.form(of: "word\($0)") }
    #expect(Set(forms).count == 10_000)
    #expect(vocabulary.spelling(of: forms[9_999]) == "word9999")
  }
}
