package import Argument
package import Document

/// The matrix of actors and issues as text, CSV and JSON: where each article stands, honest blanks
/// where it is silent.
package struct MatrixText: Table {
  private let matrix: Matrix
  private let pair: Pair
  private let names: Both<String>

  package init(_ analysis: Analysis, of pair: Pair) {
    matrix = analysis.matrix
    self.pair = pair
    names = Both(
      left: pair[.left].shortName(on: .left), right: pair[.right].shortName(on: .right))
  }

  /// One block an issue, one line an actor that either article speaks of there.
  package var text: String {
    var blocks: [String] = []
    for (index, issue) in matrix.issues.enumerated() {
      let rows = matrix.rows.filter { row in
        Side.allCases.contains { row.cells[$0][index] != nil }
      }
      guard !rows.isEmpty else { continue }
      let width = rows.map(\.actor.count).max() ?? 0
      let lines = rows.map { row in
        let answers = Side.allCases.map { side in
          "\(names[side]) \(answer(row.cells[side][index], on: side))"
        }
        let padding = String(repeating: " ", count: width - row.actor.count)
        return "  \(row.actor)\(padding)  " + answers.joined(separator: " · ")
      }
      blocks.append(([issue.question] + lines).joined(separator: "\n"))
    }
    return blocks.isEmpty
      ? "Neither article takes a position that the engine can read.\n"
      : blocks.joined(separator: "\n\n") + "\n"
  }

  private func answer(_ cell: Matrix.Cell?, on side: Side) -> String {
    guard let cell else { return "–" }
    var places: [String] = []
    for sentence in cell.sentences where places.count < 3 {
      let place = pair.paragraphName(of: sentence, on: side)
      if !places.contains(place) { places.append(place) }
    }
    return "\(cell.answer) (\(places.joined(separator: ", ")))"
  }

  /// Rows `actor,issue,side,answer,lean,sentences`.
  package var csv: String {
    var lines = ["actor,issue,side,answer,lean,sentences"]
    for entry in document.cells {
      let fields = [
        entry.actor, entry.issue, entry.side, entry.answer, "\(entry.lean)",
        entry.sentences.joined(separator: " "),
      ]
      lines.append(fields.map(quoted).joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package func json() throws -> String { try sortedJSON(document) }

  private struct Document: Encodable {
    struct Cell: Encodable {
      var actor: String
      var issue: String
      var side: String
      var answer: String
      var lean: Double
      var sentences: [String]
    }

    var format = "counterpoint-matrix"
    var version = 1
    var issues: [[String: String]]
    var cells: [Cell]
  }

  private var document: Document {
    var cells: [Document.Cell] = []
    for row in matrix.rows {
      for (index, issue) in matrix.issues.enumerated() {
        for side in Side.allCases {
          guard let cell = row.cells[side][index] else { continue }
          cells.append(
            Document.Cell(
              actor: row.actor, issue: issue.id, side: side.rawValue, answer: cell.answer,
              lean: rounded(cell.lean, places: 2),
              sentences: cell.sentences.map { pair.id(of: $0, on: side) }))
        }
      }
    }
    return Document(
      issues: matrix.issues.map { ["id": $0.id, "question": $0.question] }, cells: cells)
  }
}

extension Matrix.Cell {
  /// What the sentences answer to the issue's question; in between is no answer.
  var answer: String { lean > 0.15 ? "yes" : lean < -0.15 ? "no" : "speaks of it" }
}

/// A CSV field; a spreadsheet must not take an article's words for a formula.
func quoted(_ field: String) -> String {
  let isFormula = field.first.map { "=+-@".contains($0) } == true && Double(field) == nil
  let safe = isFormula ? "'" + field : field
  guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
  return "\""
    + safe.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}
