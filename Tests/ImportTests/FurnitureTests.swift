import Document
import Foundation
import Import
import Testing
import Text

/// What pages of many kinds put around an op-ed, in Tests/Specimens/Pages/furniture.txt.
struct FurnitureTests {
  @Test func `what stands behind an article's end sign is a note`() throws {
    let text = """
      Keep the ferry

      The ferry has crossed the sound for ninety years, and it should go on crossing it.

      A bridge would cost what ten ferries cost, and it would carry no more people. ■

      Ann Lee was harbour master of the town. She is a fellow at the School of Shipping.
      """
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.paragraphs.count == 2)
    #expect(article.sentences.count == 2)
  }

  /// Few words and many bytes, as where no blanks part words.
  @Test(arguments: ["x", "桥"]) func `the last line may be of endless words`(letter: String) throws {
    let word = String(repeating: letter, count: 99)
    let lines = [
      "The ferry has crossed the sound for ninety years, and it should go on crossing it.",
      "Advertisement", Array(repeating: word, count: 18).joined(separator: " "),
    ]
    let article = try Article(parsing: Array(lines.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.count == 2)
  }

  @Test func `a sentence goes on behind the end of a page`() throws {
    let text = """
      The ferry

      The plan would give the ferry to a board of “quiet, capable people from the islands and the town”

      who meet twice a year, with a chair whom the council sends. It is no plan at all, and the islands know it.

      they
      """
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.paragraphs[0].sentences.count == 2)
    #expect(article.quotation(of: 0).contains("the town” who meet twice"))
  }

  struct Kind: CustomTestStringConvertible {
    var name: String
    /// Above, inside and below the body.
    var zones: [[String]] = [[]]
    var testDescription: String { name }

    init(_ lines: [String]) {
      name = lines[0]
      for line in lines.dropFirst() where !line.isEmpty {
        if line == "-- inside" || line == "-- below" {
          zones.append([])
        } else {
          zones[zones.count - 1].append(line)
        }
      }
    }

    var lines: Int { zones.joined().count }
  }

  static let body = [
    "For eleven winters the ferry has carried the island's nurses, teachers and plumbers to work, and for eleven winters the county has called it a luxury.",
    "It is nothing of the kind. Last year the boat made four thousand crossings, and two in three passengers were on their way to a job or to a hospital bed.",
    "The county should buy the ferry outright. A lease that must be begged for every spring is no way to run the only road that three hundred families have.",
    "Critics say that a bridge would be cheaper in the long run. They may be right about the arithmetic, but nobody can cross a promise.",
    "The finance committee must publish its figures before it votes. So far it has shown the islanders one slide.",
    "Let the state pay half of the price, and let the island pay its share through the harbour toll. Then the matter would be closed by autumn.",
  ]

  static func kinds() -> [Kind] {
    let file = Specimen.root.appending(path: "Tests/Specimens/Pages/furniture.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n## ").dropFirst().map {
      Kind($0.components(separatedBy: "\n"))
    }
  }

  /// What is read beside the body.
  static func left(of kind: Kind) throws -> [String] {
    let lines =
      ["Buy the ferry"] + kind.zones[0] + body[..<3] + kind.zones[1] + body[3...] + kind.zones[2]
    let article = try Article(
      parsing: Array(lines.joined(separator: "\n\n").utf8), path: "ferry.txt")
    let read = article.paragraphs.map { article.text[$0.range] }
    #expect(read.filter(body.contains) == body)
    #expect(article.title == "Buy the ferry")
    return read.filter { !body.contains($0) }
  }

  @Test func `of a page that was copied whole the headline is not the page's name`() throws {
    let lines = [
      "Skip to main content", "Island Post", "Subscribe", "Opinion", "Buy the old ferry now",
      "Ann Lee",
      "May 2, 2026, 8:15 a.m.", "5 min read", "",
    ]
    let file = lines.joined(separator: "\n") + Self.body.joined(separator: "\n\n")
    let article = try Article(parsing: Array(file.utf8), path: "x.txt")
    #expect(article.title == "Buy the old ferry now" && article.date == "May 2, 2026")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test(arguments: [
    "Read next\nWho will pay for the quay?",
    "The boat at low water. Photo courtesy of the Harbour Archive.",
  ]) func `furniture that ends like a sentence is none`(lines: String) throws {
    let file = (Self.body[..<3] + [lines] + Self.body[3...]).joined(separator: "\n\n")
    let article = try Article(parsing: Array("Buy the ferry\n\n\(file)".utf8), path: "x.txt")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test(arguments: kinds()) func `of each kind of page at most one line is left`(kind: Kind) throws
  {
    #expect(try Self.left(of: kind).count <= 1)
  }

  @Test func `of all lines one in a hundred is left at most`() throws {
    let kinds = Self.kinds()
    let left = try kinds.reduce(0) { try $0 + Self.left(of: $1).count }
    let lines = kinds.reduce(0) { $0 + $1.lines }
    #expect(lines >= 300)
    #expect(left * 100 <= lines)
  }

  @Test func `a short headline that comes again is the headline`() throws {
    let text = """
      Buy the ferry

      Subscribe

      Buy the ferry

      By Nora Blandford

      \(Self.body[0])

      \(Self.body[1])
      """
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.title == "Buy the ferry")
    #expect(article.paragraphs.map { article.text[$0.range] } == Array(Self.body[..<2]))
  }

  @Test(arguments: [
    "Correction: An earlier version of this column said that the ferry was built in 1973.",
    "This essay was amended on 4 May. It gave the wrong year.",
    "Clarification: This article misstated the fare.",
  ])
  func `a note of what was corrected is told as one`(note: String) throws {
    let lines = ["Buy the ferry"] + Self.body + [note]
    let article = try Article(parsing: Array(lines.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.dropped.last?.reason == .correction)
    #expect(article.paragraphs.count == Self.body.count)
  }

  /// Odd paragraphs that are body all the same.
  @Test(arguments: [
    ["Correction: it is not the market that failed."], ["They have:", "three boats", "one crew"],
    ["An earlier version of this bill was better."], ["Go to the quay and look."],
    ["Comments like these help nobody."], ["1. Buy the boat.", "2. Mend the quay in 2025."],
    ["Image, they say, is everything."], ["Reply to them in kind."], ["Back to the sea, then!"],
    ["Written by lawyers, the lease is unreadable."], ["$5 a month is all it costs."],
    ["More on this is needed."], ["Read more. Shout less."],
  ])
  func `a short paragraph of the body stays here, too`(lines: [String]) throws {
    let all = ["Buy the ferry"] + Self.body[..<3] + lines + Self.body[3...]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.count == Self.body.count + lines.count)
  }

  @Test func `an op-ed may end with short paragraphs behind a box of the page`() throws {
    let end = ["Will it?", "I doubt it.", "Buy the boat."]
    let lines =
      ["Buy the ferry"] + Self.body
      + ["Advertisement", "Read more: The bridge is late", "Sign up to our newsletter"] + end
    let article = try Article(parsing: Array(lines.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body + end)
  }

  @Test(arguments: [
    ["JO ROE", "The quay in January", "Image source, Jo Roe", "The quay once more"],
    ["People are also reading", "Driver hurt on Mill Street", "Seals win again, 4-1"],
    [
      "Press Enter to skip to end of carousel", "Opinions about islands",
      "The boat that never turned",
    ],
    [
      "Sign up for Tide Weekend", "The best of the paper every Friday.",
      "By signing up, you agree to our Privacy Policy.",
    ],
    ["812"], ["Updated 3 hours ago"],
  ])
  func `what stands in a row with furniture is furniture`(lines: [String]) throws {
    let all = ["Buy the ferry"] + Self.body[..<3] + lines + Self.body[3...]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test(arguments: [
    ["***", "We must look at the lease that nobody has read. First, read it with", "***"],
    [
      "}", "What the lease says of fares in winter and in spring, and nobody reads",
      "Those who signed it",
    ],
    ["Advertisement", "The one clause of the lease that nobody has read since it was signed"],
    ["Sign up for our newsletter", "The lease has few daily readers."],
    [
      "Are those of us who refused the terms of service simply fair game for the whole of the trade?"
    ],
  ])
  func `what stands beside furniture and says something stays`(lines: [String]) throws {
    let all = ["Buy the ferry"] + Self.body[..<3] + lines + Self.body[3...]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    let read = article.paragraphs.map { article.text[$0.range] }
    #expect(
      read.contains(lines.first { $0.contains("lease") || $0.contains("clause") } ?? lines[0]))
  }

  @Test func `a name in capitals above the text is known below it`() throws {
    let all =
      ["Buy the ferry", "By ANN LEE For the Harbour Bee"] + Self.body + [
        "Ann Lee lives by the quay. Write to her there."
      ]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test(arguments: [
    ["PS", "Sections", "On Point", "Big Question", "Free to read"],
    ["The Lending Desk", "Subscribe", "Sign in"],
    ["The Harbor Institution", "Research", "Experts", "Search", "Commentary"],
    ["Boats Need a Lamp", "Subscribe", "Sign in", "Opinion", "Columns", "Letters to the editor"],
    ["63°", "Harbour, OR", "Log in", "E-edition", "Place an ad", "OPINION"],
    ["Le Courrier", "Subscribe", "Opinions"],
  ])
  func `the headline stands below the menu`(menu: [String]) throws {
    let all =
      menu + ["A town without a ferry is an island", "Ann Lee", "Feb. 11, 2025"] + Self.body
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.title == "A town without a ferry is an island")
    #expect(article.author == "Ann Lee" && article.date == "Feb. 11, 2025")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test
  func `what stands between two lines of furniture is furniture where no empty lines part them`()
    throws
  {
    let lines =
      ["Buy the ferry"] + Self.body[..<3]
      + [
        "Sign up to Tides", "Our writers on what they have been reading, and more",
        "Enter your email address",
      ]
      + Self.body[3...]
    let article = try Article(parsing: Array(lines.joined(separator: "\n").utf8), path: "x")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test func `a short headline that stands twice above a standfirst is the headline`() throws {
    let head = [
      "Buy the ferry", "Subscribe", "Sign in", "Buy the ferry", "A boat is not a luxury here",
      "Nora Blandford",
    ]
    let article = try Article(
      parsing: Array((head + Self.body).joined(separator: "\n\n").utf8), path: "x")
    #expect(article.title == "Buy the ferry")
  }

  @Test func `a short headline above buttons and a standfirst is the headline`() throws {
    let all =
      [
        "Buy the ferry", "Share", "Save", "Why the county should own the only road to the island",
        "By Ann Lee",
      ]
      + Self.body
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.title == "Buy the ferry" && article.author == "Ann Lee")
  }

  /// Lines above the text that are none of the author's.
  @Test(arguments: [
    "Home / Opinion / Buy the ferry", "News / Towns / Harbour",
    "URL Source: https://post.example/ferry",
    "The ferry at the quay. (Ann Lee / Island Post)", "Table 2: Tickets, in crowns.",
  ]) func `paths, labels and captions are no text`(line: String) throws {
    for place in [0, 2] {
      let all = ["# Buy the ferry"] + Self.body[..<place] + [line] + Self.body[place...]
      let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x.md")
      #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
      #expect(article.title == "Buy the ferry")
    }
  }

  @Test func `a link to a platform in a list is no text`() throws {
    let all =
      ["# Buy the ferry"] + Self.body + [
        "*   [Facebook](https://f.example)\n*   [X](https://x.example)"
      ]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x.md")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test func `who wrote it is told by the note below it, and not by whose house it is`() throws {
    let all =
      ["Harbour Institute", "Commentary", "Buy the ferry", "April 5, 2023"] + Self.body
      + ["Greta Holm is a senior fellow at the Harbour Institute."]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.author == "Greta Holm" && article.title == "Buy the ferry")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  /// What may stand behind the last stop of a short paragraph.
  @Test(arguments: [
    "[4]", "[4, 5]", "[note 2]", "[sic]", "(4)", "12", "¹", "†", " 🙈", " →", " (sigh)", "",
  ]) func `a short paragraph with a mark behind its stop is no heading`(mark: String) throws {
    let short = "The pier leaks and the board knows it.\(mark)"
    let all = ["Buy the ferry"] + Self.body[..<2] + [short] + Self.body[2...]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.count == Self.body.count + 1)
    #expect(article.sentences.contains { article.text[$0.range].hasPrefix("The pier leaks") })
  }

  @Test func `two sentences are no heading, and thanks no furniture`() throws {
    let short = ["The pier leaks. The board knows it (and says so", "Thank you, and good night."]
    let all = ["Buy the ferry"] + Self.body[..<2] + short + Self.body[2...]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.count == Self.body.count + 2)
  }

  @Test(arguments: [
    "<br>\n<small>Photo: River News</small>", "\nPhoto: River News", "\n*Photo: River News*",
    "\n(Photo: River News)", "\nCredit: AP", "\n© River News",
  ]) func `a paragraph above a credit is no caption`(credit: String) throws {
    let said = [
      "The county should buy the boat. It has the money, and nobody will miss it.",
      "The county must buy the boat before the spring.",
    ]
    for text in said {
      let all = ["# Buy the ferry"] + Self.body[..<2] + [text + credit] + Self.body[2...]
      let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x.md")
      let read = article.paragraphs.map { article.text[$0.range] }.joined(separator: " ")
      #expect(read.contains(text))
    }
  }

  @Test func `comments below "3 thoughts on" are none of the author's`() throws {
    let all =
      ["Buy the ferry", "By Ann Lee"] + Self.body + [
        "3 thoughts on “Buy the ferry”", "boatman77 says:", "May 3, 2019 at 4:11 pm",
        "The county must do nothing of the kind. It has no money at all.", "Reply",
        "Jo Pell says:", "May 3, 2019 at 6:40 pm", "You should see the pier, all of you.", "Reply",
      ]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test func `notes below their heading may be numbered in several ways`() throws {
    let all =
      ["Buy the ferry"] + Self.body + [
        "Notes", "1 The count was made in March; see the report.",
        "2 The county should be asked again, says the board.", "iii. Log, vol. 2.", "4. Call it.",
      ]
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: "x")
    #expect(article.sentences.allSatisfy { !article.text[$0.range].contains("Log, vol") })
    #expect(article.sentences.allSatisfy { !article.text[$0.range].contains("asked again") })
  }
}
