internal import Import
internal import Text

// Files of other programs, and how to make text of them.
extension Wording {
  static func text(of format: ForeignFormat, in path: String) -> SafeText {
    switch format {
    case .pdf:
      "\(path): is a PDF. Make text of it: pdftotext -layout \(path) \(text(for: path)), or add --with pdftotext."
    case .word: "\(path): is a Word document. \(pandoc(path))"
    case .rtf: "\(path): is rich text (RTF). \(pandoc(path))"
    case .openDocument: "\(path): is an OpenDocument text. \(pandoc(path))"
    case .epub: "\(path): is an e-book (EPUB). \(pandoc(path))"
    case .oldWord:
      "\(path): is a document of an old Word. Open it there, or in LibreOffice, and save it as text."
    case .webArchive:
      "\(path): is a web archive. Open it in the browser and save the page as HTML."
    case .archive: "\(path): is an archive. Unpack it, and name the article in it."
    case .latex: "\(path): is LaTeX. \(pandoc(path))"
    case .postScript:
      "\(path): is PostScript. Make text of it: ps2ascii \(path) \(text(for: path))"
    case .data: "\(path): is JSON, data of a program. Copy the article's words into a file."
    case .picture: "\(path): is a picture. An article is text; copy its words into a file."
    }
  }

  private static func pandoc(_ path: String) -> SafeText {
    "Make text of it: pandoc -t plain --wrap=none -o \(text(for: path)) \(path), or add --with pandoc."
  }

  /// "ferry.txt" for "ferry.docx".
  private static func text(for path: String) -> String {
    let name = path == "-" ? "article" : path
    let start = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[start...].lastIndex(of: "."), dot > start else { return name + ".txt" }
    return String(name[..<dot]) + ".txt"
  }
}
