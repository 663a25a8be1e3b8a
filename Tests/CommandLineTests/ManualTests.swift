import Foundation
import Reader
import Testing

@testable import counterpoint

/// The manual page and the completions are made from the tables, and hold all that is in them.
struct ManualTests {
  @Test func `the page has every command and every key`() throws {
    let page = try Program(["manual"])
    #expect(page.code == 0 && page.output.hasPrefix(".TH COUNTERPOINT 1\n"))
    for command in ManualPage.commandNames { #expect(page.output.contains("\n.SS \(command)\n")) }
    for option in ["\\-\\-no\\-reviewed", "\\-\\-linear", "\\-\\-format", "\\-\\-all"] {
      #expect(page.output.contains(option), "\(option)")
    }
    for line in Session.keyLines {
      let summary = line.summary.replacing("-", with: "\\-").replacing("\\e", with: "")
      #expect(page.output.contains(summary), "\(line.summary)")
    }
  }

  @Test func `nothing in the page is a request by mistake`() throws {
    let known = [".TH ", ".SH ", ".SS ", ".TP", ".B ", ".PP", ".br"]
    for line in try Program(["manual"]).output.split(separator: "\n")
    where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know every command`(shell: String) throws {
    let run = try Program(["manual", "--completions", shell])
    #expect(run.code == 0)
    for command in ManualPage.commandNames { #expect(run.output.contains(command), "\(command)") }
    #expect(run.output.contains("reviewed"))
  }

  @Test func `bash reads its completions`() throws {
    let scratch = try Scratch()
    let file = try scratch.file(
      "counterpoint.bash", try Program(["manual", "--completions", "bash"]).output)
    let bash = Process()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.arguments = ["-n", file]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
    withExtendedLifetime(scratch) {}
  }

  @Test func `bash completes themes without a command, too`() throws {
    let scratch = try Scratch()
    let file = try scratch.file(
      "counterpoint.bash", try Program(["manual", "--completions", "bash"]).output)
    let bash = Process()
    let output = Pipe()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.standardOutput = output
    bash.arguments = [
      "-c",
      """
      source \(file); COMP_WORDS=(counterpoint --theme h); COMP_CWORD=2; COMP_LINE="counterpoint --theme h"
      COMP_POINT=${#COMP_LINE}; _counterpoint counterpoint h --theme; echo "${COMPREPLY[@]}"
      """,
    ]
    try bash.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    bash.waitUntilExit()
    #expect(String(decoding: told, as: UTF8.self) == "high-contrast\n")
    withExtendedLifetime(scratch) {}
  }

  @Test func `another shell has none`() throws {
    #expect(try Program(["manual", "--completions", "csh"]).code == 2)
  }
}
