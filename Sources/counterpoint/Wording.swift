internal import Argument
internal import Document
internal import Engine
internal import Evaluation
internal import Formats
internal import Glibc
internal import Import
internal import Library
internal import NcursesDisplay
internal import Text

/// Every sentence that the program says when something is wrong: what happened, where, what to do.
enum Wording {
  /// Runs something that may fail and turns its error into words.
  static func explaining<Value>(_ body: () throws(ShelfError) -> Value) throws -> Value {
    do { return try body() } catch { throw Problem(message: text(of: error)) }
  }

  static func sheet(parsing bytes: [UInt8], path: String) throws -> IssueSheet {
    do {
      return try IssueSheet(parsing: String(decoding: bytes, as: UTF8.self), path: path)
    } catch {
      throw Problem(message: text(of: error))
    }
  }

  static func text(of problem: DisplayProblem) -> String {
    switch problem {
    case .noTerminal:
      "there is no terminal to read on. Use --linear to print the reading as text."
    case .unknownTerminal:
      "the terminal type in TERM is not known here. "
        + "Set TERM (for example to xterm-256color), or use --linear."
    case .dumbTerminal:
      "this terminal cannot move its cursor. Use --linear to print the reading as text."
    }
  }

  static func text(of error: ShelfError) -> String {
    switch error {
    case .missing(let path):
      "\(visible(path)): there is no such file. Check the name, or give the whole path."
    case .folder(let path):
      "\(visible(path)): this is a folder, not an article. "
        + "Name the file in it, or give the folder alone to open its pair."
    case .silent(let path):
      "\(visible(path)): has sent nothing for some seconds. Check what writes into it."
    case .unfinished(let path):
      "\(visible(path)): has not come to an end in a minute. Save it as a file first."
    case .unreadable(let path, let number):
      "\(visible(path)): cannot be read (\(reason(number))). Check its permissions."
    case .tooLarge(let path, let limit):
      "\(visible(path)): larger than \(limit >> 20) MB, or without an end. "
        + "An article is plain text; check that this is the right file."
    case .article(let path, let error): text(of: error, in: path)
    case .noPair(let folder, let found):
      found.isEmpty
        ? "\(visible(folder)): holds no pair. Put left.txt and right.txt there, or name two files."
        : "\(visible(folder)): holds only \(found.map(visible).joined(separator: ", ")). "
          + "A pair needs left.txt and right.txt (or .md)."
    case .oneArticle(let path):
      "\(visible(path)): this is one article. Name the second one too, or a folder with both."
    case .inputTwice: "standard input ('-') can be one of the two articles, not both. Name a file."
    }
  }

  private static func text(of error: ArticleError, in path: String) -> String {
    let path = visible(path)
    switch error {
    case .empty: return "\(path): is empty. Put the article's text there."
    case .binary(let zeros, let invalid, _):
      return zeros > invalid
        ? "\(path): is no text (\(zeros) NUL bytes). Save the article as plain text in UTF-8."
        : "\(path): is not UTF-8 (\(invalid) wrong bytes). Save it as plain text in UTF-8."
    case .unclosedFrontMatter(let line):
      return "\(path):\(line): the front matter opened here never ends. Close it with a line '---'."
    case .badFrontMatter(let line, let text):
      return
        "\(path):\(line): “\(visible(text))” is no 'key: value'. Correct it, or remove the line."
    case .noSentence:
      return "\(path): has no sentence to read. Check that this is the article's text."
    }
  }

  static func text(of warning: ArticleWarning, in path: String) -> String {
    let path = visible(path)
    switch warning {
    case .invalidUTF8(let byte, let count):
      return "\(path): \(count) byte\(count == 1 ? " is" : "s are") no UTF-8 "
        + "(the first at offset \(byte)) and shown as \u{FFFD}. Save the file as UTF-8."
    case .controlCharacters(let count):
      return "\(path): \(count) control character\(count == 1 ? " is" : "s are") shown as marks."
    case .unknownKey(let key, let line):
      return "\(path):\(line): the front matter key “\(visible(key))” is not known. Known are "
        + "title, author, publication, date, url, rights and language."
    }
  }

  private static func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }

  static func text(of error: SheetError) -> String {
    let place = visible(error.path) + (error.line > 0 ? ":\(error.line)" : "")
    return "\(place): \(text(of: error.problem))"
  }

  private static func text(of problem: SheetError.Problem) -> String {
    switch problem {
    case .unknownLine(let line):
      "“\(visible(line))” is no line of an issue sheet. Begin it with '# id: Question?', "
        + "'about:', 'yes:' or 'no:'."
    case .headingWithoutQuestion(let line):
      "“\(visible(line))” has no question. Write '# id: Question?'."
    case .wrongID(let id):
      "“\(visible(id))” cannot be an id. Use letters, digits and hyphens."
    case .repeatedID(let id, let first):
      "the id “\(visible(id))” stands already on line \(first). Give this issue another."
    case .phrasesBeforeHeading(let line):
      "“\(visible(line))” stands above the first issue. Put '# id: Question?' before it."
    case .unknownAnswer(let text):
      "“\(text)” is no answer: yes, no, mixed or silent. Write one of these, or remove the line."
    case .wrongParagraph(let text):
      "“\(text)” is no paragraph's number. Write numbers as in the margin, with - before one to strike: 3, -5."
    case .emptyList(let name):
      "“\(visible(name))” has no phrase. Add some, separated by commas, or remove the line."
    case .incompleteActor(let line):
      "“\(visible(line))” is no 'Name = alias, alias'. Complete it."
    case .issueWithoutAbout(let id):
      "the issue “\(visible(id))” has no phrase that leads to it. Add an 'about:' line."
    case .noIssue: "there is no issue in this sheet. Begin one with '# id: Question?'."
    }
  }

  static func text(of error: KeyError) -> String {
    switch error {
    case .unreadable(let path, _):
      "\(visible(path)): is no key. A key is JSON with 'labels' and 'links'; see docs/formats/key.md."
    case .unknownKind(let path, let sentence, let kind):
      "\(visible(path)): \(visible(sentence)) has the kind “\(visible(kind))”. "
        + "Kinds are \(Kind.allCases.map(\.rawValue).joined(separator: ", "))."
    case .unknownRelation(let path, let link, let relation):
      "\(visible(path)): the link \(visible(link)) has the relation “\(visible(relation))”. "
        + "Relations are \(Relation.allCases.map(\.rawValue).joined(separator: ", "))."
    case .unknownSentence(let path, let sentence):
      "\(visible(path)): a link names \(visible(sentence)), which no label has. Correct the id."
    }
  }
}
