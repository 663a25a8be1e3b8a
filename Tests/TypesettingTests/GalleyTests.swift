import Document
import Specimens
import Terminal
import Testing
import Text
import Typesetting

struct GalleyTests {
  let article = InventedPair.article(
    "Build more homes",
    [["One two three four.", "Five six."], ["Seven eight nine ten eleven."]]
  ).article

  @Test func `Headline, text and paragraphs stand in order with blank rows between`() {
    let galley = Galley(article, width: 12)
    #expect(galley.headline == ["Build more", "homes"])
    #expect(galley.firstTextRow == 3)
    let rows = (galley.firstTextRow..<galley.rowCount).map { row -> String in
      guard let line = galley.line(atRow: row), !line.isBlank else { return "" }
      return article.text[line.range]
    }
    #expect(
      rows == ["One two", "three four.", "Five six.", "", "Seven eight", "nine ten", "eleven."])
  }

  @Test(arguments: [1, 7, 12, 30, 72]) func `Every place is found on the row that shows it`(
    width: Int
  ) {
    let galley = Galley(article, width: width)
    for sentence in article.sentences {
      for offset in sentence.range.utf8 {
        let place = TextOffset(utf8: offset)
        let line = galley.line(atRow: galley.row(of: place))
        let isSpace = article.text.bytes[offset] == UInt8(ascii: " ")
        #expect(isSpace || line?.range.contains(place) == true)
      }
    }
  }

  @Test(arguments: 3...30) func `No line is wider than its column in ASCII`(width: Int) {
    let text = "The “well-kept” house—which nobody sees…—is “Æthel’s” and extraordinarilylong—so."
    let article = InventedPair.article("Zoë—a life…", [[text]]).article
    let galley = Galley(article, width: width, alphabet: .ascii)
    for line in galley.lines {
      #expect(Alphabet.ascii.cells(of: article.text[line.range]) <= width)
    }
    #expect(galley.headline.allSatisfy { Alphabet.ascii.cells(of: $0) <= width })
  }

  @Test func `Moving over rows passes blank ones`() {
    let galley = Galley(article, width: 12)
    #expect(galley.textRow(after: 5, step: 1) == 7)
    #expect(galley.textRow(after: 7, step: -1) == 5)
    #expect(galley.textRow(after: 9, step: 1) == nil)
    #expect(galley.textRow(after: 3, step: -1) == nil)
  }

  @Test func `An article without text gives an empty galley`() {
    let empty = InventedPair.article("", []).article
    let galley = Galley(empty, width: 20)
    #expect(galley.rowCount == 0)
    #expect(galley.row(of: TextOffset(utf8: 0)) == 0)
  }
}
