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
    + ["carbon-border", "kosovo-visa", "phones", "taiwan"].map { name in
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

  /// What the other pane did while a key was pressed.
  private struct Reading {
    /// The numbers of the presses at which it jumped.
    var jumps: [Int] = []
    var jumpsWithoutLink = 0
    var jumpsOfParagraph: [Int: Int] = [:]

    /// The most jumps within twenty presses.
    var mostInTwenty: Int {
      jumps.map { start in jumps.count { (start..<start + 20).contains($0) } }.max() ?? 0
    }
  }

  private func read(_ session: inout Session, _ key: Key, presses: Int) throws -> Reading {
    var reading = Reading()
    let article = session.state.pair[.left]
    let linked = Set(session.state.links.map { article.sentences[$0.ends.left].paragraph })
    for press in 0..<presses {
      let before = session.state.tops.right
      session.press(key)
      guard session.state.tops.right != before else { continue }
      let focus = try #require(article.sentence(around: session.state.carets.left))
      let paragraph = article.sentences[focus].paragraph
      reading.jumps.append(press)
      reading.jumpsOfParagraph[paragraph, default: 0] += 1
      if !linked.contains(paragraph) { reading.jumpsWithoutLink += 1 }
    }
    return reading
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)])
  func `sixty lines down, the other pane jumps once a screen at most`(size: Size) throws {
    print("j pressed 60 times at \(size.columns)x\(size.rows): jumps, most within 20 presses")
    for (name, left, right) in Self.pairs {
      var session = Session(
        try Self.specimen(left, right), columns: size.columns, rows: size.rows)
      let reading = try read(&session, "j", presses: 60)
      print(name, reading.jumps.count, reading.mostInTwenty, separator: "\t")
      #expect(reading.mostInTwenty <= 2, "\(name)")
      #expect(reading.jumpsOfParagraph.values.allSatisfy { $0 == 1 }, "\(name)")
      #expect(reading.jumpsWithoutLink == 0, "\(name)")
    }
  }

  @Test func `the focus is told from end to end, and no other's mark is lit`() throws {
    let (_, left, right) = Self.pairs[0]
    var session = Session(try Self.specimen(left, right))
    let article = session.state.pair[.left]
    for press in 0..<60 {
      session.press("j")
      let buffer = session.buffer
      let focus = try #require(article.sentence(around: session.state.carets.left))
      let words = article.text[article.sentences[focus].range].split(separator: " ")
      func isUnderlined(_ row: Int) -> Bool {
        (2..<39).contains { buffer[$0, row].style.attributes.contains(.underline) }
      }
      let rows = (3..<22).filter { row in
        buffer[0, row].grapheme == "┃" || isUnderlined(row)
          || buffer[0, row].style.attributes.contains(.reverse)
      }
      let shown = rows.map { row in (2..<39).map { buffer[$0, row].grapheme }.joined() }
      #expect(rows.count == (rows.last ?? 0) - (rows.first ?? 0) + 1, "press \(press)")
      #expect(rows.last == 21 || shown.last?.contains(words[words.count - 1]) == true, "\(press)")
      #expect(rows.first == 3 || shown.first?.contains(words[0]) == true, "\(press)")
      for row in rows where buffer[0, row].style.attributes.contains(.reverse) {
        #expect(isUnderlined(row), "press \(press), row \(row)")
      }
    }
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)])
  func `where each paragraph is answered somewhere else, the other pane still keeps calm`(
    size: Size
  ) throws {
    var session = Session(
      InventedPair.pair(
        left: (0..<50).map { ["C: Left \($0) says something at some length."] },
        right: (0..<50).map { ["C: Right \($0) says something at some length."] },
        links: (0..<50).map { InventedPair.link($0, .opposes, ($0 + 1) * 17 % 50) }),
      columns: size.columns, rows: size.rows)
    let reading = try read(&session, "j", presses: 60)
    #expect(reading.jumps.count > 1 && reading.mostInTwenty <= 2, "\(reading.jumps)")
  }

  /// The first sentence of the fourth paragraph is answered.
  @Test(
    arguments: [["}", "}", "}"], [")", ")", ")"], ["]", "]", "]"], ["6", "j"]] as [[Key]])
  func `however a reader comes to a passage, what answers it is shown`(keys: [Key]) {
    let paragraphs = (1...3).map { ["C: Left \($0) says something at some length."] }
    var session = Session(
      InventedPair.pair(
        left: paragraphs + [["C: So it goes.", "C: Last it is."]],
        right: (1...40).map { ["C: Right \($0) says something at some length."] },
        links: [InventedPair.link(3, .opposes, 30)]))
    for key in keys { session.press(key) }
    #expect(session.screen.contains("Right 31 says"), "\(session.screen)")
    #expect(session.buffer.text(ofRow: 1).contains("GR→¶31  "))
  }

  /// The second sentence of the paragraph is answered.
  @Test(arguments: [["}", "}", "}"], [")", ")", ")"], ["6", "j"]] as [[Key]])
  func `the sentence before the one that is answered keeps the other pane still`(keys: [Key]) {
    let paragraphs = (1...3).map { ["C: Left \($0) says something at some length."] }
    var session = Session(
      InventedPair.pair(
        left: paragraphs + [["C: So it goes.", "C: Last it is."]],
        right: (1...40).map { ["C: Right \($0) says something at some length."] },
        links: [InventedPair.link(4, .opposes, 30)]))
    for key in keys { session.press(key) }
    #expect(session.state.tops.right == 0)
    session.press(")")
    #expect(session.screen.contains("Right 31 says"))
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
        left: (1...40).map { ["C: Left \($0) says something long."] },
        right: (1...40).map { ["C: Right \($0) says something long."] },
        links: [InventedPair.link(1, .opposes, 30)]))
    session.press("j")
    #expect(session.buffer.text(ofRow: 1).contains("CPD ¶2   "))
    #expect(session.buffer.text(ofRow: 1).contains("GR→¶31  "))
    let row = try #require(session.row(of: "Right 31 says"))
    #expect(session.buffer.text(ofRow: row).contains("Left 2 says"))
    session.press("j")
    #expect(session.buffer.text(ofRow: 1).contains("GR ¶31  "))
  }
}
