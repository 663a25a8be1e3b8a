package import Document

/// A debate's issues in an instructor's words: what each question is about, and how people speak
/// who answer it with yes or with no. docs/formats/issue-sheet.md specifies the file.
package struct IssueSheet: Sendable, Hashable {
  package struct Phrase: Sendable, Hashable {
    package var text: String
    /// From 1.
    package var line: Int

    package init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  package struct Entry: Sendable, Hashable {
    package var id: String
    package var question: String
    /// The line of its heading, from 1.
    package var line: Int
    package var about: [Phrase] = []
    package var yes: [Phrase] = []
    package var no: [Phrase] = []
    /// The authors' answers where an instructor gives them.
    package var given: Both<Answer?> = Both(left: nil, right: nil)
    /// Paragraphs that speak to the issue, or do not, whatever its phrases find; as readers count them.
    package var added: Both<[Int]> = Both(left: [], right: [])
    package var struck: Both<[Int]> = Both(left: [], right: [])
    package var phrases: [Phrase] { about + yes + no }

    /// Whether it says how anybody answers, in their words or an instructor's.
    package var tellsAnswers: Bool {
      !yes.isEmpty || !no.isEmpty || given.left != nil || given.right != nil
    }

    package init(id: String, question: String, line: Int) {
      self.id = id
      self.question = question
      self.line = line
    }
  }

  /// One actor and the names that an article may give it.
  package struct Actor: Sendable, Hashable {
    package var name: String
    package var aliases: [String]

    package init(name: String, aliases: [String]) {
      self.name = name
      self.aliases = aliases
    }
  }

  package var path: String
  package var issues: [Entry]
  package var actors: [Actor]

  package init(path: String, issues: [Entry], actors: [Actor] = []) {
    self.path = path
    self.issues = issues
    self.actors = actors
  }
}

/// A sheet that cannot be read: where, and the text that is wrong.
package struct SheetError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// Neither a heading, a list of phrases, an alias nor a comment.
    case unknownLine(String)
    /// A heading without `id: Question?`.
    case headingWithoutQuestion(String)
    /// An id may hold letters, digits and hyphens.
    case wrongID(String)
    case repeatedID(String, firstLine: Int)
    /// `about:`, `yes:` or `no:` above the first heading.
    case phrasesBeforeHeading(String)
    /// Neither `yes`, `no`, `mixed` nor `silent` behind `left:` or `right:`.
    case unknownAnswer(String)
    /// Behind `left ¶:` or `right ¶:` something that is no paragraph's number.
    case wrongParagraph(String)
    /// A list with nothing in it.
    case emptyList(String)
    /// `Name = alias, alias` without one of its halves.
    case incompleteActor(String)
    /// An issue that no phrase leads to.
    case issueWithoutAbout(id: String)
    case noIssue
    /// More words than anybody says an argument in.
    case longPhrase(String, most: Int)
    case tooManyPhrases(most: Int)
    case tooManyIssues(most: Int)
  }

  package var path: String
  /// From 1; 0 for the file as a whole.
  package var line: Int
  package var problem: Problem

  package init(path: String, line: Int, problem: Problem) {
    self.path = path
    self.line = line
    self.problem = problem
  }
}
