import Annotation
import Argument
import Classroom
import Document
import Foundation
import Library
import PseudoTerminal
import Specimens
import Terminal
import Testing

/// One presents, others follow: the real program in pseudo-terminals.
@Suite(.serialized) final class PresenterTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID())")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var environment: [String: String] {
    ["XDG_STATE_HOME": folder.appending(path: "state").path(), "HOME": folder.path()]
  }

  private var audience: URL { folder.appending(path: "audience") }

  private func present() throws -> TerminalSession {
    let session = try TerminalSession(
      "counterpoint", ["walk", "--present", "--state", audience.path()], environment: environment)
    try session.wait(for: "Notes (you only)")
    return session
  }

  private func follow() throws -> TerminalSession {
    try TerminalSession(
      "counterpoint", ["walk", "--follow", "--state", audience.path()], environment: environment)
  }

  private var state: String {
    (try? String(contentsOf: audience.appending(path: "scene.json"), encoding: .utf8)) ?? ""
  }

  private func stops() throws -> [Stop] {
    try #require(try Shelf.shippedPair().lesson(named: "")).lesson.walkthrough.stops
  }

  /// Whether a few words in a row of a secret stand in a text.
  private func leaks(_ secret: String, into text: String, beside allowed: String) -> String? {
    let words = secret.split(separator: " ")
    for start in words.indices.dropLast(2) {
      let some = words[start..<start + 3].joined(separator: " ")
      if some.count > 11, text.contains(some), !allowed.contains(some) { return some }
    }
    return nil
  }

  @Test func `no note and nothing covered reaches a follower or the folder`() throws {
    let presenter = try present()
    let followers = try (0..<3).map { _ in try follow() }
    let stops = try stops()
    let pair = try Shelf.shippedPair().pair
    var files = ""
    for number in stops.indices {
      if number > 0 { presenter.type("n") }
      let title = "\(number + 1)/\(stops.count)  \(stops[number].title.prefix(20))"
      try presenter.wait(for: title)
      for follower in followers { try follower.wait(for: title) }
      for name in try FileManager.default.contentsOfDirectory(atPath: audience.path()) {
        files += (try? String(contentsOf: audience.appending(path: name), encoding: .utf8)) ?? ""
      }
    }
    // Prompts, articles, questions of the sheet, and reasons at stops that cover none.
    let shelved = try Shelf.shippedPair()
    let sheet = try #require(try shelved.issueSheet()).issues.map(\.question)
    let reasons = try #require(try shelved.key()).annotations.items.compactMap(\.link?.reason)
    let allowed =
      (stops.flatMap { $0.prompt + [$0.title] } + sheet + reasons).joined(separator: " ")
      + Side.allCases.map { side in
        pair[side].sentences.indices.map { pair[side].quotation(of: $0) }.joined(separator: " ")
      }.joined(separator: " ")
    var looked = 0
    for secret in stops.flatMap({ $0.notes + $0.answer }) {
      for follower in followers {
        looked += 1
        let bytes = String(decoding: follower.received, as: UTF8.self)
        #expect(leaks(secret, into: bytes, beside: allowed) == nil)
      }
      #expect(leaks(secret, into: files, beside: allowed) == nil)
    }
    #expect(looked > 50)
    let shown = String(decoding: presenter.received, as: UTF8.self)
    #expect(leaks(stops[0].notes[0], into: shown, beside: allowed) != nil)
  }

  @Test(arguments: [["--theme", "mono"], ["--theme", "mono", "--ascii"]])
  func `in monochrome every stop says what it says in colour`(options: [String]) throws {
    let presenter = try TerminalSession(
      "counterpoint", ["walk", "--restart"] + options, environment: environment)
    let stops = try stops()
    for (number, stop) in stops.enumerated() {
      if number > 0 { presenter.type("n") }
      try presenter.wait(for: "\(number + 1)/\(stops.count)  \(stop.title.prefix(20))")
      try presenter.wait(for: String(stop.prompt.first?.prefix(16) ?? ""))
      guard !stop.answer.isEmpty else { continue }
      presenter.type("A")
      if stop.covers.contains(.labels) { try presenter.wait(for: "opposes") }
      presenter.type(">>>>")
      try presenter.wait(for: String(stop.answer.last?.split(separator: " ").last ?? ""))
    }
    let colours = String(decoding: presenter.received, as: UTF8.self).matches(
      of: /\u{1B}\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/)
    #expect(colours.isEmpty, "\(colours.prefix(3).map(\.output))")
  }

  @Test func `what is uncovered comes, and no key of a follower goes back`() throws {
    let presenter = try present()
    let follower = try follow()
    presenter.type("5g")
    try follower.wait(for: "Predict")
    #expect(!follower.screen.text.contains("each party more"))
    presenter.type(" ")
    try follower.wait(for: "each party more")
    let before = state
    follower.type("njjj A\u{7F}cetk")
    try follower.wait(for: "you look around")
    presenter.type(" ")
    try presenter.wait(for: "2 of")
    try follower.wait(for: "you look around")
    follower.type("f")
    try follower.wait(for: "following the lesson")
    follower.type("q")
    #expect(pt_exit_code(try follower.waitForEnd()) == 0)
    #expect(follower.leftovers == [])
    #expect(before.contains("\"number\":5") && state.contains("\"number\":5"))
  }

  @Test func `twenty followers see each stop, and the presenter's death is borne`() throws {
    var presenter = try present()
    let followers = try (0..<20).map { _ in try follow() }
    for follower in followers { try follower.wait(for: "1/12") }
    presenter.type("n")
    for follower in followers { try follower.wait(for: "2/12") }
    presenter.type("5g ")
    for follower in followers { try follower.wait(for: "each party more") }
    presenter.send(SIGKILL)
    _ = try presenter.waitForEnd()
    for follower in followers { #expect(follower.screen.text.contains("each party more")) }
    presenter = try present()
    try presenter.wait(for: "5/12")
    try presenter.wait(for: "1 of")
    presenter.type("n")
    for follower in followers { try follower.wait(for: "6/12") }
    presenter.type("q")
    #expect(pt_exit_code(try presenter.waitForEnd()) == 0)
    for follower in followers { try follower.wait(for: "The presenter has left") }
  }
}
