import Argument
import Engine
import Formats
import Reader
import Terminal
import Testing

@testable import counterpoint

/// The shipped pair with its key, as most people first see the views.
struct ShippedScreensTests {
  private func session(columns: Int = 80, rows: Int = 24) throws -> Session {
    let (pair, overlaid) = try PairSource(paths: []).load(Overlay(key: .ownIfAny))
    var session = Session(
      pair: pair, analysis: overlaid.analysis, size: Size(columns: columns, rows: rows))
    session.excerpts = excerpts(of:)
    return session
  }

  private func screens(of key: Terminal.Key, columns: Int = 80, rows: Int = 24) throws -> [String] {
    var session = try session(columns: columns, rows: rows)
    _ = update(&session, .key(key))
    var screens = [view(session).text]
    while screens.count < 20 {
      _ = update(&session, .key(.pageDown))
      let next = view(session).text
      if next == screens.last { break }
      screens.append(next)
    }
    return screens
  }

  @Test func `it opens at the top of the left article, with people's links alone`() throws {
    let session = try session()
    let row = view(session).text.split(separator: "\n", omittingEmptySubsequences: false)[3]
    #expect(row.contains("Violence in northern Kosovo") && row.contains("Why U.S. Action"))
    #expect(session.links.count { !$0.isReviewed } == 0)
  }

  @Test func `a link has one number, in the reader, in reports and for reviews`() throws {
    let (pair, overlaid) = try PairSource(paths: []).load(Overlay(key: .ownIfAny))
    let session = try session()
    let report = LinearText(overlaid.analysis, of: pair)
    for place in session.links.indices {
      let number = session.number(ofLink: place)
      let link = try #require(report.link(numbered: number))
      #expect(link.ends == session.links[place].ends)
      let entry = report.entry(link)
      #expect(entry.hasPrefix("\(number). \(link.relation.word)"))
      #expect(report.links().contains(entry))
    }
  }

  @Test(arguments: ["l", "a", "p", "U", "t", "V", "S", "A", "B", "?"] as [Terminal.Key])
  func `what a view says of itself and its keys is not cut at 80 columns`(key: Terminal.Key) throws
  {
    let rows = try screens(of: key)[0].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[22...].allSatisfy { !$0.contains("…") }, "\(rows[22...])")
  }

  @Test func `recommendations fit three screens`() throws {
    let screens = try screens(of: "a")
    let windows = screens.map {
      $0.split(separator: "\n").dropFirst(2).dropLast(2).joined(separator: "\n")
    }
    #expect(Set(windows).count <= 3)
    #expect(windows.last?.contains("more below") == false)
  }

  @Test func `every question fits one screen, whole, with both answers`() throws {
    let screen = try screens(of: "p")[0]
    for issue in try session().analysis.issues { #expect(screen.contains(issue.question)) }
    #expect(!screen.contains("more below"))
  }

  @Test(arguments: [(80, 24, 2), (100, 30, 1), (140, 40, 1)])
  func `the summary has both quotations of five clashes, on one screen where they fit whole`(
    columns: Int, rows: Int, windows: Int
  ) throws {
    let screens = try screens(of: "S", columns: columns, rows: rows)
    #expect(Set(screens).count <= windows && screens[0].contains("5 main clashes"))
    // Two passages that two clashes share stand once.
    let text = screens.prefix(windows).joined()
    #expect(text.count { $0 == "“" } >= 8, "\(text)")
    #expect(text.count { $0 == "“" } == text.count { $0 == "”" })
  }

  @Test func `in a small window the summary goes on to its last clash`() throws {
    let screens = try screens(of: "S", columns: 40, rows: 12)
    #expect(screens[0].contains("more below") && !screens[screens.count - 1].contains("more below"))
    let questions = screens.flatMap { $0.split(separator: "\n") }.filter {
      $0.hasPrefix(" ✗ ")
    }
    #expect(Set(questions).count >= 3)
  }

  @Test func `the summary tells the clashes that stand first where the authors stand`() throws {
    let positions = try screens(of: "p", columns: 140, rows: 40)[0]
    let summary = try screens(of: "S", columns: 140, rows: 40)[0]
    let asked = try session().analysis.issues.map(\.question)
    func order(_ screen: String) -> [String] {
      screen.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("✗") }
        .compactMap { line in asked.first { line.contains($0) } }
    }
    let told = order(summary)
    #expect(told == order(positions).filter(told.contains) && told.count >= 3, "\(summary)")
    #expect(told.first == order(positions).first)
  }
}
