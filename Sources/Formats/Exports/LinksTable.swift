internal import Argument
internal import Document

/// All shown links as a table for a spreadsheet.
struct LinksTable {
  let analysis: Analysis
  let links: [Link]
  let pair: Pair

  var csv: String {
    let head = [
      "left", "right", "relation", "tier", "confidence", "question", "maker", "review", "reason",
      "left text", "right text",
    ]
    return ([head] + links.map(row)).map { $0.map(quoted).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }

  private func row(_ link: Link) -> [String] {
    [
      pair.id(of: link.ends.left, on: .left), pair.id(of: link.ends.right, on: .right),
      link.relation.rawValue, link.tier.rawValue, "\(rounded(link.confidence, places: 2))",
      link.issue.map { analysis.issues[$0].question } ?? "", link.provenance.name,
      link.review?.told ?? "", link.reason,
      pair[.left].quotation(of: link.ends.left), pair[.right].quotation(of: link.ends.right),
    ]
  }
}
