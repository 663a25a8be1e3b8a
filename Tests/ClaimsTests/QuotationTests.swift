import Claims
import Prose
import Testing

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

  @Test func `a quotation is the clause around what fired, without its conjunction`() throws {
    let reason = try reason(
      "Last spring it rained a lot, but the toll works well in the harbour; few complained.",
      "The toll fails.")
    #expect(reason.contains("“the toll works well in the harbour”"))
    #expect(reason.contains("“The toll fails”"))
  }

  @Test func `a long clause is cut after whole words and never ends in a small word`() throws {
    let reason = try reason(
      "The toll works for every single harbour worker who drives a van from the far side of the bay.",
      "The toll fails.")
    let quotation = reason.split(separator: "“")[1].split(separator: "”")[0]
    #expect(quotation.split(separator: " ").count < 13)
    #expect(!quotation.hasSuffix(" from") && !quotation.hasSuffix(" the"))
  }
}
