import Commands
import Foundation
import Reader
import Terminal
import Testing

/// docs/configuration.md is written by people and held to the tables.
struct ConfigurationPageTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "docs/configuration.md")

  /// The blocks of code, in order.
  private static func blocks() throws -> [String] {
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```\n")
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func `the page lists all keys as they hold`() throws {
    let listing = Reader.Session.listing(of: Reader.Session.configuration(""))
    #expect(try Self.blocks().contains(listing), "counterpoint config prints them")
  }

  @Test func `the configuration on the page is right`() throws {
    let configuration = Reader.Session.configuration(try Self.blocks()[0])
    #expect(configuration.problems.isEmpty)
    #expect(configuration.entries.count == 4)
  }

  @Test func `the theme on the page is one`() throws {
    var problems: [Theme.Problem] = []
    let theme = Theme(
      name: "page", try #require(try Self.blocks().last), problems: &problems)
    #expect(problems.isEmpty)
    #expect(Palette(depth: .many, theme: theme).look(of: .left).attributes == .bold)
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for ink in Ink.allCases { #expect(text.contains(ink.name)) }
  }
}
