internal import Glibc
internal import Import
internal import Text

/// Another program that makes text of a document. It runs only when somebody has named it.
package enum Converter: String, CaseIterable, Sendable {
  case pandoc, pdftotext

  /// Milliseconds in which a document has to become text.
  private static let patience = 60_000

  /// What it reads.
  func reads(_ format: ForeignFormat) -> Bool {
    switch self {
    case .pandoc: [.word, .rtf, .openDocument, .epub, .latex].contains(format)
    case .pdftotext: format == .pdf
    }
  }

  /// A document's text in Markdown or as it is printed.
  func text(ofFile path: String, limit: Int) throws(ShelfError) -> [UInt8] {
    // A name that begins with a hyphen is no option.
    let file = path.hasPrefix("/") ? path : "./\(path)"
    let arguments =
      switch self {
      // What it knows of title, author and day, notes as notes, and no tags.
      case .pandoc:
        [
          "-s", "-t", "commonmark+yaml_metadata_block+footnotes-raw_html", "--wrap=none", file,
        ]
      case .pdftotext: ["-enc", "UTF-8", file, "-"]
      }
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw .unreadable(path: path, errno: errno) }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let program = OtherProgram(
      [rawValue] + arguments, output: pipe[1],
      variables: ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR"])
    close(pipe[1])
    defer { close(pipe[0]) }
    guard let program else { throw .noConverter(self, path: path) }
    let text: [UInt8]
    do {
      let patience = Patience(silence: Self.patience, whole: Self.patience)
      text = try bytes(ofStream: pipe[0], path: path, limit: limit, patience: patience)
    } catch {
      program.end()
      throw error
    }
    guard program.succeeds(within: Self.patience) else { throw .conversion(self, path: path) }
    return text
  }
}
