import Foundation
import Testing

@testable import counterpoint

/// Where a copy goes.
struct ClipboardTests {
  private let scratch: Scratch
  private var terminal: String { scratch.url.appending(path: "terminal").path() }

  init() throws {
    scratch = try Scratch()
    try Data().write(to: scratch.url.appending(path: "terminal"))
  }

  private func copy(_ text: String, _ variables: [String: String]) -> String {
    var clipboard = Clipboard(environment: { variables[$0] })
    clipboard.terminal = terminal
    return clipboard.copy(text)
  }

  @Test func `a terminal gets the text in a code that it need not print`() throws {
    #expect(copy("ö \u{1B}[2J", ["TERM": "xterm-256color"]).contains("OSC 52"))
    #expect(
      try String(contentsOfFile: terminal, encoding: .utf8) == "\u{1B}]52;c;w7YgG1sySg==\u{07}")
  }

  @Test(arguments: [
    ["TERM": "linux"], ["TERM": "screen"], ["TERM": "xterm-256color", "VTE_VERSION": "7600"],
  ])
  func `where neither terminal nor program takes a text, it is said`(variables: [String: String])
    throws
  {
    #expect(copy("x", variables).hasPrefix("not copied"))
    #expect(try Data(contentsOf: URL(filePath: terminal)).isEmpty)
    #expect(copy("", variables) == "There is nothing to copy.")
  }
}
