import Document
import Foundation
import Import
import Testing
import Text

/// Kinds of saved pages, in Tests/Specimens/Pages/kinds.txt: what is read of each, and what not.
struct PageKindTests {
  struct Kind: CustomTestStringConvertible {
    var name = ""
    var title: String?
    var author: String?
    var publication: String?
    var date: String?
    var reads: Set<String> = []
    /// Fewest words that are told to be left out.
    var leaves: Int?
    var page = ""

    var testDescription: String { name }
  }

  static let body = [
    "For sixty years the market hall has fed the valley, and for sixty years nobody had to ask who owned it.",
    "Now the council wants to sell it. It says that the roof is old, which is true of every roof in the town but one.",
    "The council should keep the hall and mend the roof. A loan over ten years would cost each of us less than a loaf a month.",
    "Those who would sell say that a market can stand anywhere. They have never sold eggs in the rain, and it shows.",
    "Let the town vote in spring, with both sums on one sheet of paper, and let us be bound by what comes out.",
  ]

  static let other = [
    "Snow has closed the upper pass for the third time in this month, and the ploughs stand in the wrong valley again.",
    "The county must send two of them over before the weekend, or the village will run out of oil and of patience too.",
    "A tunnel was promised in my father's time. What we have is a sign that says where the tunnel would have been by now.",
    "I do not ask for a tunnel. I ask for a plough, a driver and a telephone that somebody answers after five o'clock.",
    "If that is too much, let the county say so, and we shall buy a plough of our own and send the bill to the governor.",
  ]

  @Test(arguments: kinds())
  func `of each kind of page its article is read and nothing else`(kind: Kind) throws {
    let article = try Article(parsing: Array(kind.page.utf8), path: "page.html")
    let read = article.paragraphs.map { article.text[$0.range] }
    #expect(read.filter { !kind.reads.contains($0) } == Self.body)
    #expect(kind.reads.isSubset(of: read))
    if let title = kind.title { #expect(article.title == title) }
    #expect(article.author == kind.author)
    if kind.publication != nil { #expect(article.publication == kind.publication) }
    #expect(article.date == kind.date)
    let leaves = article.warnings.compactMap { warning -> Int? in
      if case .leftOut(let words, _) = warning { words } else { nil }
    }
    #expect((leaves.first ?? 0) >= kind.leaves ?? 0 && (leaves.isEmpty || kind.leaves != nil))
  }

  @Test func `there are three dozen kinds`() { #expect(Self.kinds().count >= 36) }

  static func kinds() -> [Kind] {
    let file = Specimen.root.appending(path: "Tests/Specimens/Pages/kinds.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n## ").dropFirst().map(kind)
  }

  private static func kind(_ entry: String) -> Kind {
    var lines = entry.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var kind = Kind(name: String(lines.removeFirst()))
    while let line = lines.first, let colon = line.firstIndex(of: ":"), !line.contains("<") {
      let value = String(line[line.index(colon, offsetBy: 2)...])
      switch line[..<colon] {
      case "title": kind.title = value
      case "author": kind.author = value
      case "publication": kind.publication = value
      case "date": kind.date = value
      case "leaves": kind.leaves = Int(value)
      default: kind.reads.insert(value.hasPrefix("- ") ? String(value.dropFirst(2)) : value)
      }
      lines.removeFirst()
    }
    kind.page = filled(lines.joined(separator: "\n"))
    return kind
  }

  private static func filled(_ page: String) -> String {
    func tagged(_ texts: ArraySlice<String>) -> String {
      texts.map { "<p>\($0)</p>\n" }.joined()
    }
    return page.replacingOccurrences(of: "{body}", with: tagged(body[...]))
      .replacingOccurrences(of: "{first}", with: tagged(body[..<2]))
      .replacingOccurrences(of: "{rest}", with: tagged(body[2...]))
      .replacingOccurrences(of: "{other}", with: tagged(other[...]))
      .replacingOccurrences(of: "{plain}", with: body.joined(separator: "<br><br>\n"))
  }
}
