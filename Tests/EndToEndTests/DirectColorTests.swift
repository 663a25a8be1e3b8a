import Glibc
import PseudoTerminal
import Terminal
import Testing

struct DirectColorTests {
  /// A terminal that takes colours as red, green and blue, described for this test.
  private static let description = """
    counterpoint-direct|direct colours for a test,
      RGB, colors#0x1000000, pairs#0x7FFF,
      setaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
      use=xterm-256color,
    """

  @Test func `a terminal of direct colours is sent no numbers of a palette`() throws {
    var folder = Array("/tmp/counterpoint-terminfo-XXXXXX".utf8CString)
    try #require(mkdtemp(&folder) != nil)
    let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { pclose(popen("rm -r '\(path)'", "r")) }
    let compiler = try #require(popen("tic -x -o '\(path)' - 2>/dev/null", "w"))
    fputs(Self.description + "\n", compiler)
    try #require(pclose(compiler) == 0)
    let session = try TerminalSession(
      "DisplayProbe", ["dark"],
      environment: ["TERM": "counterpoint-direct", "TERMINFO": path])
    try session.wait(for: "ready")
    session.type("q")
    _ = try session.waitForEnd()
    let colors = String(decoding: session.received, as: UTF8.self)
      .split(separator: "\u{1B}[38:2::").dropFirst().map { $0.prefix { $0 != "m" } }
    #expect(!colors.isEmpty)
    // A number of the palette of 256 taken as red, green and blue is nearly black.
    #expect(colors.allSatisfy { !$0.hasPrefix("0:0:") })
  }
}
