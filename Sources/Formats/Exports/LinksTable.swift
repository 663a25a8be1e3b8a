internal import Argument
internal import Document

/// All shown links as a table for a spreadsheet.
struct LinksTable {
  private let analysis: Analysis
  private let links: [Link]
  private let pair: Pair

  init(_ analysis: Analysis, _ links: [Link], of pair: Pair) {
    self.analysis = analysis
    self.links = links
    self.pair = pair
  }

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
      link.relation.rawValue, link.tier.rawValue, "\((link.confidence * 100).rounded() / 100)",
      link.issue.map { analysis.issues[$0].question } ?? "", maker(link),
      link.review.map { "\($0.verdict.rawValue) by \($0.reviewer)" } ?? "", link.reason,
      pair[.left].quotation(of: link.ends.left), pair[.right].quotation(of: link.ends.right),
    ]
  }

  private func maker(_ link: Link) -> String {
    switch link.provenance {
    case .engine: "engine"
    case .person(let name), .program(let name): name
    }
  }
}
