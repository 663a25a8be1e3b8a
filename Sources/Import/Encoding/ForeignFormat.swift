internal import Text

/// What a file is that is no text, by its first bytes and never by its name.
package enum ForeignFormat: Hashable, Sendable, CaseIterable {
  case pdf, word, oldWord, rtf, openDocument, epub
  /// Of Apple's browser.
  case webArchive
  case archive, picture
  case latex, postScript
  /// JSON: a notebook, what a program answers.
  case data

  /// Where the members of an archive are named; most documents name the first at byte 30.
  private static let farthest = 4096

  package init?(_ file: [UInt8]) {
    let start = file.prefix(Self.farthest)
    guard let format = Self.format(start) else { return nil }
    self = format
  }

  private static func format(_ start: ArraySlice<UInt8>) -> ForeignFormat? {
    // Some writers put a byte order mark or a line before it.
    if start.prefix(1024).holds("%PDF-"), !start.prefix(5).holds("<") { return .pdf }
    if start.starts(with: "{\\rtf".utf8) { return .rtf }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oldWord }
    if start.starts(with: "bplist00".utf8) { return .webArchive }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return inArchive(start) }
    if start.starts(with: [0x1F, 0x8B]) || start.starts(with: "BZh".utf8)
      || start.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A])
      || start.starts(with: "7z".utf8 + [0xBC])
    {
      return .archive
    }
    if start.holds("\\documentclass") || start.holds("\\begin{document}") { return .latex }
    if start.starts(with: "%!PS".utf8) { return .postScript }
    let text = start.drop { $0.isBlank || $0 == 0x0D }
    if text.first == Ascii.openBrace || text.starts(with: "[{".utf8),
      text.dropFirst().first(where: { !$0.isBlank && $0 != 0x0D && $0 != Ascii.openBrace })
        == Ascii.quote, text.holds("\":")
    {
      return .data
    }
    let isPicture =
      start.starts(with: [0x89, 0x50, 0x4E, 0x47]) || start.starts(with: [0xFF, 0xD8, 0xFF])
      || start.starts(with: "GIF8".utf8) || start.starts(with: "RIFF".utf8)
    return isPicture ? .picture : nil
  }

  private static func inArchive(_ start: ArraySlice<UInt8>) -> ForeignFormat {
    if start.holds("application/epub+zip") { return .epub }
    if start.holds("application/vnd.oasis.opendocument") { return .openDocument }
    return start.holds("word/") || start.holds("[Content_Types].xml") ? .word : .archive
  }
}

extension ArraySlice<UInt8> {
  /// Whether some bytes stand anywhere in it.
  fileprivate func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first, wanted.count <= count else { return false }
      return indices.dropLast(wanted.count - 1).contains {
        self[$0] == first && self[$0..<$0 + wanted.count].elementsEqual(wanted)
      }
    }
  }
}
