package import Argument
package import Document
package import Text

/// The claims and recommendations of each side that the other never addresses, as text, CSV and
/// JSON.
package struct UnansweredText {
  private struct Entry {
    var side: String
    var id: String
    var kind: String
    var text: String
  }

  private let analysis: Analysis
  private let pair: Pair

  package init(_ analysis: Analysis, of pair: Pair) {
    self.analysis = analysis
    self.pair = pair
  }

  package var text: String {
    guard !analysis.shownLinks(of: pair).isEmpty else {
      return "No links were found, so that nobody can say what is answered.\n"
    }
    let isWhole = analysis.isWholeKey
    let lists = Side.allCases.map { side in
      let name = pair[side].shortName(on: side)
      let other = pair[side.other].shortName(on: side.other)
      let lines = analysis.unanswered(in: pair)[side].map { index in
        "  \(analysis.units[side][index].kind.rawValue) \(pair.paragraphName(of: index, on: side)): "
          + pair[side].quotation(of: index)
      }
      let heading =
        isWhole ? "\(name), unanswered by \(other):" : "\(name), no answer found in \(other):"
      return lines.isEmpty
        ? "\(name): nothing was found that \(other) leaves unanswered.\n"
        : ([heading] + lines).joined(separator: "\n") + "\n"
    }
    return ((isWhole ? [] : [Self.caution]) + lists).joined(separator: "\n")
  }

  private static let caution =
    "The engine overlooks many answers: look before you say that there is none.\n"

  package var csv: String {
    let lines = entries.map { entry in
      [entry.side, entry.id, entry.kind, entry.text].map(quoted).joined(separator: ",")
    }
    return (["side,id,kind,text"] + lines).joined(separator: "\n") + "\n"
  }

  package func json() -> SafeText {
    JSONWriter.text { json in
      json.put("format", "counterpoint-unanswered")
      json.putObjects("units", entries) { json, entry in
        json.put("id", entry.id)
        json.put("kind", entry.kind)
        json.put("side", entry.side)
        json.put("text", entry.text)
      }
      json.put("version", 1)
    }
  }

  private var entries: [Entry] {
    Side.allCases.flatMap { side in
      analysis.unanswered(in: pair)[side].map { index in
        Entry(
          side: side.rawValue, id: pair.id(of: index, on: side),
          kind: analysis.units[side][index].kind.rawValue, text: pair[side].quotation(of: index))
      }
    }
  }
}
