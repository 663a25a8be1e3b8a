import Argument
import Document
import Engine
import Formats
import Import
import Testing
import Text

struct QuotationTests {
  /// The quotations of the surest link between two one-sentence articles.
  private func reason(_ left: String, _ right: String) throws -> String {
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([[left, "The toll and the harbour."]]),
        right: plainArticle([[right, "The toll and the harbour."]])))
    let sheet = try IssueSheet(
      parsing: "# toll: Does the toll work?\nabout: toll, harbour\nyes: works\nno: fails",
      path: "toll.txt")
    let links = analyse(pair, sheet: sheet).links
    return links.first { $0.ends == Both(left: 0, right: 0) }?.reason ?? ""
  }

  @Test func `a short sentence is quoted whole`() throws {
    let reason = try reason("The toll works, and the harbour is quiet.", "But the toll fails.")
    #expect(reason.contains("“The toll works, and the harbour is quiet”"))
    #expect(reason.contains("“the toll fails”"))
  }

  @Test func `of a long sentence the clause is quoted, without its conjunction`() throws {
    let reason = try reason(
      "Last spring it rained on every day of the week and twice on Sundays, but the toll works "
        + "well in the harbour; few people in the old town complained of it.", "The toll fails.")
    #expect(reason.contains("“the toll works well in the harbour”"))
  }

  @Test(arguments: ["which the toll works to reduce", "is where the toll works best, as"])
  func `a clause that leans takes the one before it along`(clause: String) throws {
    let reason = try reason(
      "Few people in the old town have ever complained about it in public; the harbour, \(clause) "
        + "everybody who lives there will tell you when asked, has never been so quiet at night.",
      "The toll fails.")
    #expect(reason.contains("“the harbour, \(clause.prefix(20))"))
  }

  @Test func `a subject before a relative clause is quoted with its verb`() throws {
    let reason = try reason(
      "The toll, which my friends in the harbour works like, ought to be far higher, though in a "
        + "town without a bus a good part of the money runs straight through to the landlords.",
      "The toll fails.")
    #expect(
      reason.contains(
        "“The toll, which my friends in the harbour works like, ought to be far higher”"))
  }

  @Test func `a name in apposition is quoted with what it stands beside`() throws {
    let reason = try reason(
      "For years nobody in the old town has said a word in public about the matter; the company, "
        + "Bay Roads, has seen that the toll works, and so it asks for more money every spring.",
      "The toll fails.")
    #expect(reason.contains("“the company, Bay Roads, has seen that the toll works"))
  }

  @Test func `a question keeps its mark`() throws {
    let reason = try reason("The toll fails.", "Who says that the toll works?")
    #expect(reason.hasSuffix("“Who says that the toll works?”"))
  }

  @Test func `a long clause is broken off at a joint, and the cut is shown`() throws {
    let reason = try reason(
      "The toll works for every single harbour worker who drives a heavy van from the far side of "
        + "the bay to the old town before the sun is up.", "The toll fails.")
    let quotation = reason.split(separator: "“")[1].split(separator: "”")[0]
    #expect(quotation.split(separator: " ").count < 23)
    #expect(quotation.hasSuffix(" …"))
    #expect(!quotation.hasSuffix(" from …") && !quotation.hasSuffix(" the …"))
  }

  @Test func `a quotation never begins or ends inside a word`() throws {
    let reason = try reason(
      "For as long as anybody can remember every second driver who left the old town by way of the "
        + "bridge called the harbour's toll a well-meant burden that works against the harbour's "
        + "own long-suffering shop-keepers and their far-flung customers in the hills.",
      "The toll fails.")
    let quotation = reason.split(separator: "“")[1].split(separator: "”")[0]
    #expect(!quotation.hasPrefix("… ’") && !quotation.hasPrefix("… '"))
    #expect(!quotation.contains("harbour …") && !quotation.contains("far …"))
  }
}
