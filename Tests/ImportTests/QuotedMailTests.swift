import Document
import Import
import Testing
import Text

/// Mails as people paste them.
struct QuotedMailTests {
  static let wanted = [
    "The toll pays for the buses of the town. The council should keep it for ten more years.",
    "Nobody has shown that it hurts trade, and the shops have done well since it came to us.",
  ]

  static let wrapped = """
    The toll pays for the buses of the
    town. The council should keep it for
    ten more years.

    Nobody has shown that it hurts trade,
    and the shops have done well since it
    came to us.
    """

  static func quoted(_ text: String, _ sign: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? String(sign.prefix { $0 != " " }) : sign + $0 }.joined(separator: "\n")
  }

  @Test(arguments: [
    "On Thu, 8 Jun 2025 at 09:12, Ann Lee <ann@lee.example> wrote:",
    "On Mon, May 5, 2025 at 8:15 AM Ann Lee <ann@lee.example> wrote:",
    "Am 5. Mai 2025 um 08:15 schrieb Ann Lee <ann@lee.example>:",
  ]) func `who wrote what is quoted is its author`(line: String) throws {
    let mail = "\(line)\n" + Self.quoted("Keep the toll\n\n\(Self.wrapped)", "> ")
    let article = try Article(parsing: Array(mail.utf8), path: "x.txt")
    #expect(article.author == "Ann Lee")
    #expect(article.title == "Keep the toll")
  }

  @Test func `what is quoted may have bars before its lines`() throws {
    let mail =
      "Ann Lee wrote:\n\n" + Self.quoted("Keep the toll\n\n\(Self.wrapped)", "| ")
    let article = try Article(parsing: Array(mail.utf8), path: "x.txt")
    #expect(article.title == "Keep the toll")
    #expect(article.paragraphs.count == 2)
    #expect(!article.paragraphs.contains { article.text[$0.range].contains("|") })
  }

  @Test func `below the lines of a mail its text may be quoted`() throws {
    let mail =
      "---------- Forwarded message ---------\nFrom: Ann Lee <ann@lee.example>\nDate: Tue, 11 Feb 2025 at 09:10\nSubject: Fwd: Keep the toll\n\n"
      + Self.quoted(Self.wrapped, "> ")
    let article = try Article(parsing: Array(mail.utf8), path: "x.txt")
    #expect(article.title == "Keep the toll")
    #expect(article.author == "Ann Lee")
    #expect(article.paragraphs.map { article.text[$0.range] }.count == 2)
  }

  @Test func `a greeting at a mail's end is none of its text, nor what stands below it`() throws {
    let mail =
      "\(Self.head)Keep the toll\n\n\(Self.wrapped)\n\nBest regards,\nAnn\n\nIf you are not the intended recipient you must delete this.\n"
    let article = try Article(parsing: Array(mail.utf8), path: "x.txt")
    let read = article.paragraphs.map { article.text[$0.range] }
    #expect(!read.contains { $0.contains("regards") || $0.contains("delete") || $0 == "Ann" })
    #expect(read.count == 2)
  }

  private static let head = "From: Ann Lee <ann@example.org>\nSent: 3 May 2025\nTo: All\nSubject: "

  static let forms: [(String, String)] = [
    ("a sign before each line", quoted("Keep the toll\n\n\(wrapped)", "> ")),
    ("a sign without a blank", quoted("Keep the toll\n\n\(wrapped)", ">")),
    ("two signs", quoted("Keep the toll\n\n\(wrapped)", ">> ")),
    ("signs with a blank between", quoted("Keep the toll\n\n\(wrapped)", "> > ")),
    (
      "who wrote it, and a greeting",
      "Have a look at this.\n\nOn 3 May 2025, Ann Lee wrote:\n\n"
        + quoted("Keep the toll\n\n\(wrapped)", "> ") + "\n\nBest, Ben\n"
    ),
    (
      "sent on with a word above it",
      "I thought of you when I read this.\n\n---------- Forwarded message ---------\n\(head)Fwd: Keep the toll\n\n"
        + wrapped
    ),
    (
      "sent on twice, with a list's foot",
      "Subject: Fwd: Fwd: Keep the toll\nFrom: Ben Ode <b@example.org>\nTo: All\n\nFor tomorrow.\n\nBegin forwarded message:\n\nFrom: Kim Ray <k@example.org>\nSubject: Fwd: Keep the toll\n\nSee below. K.\n\n---------- Forwarded message ---------\n\(head)Keep the toll\n\n\(wrapped)\n\nYou received this message because\nyou are subscribed to the list.\n"
    ),
    (
      "sent on below a line of signs",
      "Hi all,\nfor Tuesday.\n\n________________________________\n\(head)Keep the toll\n\n\(wrapped)"
    ),
    ("a telephone's foot", "\(head)Keep the toll\n\n\(wrapped)\n\nSent from my phone\n"),
    ("a head", "\(head)Keep the toll\n\n\(wrapped)"),
    (
      "a head in German",
      "Von: Ann Lee <ann@example.org>\nGesendet: Montag, 3. Mai 2025 09:01\nAn: Alle\nBetreff: WG: Keep the toll\n\n\(wrapped)"
    ),
    ("an answer's head, quoted", quoted("\(head)Re: Fwd: Keep the toll\n\n\(wrapped)", "> ")),
    (
      "a forwarded mail",
      "---------- Forwarded message ---------\n\(head)Fwd: Keep the toll\n\n\(wrapped)\n\n-- \nAnn Lee\nRiver Street 3"
    ),
    (
      "a head in bold",
      "**From:** Ann Lee\n**Date:** 3 May 2025\n**Subject:** Keep the toll\n\n\(wanted.joined(separator: "\n\n"))"
    ),
    (
      "a line that a program broke",
      quoted("Keep the toll\n\n\(wrapped)", "> ").replacing("of the\n> town", with: "of the\ntown")
    ),
  ]

  @Test(arguments: forms) func `a pasted mail is read as its text`(form: String, file: String)
    throws
  {
    let article = try Article(parsing: Array(file.utf8), path: "x.txt")
    #expect(article.title == "Keep the toll")
    let read = article.paragraphs.map { paragraph in
      article.text[paragraph.range].split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    }
    #expect(read == Self.wanted)
    if file.contains("From:") {
      #expect(article.author == "Ann Lee" && article.date == "3 May 2025")
    }
    #expect(article.warnings.isEmpty)
  }

  @Test func `a quotation in a text stays one`() throws {
    let file = "\(Self.wanted[0])\n\n> \(Self.wanted[1])\n\n\(Self.wanted[0]) Do it.\n"
    let article = try Article(parsing: Array(file.utf8), path: "x.txt")
    #expect(article.paragraphs.count == 3)
  }

  @Test(arguments: [
    "To: be or not to be\n\n\(wanted[0])", "Subject: to change.\n\n\(wanted[0])",
    "From: here on it is war.\nNobody wants it.\n\n\(wanted[0])",
  ])
  func `a text that begins like a head is a text`(file: String) throws {
    let article = try Article(parsing: Array(file.utf8), path: "x.txt")
    #expect(!article.dropped.contains { $0.reason == .frontMatter })
  }
}
