import Foundation
import Testing

/// Documents of other programs, with a stand-in for the program that makes text of them.
struct ConvertingTests {
  static let document = "PK\u{3}\u{4}....[Content_Types].xml"
  static let text =
    "Build it\n\nThe council should build the dam, and it should build it now.\n\nIt will not.\n"

  /// A folder with two documents and, if `script` is given, a program of that name.
  private func folder(_ program: String, script: String?) throws -> (Scratch, [String: String]) {
    let folder = try Scratch()
    for name in ["left.docx", "right.docx"] {
      _ = try folder.file(name, Data(Self.document.utf8))
    }
    guard let script else { return (folder, ["PATH": folder.url.path()]) }
    let file = try folder.file(program, Data("#!/bin/sh\n\(script)\n".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
    return (folder, ["PATH": "\(folder.url.path()):/bin:/usr/bin"])
  }

  @Test func `a document is refused with the command that makes text of it`() throws {
    let (folder, environment) = try folder("pandoc", script: nil)
    let run = try Program(["check", folder.url.path()], environment: environment)
    #expect(run.code == 1)
    #expect(run.errors.contains("left.docx: is a Word document."))
    #expect(run.errors.contains("pandoc -t plain --wrap=none -o "))
  }

  @Test func `it is read through that program where it is named`() throws {
    let (folder, environment) = try folder("pandoc", script: "printf '\(Self.text)'")
    let run = try Program(
      ["recommendations", "--with", "pandoc", folder.url.path()], environment: environment)
    #expect(run.code == 0 && run.output.contains("build the dam"))
  }

  @Test(arguments: [(nil, "pandoc is not installed"), ("exit 3", "pandoc made no text")])
  func `a program that is missing or fails is told`(script: String?, message: String) throws {
    let (folder, environment) = try folder("pandoc", script: script)
    let run = try Program(
      ["check", "--with", "pandoc", folder.url.path()], environment: environment)
    #expect(run.code == 1 && run.errors.contains(message))
  }

  @Test func `a program for other documents is not run`() throws {
    let (folder, environment) = try folder("pdftotext", script: "printf '\(Self.text)'")
    let run = try Program(
      ["check", "--with", "pdftotext", folder.url.path()], environment: environment)
    #expect(run.code == 1 && run.errors.contains("is a Word document"))
  }
}
