import Argument
import Document
import Engine
import Evaluation
import Formats
import Foundation
import Import
import Testing

/// The engine's figures on the labelled pairs. The floors are a little below what it reaches, so
/// that a change which costs something shows; docs/claims-engine.md has the figures themselves.
struct SpecimenTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// Some of the labelled pairs, so that the tests stay quick.
  private static let written = ["bosnia-envoy", "frozen-assets", "kosovo-visa", "taiwan"]

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  private static func pair(_ left: String, _ right: String) throws -> Pair {
    Pair(
      title: "",
      articles: Both(
        left: try Article(parsing: bytes(left), path: left),
        right: try Article(parsing: bytes(right), path: right)))
  }

  private static func figures(_ name: String, withSheet: Bool) throws -> Figures {
    let folder = "Tests/Specimens/Pairs/\(name)/"
    let sheet = try IssueSheet(parsing: text(folder + "issues.txt"), path: "issues.txt")
    return evaluate(
      try pair(folder + "a.txt", folder + "b.txt"), sheet: withSheet ? sheet : nil,
      against: try Key(json: bytes(folder + "key.json"), path: "key.json"), name: name,
      clutter: try text(folder + "clutter.txt").split(separator: "\n").map(String.init))
  }

  private func expect(_ figures: Figures, _ floors: [(Figure, Double)]) {
    for (figure, floor) in floors {
      #expect(figures[figure] ?? 0 >= floor, "\(figure.title): \(figures[figure] ?? 0)")
    }
  }

  @Test func `links without a sheet stay above their floors`() throws {
    let figures = try Self.written.map { try Self.figures($0, withSheet: false) }
    expect(
      Figures.mean(of: figures),
      [
        (.paragraphP10, 0.62), (.paragraphAP, 0.45), (.exactP10, 0.45), (.exactAP, 0.155),
        (.paragraphOpposesP10, 0.3), (.opposesAccuracy, 0.57),
      ])
    // Without a sheet only polarity makes a link strong, and that is rare.
    if figures.contains(where: { $0[.strongCount] ?? 0 > 0 }) {
      #expect(pooled(figures, .strongCount, .strongPrecision) >= 0.9)
    }
    #expect(pooled(figures, .likelyCount, .likelyPrecision) >= 0.65)
  }

  @Test func `links with a sheet stay above their floors`() throws {
    let figures = try Self.written.map { try Self.figures($0, withSheet: true) }
    expect(
      Figures.mean(of: figures),
      [
        (.paragraphP10, 0.8), (.paragraphAP, 0.6), (.exactP10, 0.57), (.exactAP, 0.24),
        (.paragraphOpposesP10, 0.45), (.relationAccuracy, 0.6), (.opposesAccuracy, 0.65),
      ])
    #expect(pooled(figures, .strongCount, .strongPrecision) >= 0.9)
  }

  /// A precision over the links of all pairs: means over pairs let one link of one pair weigh as much as ten.
  private func pooled(_ figures: [Figures], _ count: Figure, _ precision: Figure) -> Double {
    let counts = figures.map { $0[count] ?? 0 }
    let right = zip(counts, figures).map { $0 * ($1[precision] ?? 0) }
    return right.reduce(0, +) / max(counts.reduce(0, +), 1)
  }

  @Test func `the shipped pair keeps its figures`() throws {
    let folder = "Articles/us-serbia-kosovo/"
    let sheet = try IssueSheet(parsing: Self.text(folder + "issues.txt"), path: "issues.txt")
    let key = try Key(
      json: Self.bytes("Tests/Specimens/Pairs/us-serbia-kosovo/key.json"), path: "key.json")
    let pair = try Self.pair(folder + "left.txt", folder + "right.txt")
    let figures = evaluate(pair, sheet: sheet, against: key, name: "us-serbia-kosovo")
    expect(
      figures,
      [
        (.paragraphP10, 0.7), (.paragraphAP, 0.62), (.paragraphOpposesP10, 0.5), (.exactAP, 0.26),
      ])
    #expect(lint(sheet, for: pair).allSatisfy { $0.severity == .note })
  }

  @Test(arguments: ["carbon-border", "phones", "taiwan"])
  func `crossed articles have no strong link and refuse the sheet`(name: String) throws {
    let other = name == "phones" ? "taiwan" : "phones"
    let pair = try Self.pair(
      "Tests/Specimens/Pairs/\(name)/a.txt", "Tests/Specimens/Pairs/\(other)/b.txt")
    let sheet = try IssueSheet(
      parsing: Self.text("Tests/Specimens/Pairs/\(other)/issues.txt"), path: "issues.txt")
    let analysis = analyse(pair, sheet: sheet)
    #expect(analysis.notes.count == 2)
    #expect(analysis.links.allSatisfy { $0.tier == .possible })
  }
}
