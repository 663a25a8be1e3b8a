internal import Argument
internal import Document
internal import Engine
internal import Formats
internal import Glibc
internal import Import
internal import Library
internal import NcursesDisplay
internal import Terminal
internal import Text

/// Every sentence that the program says when something is wrong: what happened, where, what to do.
enum Wording {
  /// Runs something that may fail and turns its error into words.
  static func explaining<Value>(_ body: () throws(ShelfError) -> Value) throws -> Value {
    do { return try body() } catch { throw Problem(message: text(of: error)) }
  }

  static func text(of problem: DisplayProblem) -> SafeText {
    switch problem {
    case .noTerminal:
      "there is no terminal to read on. 'counterpoint --linear' prints the reading as text."
    case .unknownTerminal:
      ((environment("TERM") ?? "").isEmpty
        ? "TERM, the terminal's type, is not set. "
        : "the terminal type in TERM is not known here. ")
        + "Set TERM (for example to xterm-256color), or use --linear."
    case .dumbTerminal:
      "this terminal cannot move its cursor. 'counterpoint --linear' prints the reading as text."
    }
  }

  static func standIn(_ name: String, for term: String) -> SafeText {
    "the terminal type “\(term)” has no description here; it was taken for \(name)."
  }

  static func text(of problem: Theme.Problem, in path: String) -> SafeText {
    switch problem {
    case .unknownInk(let name, let line):
      let inks = Ink.allCases.map(\.name).joined(separator: ", ")
      return "\(path):\(line): there is no ink “\(name)”. Known are \(inks)."
    case .badColor(let word, let line):
      return "\(path):\(line): “\(word)” is no colour here. Give a number of the palette, or '-'."
    case .badAttribute(let word, let line):
      return "\(path):\(line): there is no attribute “\(word)”. "
        + "Known are bold, dim, underline and reverse."
    case .twice(let name, let line):
      return "\(path):\(line): the ink \(name) has a line already. Take one of the two out."
    }
  }

  static func text(of error: ShelfError) -> SafeText {
    switch error {
    case .missing(let path):
      "\(path): there is no such file. Check the name, or give the whole path."
    case .folder(let path):
      "\(path): this is a folder, not an article. "
        + "Name the file in it, or give the folder alone to open its pair."
    case .silent(let path):
      "\(path): has sent nothing for some seconds. Check what writes into it."
    case .unfinished(let path):
      "\(path): has not come to an end in a minute. Save it as a file first."
    case .unreadable(let path, let number):
      "\(path): cannot be read (\(reason(number))). Check its permissions."
    case .unwritable(let path, let number):
      "\(path): cannot be written (\(reason(number))). Name another place, or make room there."
    case .occupied(let path):
      "\(path): is there already, and stays as it is. Name a new folder."
    case .tooLarge(let path, let limit):
      "\(path): larger than \(limit >> 20) MB, or without an end. Check that this is the right file."
    case .article(let path, let error): text(of: error, in: path)
    case .noConverter(let converter, let path):
      "\(path): \(converter.rawValue) is not installed here. Install it, or make text of the document elsewhere."
    case .conversion(let converter, let path):
      "\(path): \(converter.rawValue) made no text of it. Open the document in its own program and save it as text."
    case .noPair(let folder, let found):
      found.isEmpty
        ? "\(folder): holds no pair. Put left.txt and right.txt there, or just two articles, or name two files."
        : "\(folder): holds only \(found.joined(separator: ", ")). "
          + "A pair needs left.txt and right.txt (or .md)."
    case .oneArticle(let path):
      "\(path): this is one article. Name the second one too, or a folder with both."
    case .inputTwice: "standard input ('-') can be one of the two articles, not both. Name a file."
    case .sheet(let error): text(of: error)
    case .annotations(let error): text(of: error)
    case .proposals(let error): text(of: error)
    }
  }

  private static func text(of error: ArticleError, in path: String) -> SafeText {
    switch error {
    case .foreign(let format): return text(of: format, in: path)
    case .empty: return "\(path): is empty. Put the article's text there."
    case .binary(let zeros, let invalid, _):
      return zeros > invalid
        ? "\(path): is no text (\(zeros) NUL bytes). Save the article as plain text in UTF-8."
        : "\(path): is not UTF-8 (\(invalid) wrong bytes). Save it as plain text in UTF-8."
    case .unclosedFrontMatter(let line):
      return "\(path):\(line): the front matter opened here never ends. Close it with a line '---'."
    case .badFrontMatter(let line, let text):
      return
        "\(path):\(line): “\(text)” is no 'key: value'. Correct it, or remove the line."
    case .twoColumns(let line):
      return "\(path):\(line): stands in two columns and would be read across them. "
        + "Make the text of the PDF without -layout: pdftotext FILE"
    case .noSentence:
      return "\(path): has no sentence to read. Check that this is the article's text."
    }
  }

