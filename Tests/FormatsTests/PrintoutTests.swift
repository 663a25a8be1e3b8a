import Annotation
import Argument
import Document
import Formats
import Foundation
import Specimens
import Testing
import Text

/// What is handed out as a file, in its three forms.
struct PrintoutTests {
  private let specimen = InventedPair.homes

  private func numbered(_ links: [Link]) -> [(number: Int, link: Link)] {
    links.enumerated().map { ($0.offset + 1, $0.element) }
  }

  @Test(arguments: Printout.Form.allCases)
  func `a comparison has both titles, what is recommended, and every link with its maker`(
    form: Printout.Form
  ) {
    let text = Printout.comparison(
      numbered(specimen.analysis.links), specimen.analysis, of: specimen.pair
    ).text(form).text
    for words in [
      "Build more homes", "Leave the streets alone", "Cities should build more homes now.",
      "Rents fall where cities build.", "1. opposes, strong (engine): Does building lower rents?",
    ] {
      #expect(text.contains(words), "\(form): \(words)")
    }
  }

  @Test func `a page stands alone, closes what it opens, and has a style for paper`() {
    let page = Printout.comparison(
      numbered(specimen.analysis.links), specimen.analysis, of: specimen.pair
    ).text(.html).text
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("@media print"))
    #expect(!page.contains("http") && !page.contains("src="))
    for tag in ["figure", "blockquote", "div", "h1", "h2", "h3", "p"] {
      let open = page.split(separator: "<").count {
        $0.hasPrefix("\(tag)>") || $0.hasPrefix("\(tag) ")
      }
      #expect(open == page.split(separator: "<").count { $0.hasPrefix("/\(tag)>") }, "\(tag)")
    }
  }

  @Test func `a comparison holds both articles with their marks and the numbers of their links`() {
    let page = Printout.comparison(
      numbered(specimen.analysis.links), specimen.analysis, of: specimen.pair)
    for form in Printout.Form.allCases {
      let text = page.text(form).text
      for side in Side.allCases {
        for sentence in specimen.pair[side].sentences.indices {
          let words = specimen.pair[side].quotation(of: sentence).split(separator: " ").prefix(2)
          #expect(text.contains(words.joined(separator: " ")), "\(form)")
        }
      }
    }
    #expect(page.text(.html).text.contains("<a class=\"opposes\" href=\"#link-1\">✗1</a>"))
    #expect(page.text(.html).text.contains("<h3 class=\"opposes\" id=\"link-1\"><i>✗</i> 1. "))
    #expect(page.text(.md).text.contains("[✗ 1]") || page.text(.md).text.contains("\\[✗ 1\\]"))
  }

  @Test func `a page is read on a small and on a dark screen, and says who stands by its links`() {
    let parts: [Printout.Part] = [
      .passages([(.left, "CPD ¶1", "One."), (.left, "CPD ¶2", "Two.")]),
      .passages([(.left, "CPD ¶1", "One."), (.right, "GR ¶2", "Two.")]),
    ]
    let page = Printout.view(parts, title: "View", specimen.analysis, of: specimen.pair).text(.html)
      .text
    #expect(page.contains("name=\"viewport\"") && page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("max-width: 600px") && page.contains("Unreviewed: the engine alone"))
    #expect(page.contains("<div class=\"passages one\"><figure class=\"left\">"))
    #expect(page.contains("<div class=\"passages\"><figure class=\"left\">"))
    #expect(page.contains("<figure class=\"right\"><figcaption>GR ¶2"))
  }

  @Test func `a date is not torn apart, and an empty notebook says so`() {
    var pair = specimen.pair
    pair.articles.left.date = "2026-09-18"
    let page = Printout.notes(Annotations(), specimen.analysis, of: pair).text(.html).text
    #expect(page.contains("<span class=\"date\">2026-09-18</span>"))
    #expect(page.contains("Nothing has been noted here yet."))
  }

  @Test func `signs of a form in somebody's words are words`() {
    let passage = Passages(specimen.pair)[0, .left]
    let note = Annotation.note("<b> & *never* [x]", on: [.passage(passage)], by: "K")
    let printout = Printout.notes(Annotations([note]), specimen.analysis, of: specimen.pair)
    #expect(printout.text(.html).text.contains("<p>&lt;b&gt; &amp; *never* [x]</p>"))
    #expect(printout.text(.md).text.contains(#"\<b\> \& \*never\* \[x\]"#))
    #expect(printout.text(.txt).text.contains("<b> & *never* [x]"))
  }

  @Test func `notes come in reading order, those whose passage is gone at the end`() throws {
    let passages = Passages(specimen.pair)
    let gone = Annotation.Passage(
      side: .right, anchor: Anchor(exact: "Not a word of this was ever printed anywhere."))
    var notes = Annotations()
    notes.make(
      Change(put: [
        .note("Lost.", on: [.passage(gone)], by: "K"),
        .note("Second.", on: [.passage(passages[0, .right])], by: "K"),
        .mark(passages[3, .left], name: "a", by: "K"),
        .note(
          "First.", on: [.passage(passages[0, .left]), .passage(passages[0, .right])], by: "K"),
      ]).stamped(at: 0))
    let text = Printout.notes(notes, specimen.analysis, of: specimen.pair).text(.md).text
    let places = try ["First.", "Mark a by K, 1970-01-01", "Second.", "No longer in", "Lost."].map {
      try #require(text.range(of: $0)?.lowerBound)
    }
    #expect(places == places.sorted())
  }

  @Test func `a rejected link says so, and a note on a link says what the link is`() throws {
    var link = try #require(specimen.analysis.links.first)
    link.review = Review(.rejected, by: "Kim")
    let links = Printout.links([(7, link)], specimen.analysis, of: specimen.pair).text(.txt).text
    #expect(links.contains("7. "))
    #expect(links.contains("(engine, rejected by Kim)"))
    let passages = Passages(specimen.pair)
    let note = Annotation.note(
      "Hm.", on: Side.allCases.map { .passage(passages[link.ends[$0], $0]) }, by: "Kim")
    let notes = Printout.notes(Annotations([note]), specimen.analysis, of: specimen.pair)
    #expect(
      notes.text(.md).text.contains("Link: opposes, strong (engine): Does building lower rents?"))
    #expect(notes.text(.md).text.contains("Because: One says so, the other says not."))
  }
}
