import Document
import Import
import Testing
import Text

/// Mails and pages saved as MHTML.
struct MailTests {
  static let first =
    "The bakery has stood on the quay for sixty years, and nobody had to ask who owned it."
  static let page = """
    <html><head><meta charset=3D"utf-8"><title>Keep the bakery</title></head><body>
    <h1>Keep the bakery</h1><p>The bakery has stood on the quay for sixty years, and nobody had to as=
    k who owned it.</p><p>Now the caf=C3=A9 wants it.</p></body></html>
    """

  static func archive(_ page: String, encoding: String, ending: String = "\r\n") -> String {
    """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://example.org/bakery
    Subject: =?utf-8?Q?Keep_the_bakery_=7C_Post?=
    MIME-Version: 1.0
    Content-Type: multipart/related;
    \ttype="text/html";
    \tboundary="----edge--1----"

    ------edge--1----
    Content-Type: text/css
    Content-Transfer-Encoding: quoted-printable

    p { color: red }
    ------edge--1----
    Content-Type: text/html
    Content-Transfer-Encoding: \(encoding)
    Content-Location: https://example.org/bakery

    \(page)
    ------edge--1----
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    AAECAwQFBgcICQ==
    ------edge--1------
    """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
  }

  private func read(_ file: String) throws -> Article {
    try Article(parsing: Array(file.utf8), path: "x")
  }

  private func paragraphs(_ article: Article) -> [String] {
    article.paragraphs.map { article.text[$0.range] }
  }

  @Test(arguments: ["\n", "\r\n"]) func `a page saved with its pictures is the page`(
    ending: String
  ) throws {
    let article = try read(Self.archive(Self.page, encoding: "quoted-printable", ending: ending))
    #expect(article.title == "Keep the bakery" && article.url == "https://example.org/bakery")
    #expect(article.author == nil && article.date == nil)
    #expect(paragraphs(article) == [Self.first, "Now the café wants it."])
  }

  @Test func `it may be packed in base 64`() throws {
    let html = "<html><body><h1>Keep it</h1><p>\(Self.first)</p></body></html>"
    let article = try read(Self.archive(base64(html), encoding: "base64"))
    #expect(article.title == "Keep it" && paragraphs(article) == [Self.first])
  }

  @Test func `of a mail with both the text is read`() throws {
    let article = try read(
      """
      Return-Path: <ann@example.org>
      From: "Ann Lee" <ann@example.org>
      Subject: =?iso-8859-1?Q?Keep_the_caf=E9?=
      Date: Tue, 4 Mar 2025 10:00:00 +0100
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=edge

      --edge
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      \(Self.first) Now the caf=E9 wants it.
      --edge
      Content-Type: text/html; charset=utf-8

      <p>See the text.</p>
      --edge--
      """)
    #expect(article.title == "Keep the café" && article.author == "Ann Lee")
    #expect(article.date == "2025-03-04")
    #expect(paragraphs(article) == ["\(Self.first) Now the café wants it."])
  }

  @Test func `parts may stand in parts`() throws {
    let article = try read(
      """
      MIME-Version: 1.0
      From: Ann Lee <ann@example.org>
      Content-Type: multipart/mixed; boundary="a"

      --a
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/html

      <html><body><p>\(Self.first)</p></body></html>
      --b--
      --a
      Content-Type: application/pdf

      %PDF
      --a--
      """)
    #expect(paragraphs(article) == [Self.first])
  }

  @Test func `a mail of one part is its text`() throws {
    let article = try read(
      """
      From: ann@example.org
      Subject: Keep the bakery
      MIME-Version: 1.0
      Content-Type: text/plain; charset="utf-8"
      Content-Transfer-Encoding: 8bit

      \(Self.first)
      """)
    #expect(article.title == "Keep the bakery" && article.author == "ann@example.org")
    #expect(paragraphs(article) == [Self.first])
  }

  @Test(arguments: [
    "MIME-Version: 1.0\nContent-Type: multipart/related\n\nx",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n--a\n--a--",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a",
    "MIME-Version: 1.0\n Content-Type: x", "MIME-Version: 1.0",
  ])
  func `a broken one is an article or an error`(file: String) {
    _ = try? read(file)
    _ = try? read(file + "\n\n" + Self.first)
  }

  @Test func `a text about mail is a text`() throws {
    let file = "MIME-Version: a word that nobody knows.\n\n\(Self.first)"
    #expect(try paragraphs(read(file)).last == Self.first)
  }

  private func base64(_ text: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var packed = ""
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let three = bytes.prefix(3)
      let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
      packed += String((0...three.count).map { digits[bits >> (18 - 6 * $0) & 63] })
      packed += String(repeating: "=", count: 3 - three.count)
      bytes = bytes.dropFirst(3)
      if packed.count % 76 == 0 { packed += "\n" }
    }
    return packed
  }
}