  /// A file with a hundred thousand odd lines is one odd file.
  static func lines(of warnings: [ArticleWarning], in path: String) -> [SafeText] {
    let shown = warnings.prefix(5).map { text(of: $0, in: path) }
    let rest = warnings.count - shown.count
    return rest == 0 ? shown : shown + ["\(path): and \(rest) more like these."]
  }

  private static func text(of warning: ArticleWarning, in path: String) -> SafeText {
    switch warning {
    case .invalidUTF8(let byte, let count):
      return "\(path): \(count) byte\(count == 1 ? " is" : "s are") no UTF-8 "
        + "(the first at offset \(byte)) and shown as \u{FFFD}. Save the file as UTF-8."
    case .leftOut(let words, let opening):
      return "\(path): \(words) words of the page are left out as another text: “\(opening) …”. "
        + "If they belong to the article, copy its text into a file."
    case .hidden(let words, let isRead):
      return isRead
        ? "\(path): note: \(words) words that the page hides, as behind an offer, are read as the rest of its article."
        : "\(path): note: \(words) words in paragraphs that the page hides are left out. "
          + "If they belong to the article, copy its text into a file."
    case .fromData:
      return "\(path): note: the page shows no more than the beginning of its article. "
        + "The rest is read from the data that its scripts hold."
    case .listing(let paragraphs):
      return "\(path): the page has no article, but \(paragraphs) "
        + "paragraph\(paragraphs == 1 ? "" : "s") on others, which are read. Save the article's own page."
    case .menus(let words, _):
      return "\(path): note: \(words) word\(words == 1 ? "" : "s") of menus, captions and other "
        + "furniture of the page \(words == 1 ? "is" : "are") left out."
    case .decoded(let encoding):
      return "\(path): note: read as \(encoding). Save it as UTF-8 if a letter is wrong."
    case .pageFurniture(let lines):
      return "\(path): note: \(lines) running head\(lines == 1 ? "" : "s") or page "
        + "number\(lines == 1 ? " is" : "s are") left out."
    case .controlCharacters(let count):
      return "\(path): \(count) control character\(count == 1 ? " is" : "s are") shown as marks."
    case .unknownKeys(let keys, let line):
      let shown = keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? ", …" : "")
      return "\(path):\(line): front matter that means nothing here is passed over: \(shown). "
        + "Known are title, author, publication, date, url, rights and language."
    }
  }

  static func reason(_ number: Int32) -> SafeText {
    strerror(number).map { SafeText(String(cString: $0)) } ?? "error \(number)"
  }

  static func text(of error: SheetError) -> SafeText {
    "\(place(error.line, in: error.path)): \(text(of: error.problem))"
  }

  static func place(_ line: Int, in path: String) -> SafeText {
    line > 0 ? "\(path):\(line)" : "\(path)"
  }

  private static func text(of problem: SheetError.Problem) -> SafeText {
    switch problem {
    case .unknownLine(let line):
      "“\(line)” is no line of an issue sheet. Begin it with '# id: Question?', "
        + "'about:', 'yes:' or 'no:'."
    case .headingWithoutQuestion(let line):
      "“\(line)” has no question. Write '# id: Question?'."
    case .wrongID(let id):
      "“\(id)” cannot be an id. Use letters, digits and hyphens."
    case .repeatedID(let id, let first):
      "the id “\(id)” stands already on line \(first). Give this issue another."
    case .phrasesBeforeHeading(let line):
      "“\(line)” stands above the first issue. Put '# id: Question?' before it."
    case .unknownAnswer(let text):
      "“\(text)” is no answer: yes, no, mixed or silent. Write one of these, or remove the line."
    case .wrongParagraph(let text):
      "“\(text)” is no paragraph's number. Write numbers as in the margin, with - before one to "
        + "strike: 3, -5."
    case .emptyList(let name):
      "“\(name)” has no phrase. Add some, separated by commas, or remove the line."
    case .incompleteActor(let line):
      "“\(line)” is no 'Name = alias, alias'. Complete it."
    case .issueWithoutAbout(let id):
      "the issue “\(id)” has no phrase that leads to it. Add an 'about:' line."
    case .noIssue: "there is no issue in this sheet. Begin one with '# id: Question?'."
    case .longPhrase(let phrase, let most):
      "“\(shortened(phrase))” has more than \(most) words. Use fewer, as an author would say them."
    case .tooManyPhrases(let most):
      "this sheet has more than \(most) phrases and names. Keep those that lead to an issue."
    case .tooManyIssues(let most):
      "this sheet has more than \(most) questions. Keep those that the two authors answer."
    }
  }
}
