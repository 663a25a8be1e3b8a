import Argument
import Document
import Engine
import Foundation
import Import
import Reader
import Specimens
import Terminal
import Testing
import Text

/// In the linked state the other pane moves seldom while one reads on.
struct CalmTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let pairs =
    [
      (
        "us-serbia-kosovo", "Articles/us-serbia-kosovo/left.txt",
        "Articles/us-serbia-kosovo/right.txt"
      )
    ]
    + ["bosnia-envoy", "frozen-assets", "kosovo-visa", "taiwan"].map { name in
      (name, "Tests/Specimens/Pairs/\(name)/a.txt", "Tests/Specimens/Pairs/\(name)/b.txt")
    }

  private static func specimen(
    _ left: String, _ right: String
  ) throws -> (pair: Pair, analysis: Analysis) {
    let articles = try [left, right].map { path in
      try Article(parsing: Array(Data(contentsOf: root.appending(path: path))), path: path)
    }
    let pair = Pair(title: "", articles: Both(left: articles[0], right: articles[1]))
    return (pair, analyse(pair))
  }

  /// What the other pane did while `j` was pressed.
  private struct Reading {
    var jumps = 0
    /// Paragraphs in which the focus stood, and such that have a link.
    var paragraphs: Set<Int> = []
    var linked: Set<Int> = []
    var movedWithoutLink = 0
    var mostInAParagraph = 0
  }

  private func read(_ session: inout Session, presses: Int) throws -> Reading {
    var reading = Reading()
    var jumpsHere: [Int: Int] = [:]
    for _ in 0..<presses {
      let before = session.state.tops.right
      session.press("j")
      let article = session.state.pair[.left]
      let focus = try #require(article.sentence(around: session.state.carets.left))
      let paragraph = article.sentences[focus].paragraph
      let isLinked = !session.status.contains("no link")
      reading.paragraphs.insert(paragraph)
      if isLinked { reading.linked.insert(paragraph) }
      guard session.state.tops.right != before else { continue }
      reading.jumps += 1
      jumpsHere[paragraph, default: 0] += 1
      if !isLinked { reading.movedWithoutLink += 1 }
    }
    reading.mostInAParagraph = jumpsHere.values.max() ?? 0
    return reading
  }

  @Test func `sixty lines down, the other pane jumps at most once a paragraph`() throws {
    print("j pressed 60 times: paragraphs read, of them linked, jumps of the other pane")
    for (name, left, right) in Self.pairs {
      var session = Session(try Self.specimen(left, right))
      let reading = try read(&session, presses: 60)
      print(name, reading.paragraphs.count, reading.linked.count, reading.jumps, separator: "\t")
      #expect(reading.mostInAParagraph <= 1, "\(name)")
      #expect(reading.movedWithoutLink == 0, "\(name)")
      #expect(reading.jumps <= reading.linked.count, "\(name)")
    }
  }

  @Test(arguments: ["j", " ", "d", "}", ")"] as [Key])
  func `a passage without a link keeps the other pane still, however it is reached`(key: Key) {
    var session = Session(
      InventedPair.pair(
        left: (1...40).map { ["C: Left \($0) says something at some length."] },
        right: (1...40).map { ["C: Right \($0) says something at some length."] },
        links: [InventedPair.link(0, .opposes, 20)]))
    session.press("g", .enter, .backspace)
    let before = session.state.tops.right
    for _ in 0..<15 { session.press(key) }
    #expect(session.state.carets.left.utf8 > 0 && session.state.tops.right == before)
  }

  @Test func `a passage in view is lit where it stands`() {
    var session = Session(columns: 80, rows: 24)
    session.press("j", "j", "j", "j")
    #expect(session.state.tops.right == 0)
  }

  @Test func `where the other pane has moved to is told until the next key`() throws {
    var session = Session(
      InventedPair.pair(
        left: (1...40).map { ["C: Left \($0) says something at some length."] },
        right: (1...40).map { ["C: Right \($0) says something at some length."] },
        links: [InventedPair.link(1, .opposes, 30)]))
    session.press("j")
    #expect(session.buffer.text(ofRow: 1).contains("CPD ¶2  "))
    #expect(session.buffer.text(ofRow: 1).contains("GR →¶31  "))
    let row = try #require(session.row(of: "Right 31 says"))
    #expect(session.buffer.text(ofRow: row).contains("Left 2 says"))
    session.press("j")
    #expect(session.buffer.text(ofRow: 1).contains("GR ¶31  "))
  }
}
