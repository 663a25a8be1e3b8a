internal import Argument
internal import Document

/// A pair as Argdown: recommendations as statements, everything else as arguments, under each passage
/// what the other side says to it.
///
/// Of the language only what no reader of it can take otherwise: one line a node, explicit
/// directions, every sign that means something escaped.
struct Argdown {
  let analysis: Analysis
  let links: [Link]
  let pair: Pair

  var text: String {
    let heading = "===\ntitle: \(Self.quoted(pair.title))\n==="
    let nodes = Side.allCases.flatMap { side in
      analysis.mapped(side, links).map { node($0, side) }
    }
    return ([heading] + nodes).joined(separator: "\n\n") + "\n"
  }

  private func node(_ sentence: Int, _ side: Side) -> String {
    let kind = analysis.units[side][sentence].kind
    let words = Self.escaped(pair[side].quotation(of: sentence))
    let line =
      "\(reference(sentence, side)): \(words) #\(kind.rawValue) {side: \(Self.quoted(side.rawValue))}"
    // The left passage is the one that is answered.
    guard side == .left else { return line }
    let answers = links.filter { $0.ends.left == sentence }.compactMap(relation)
    return ([line] + answers).joined(separator: "\n")
  }

  private func relation(_ link: Link) -> String? {
    let answer = reference(link.ends.right, .right)
    return switch link.relation {
    case .opposes: "  <- \(answer)"
    case .agrees: "  <+ \(answer)"
    case .qualifies: "  <- \(answer) #qualify"
    case .related: nil
    }
  }

  private func reference(_ sentence: Int, _ side: Side) -> String {
    let id = pair.id(of: sentence, on: side).split(separator: ".").joined(separator: "-")
    return analysis.units[side][sentence].kind == .recommendation ? "[\(id)]" : "<\(id)>"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar != "}" && scalar != "{" {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Signs that mean something wherever they stand.
  private static let signs = "\\#*_[]<>{}@/".unicodeScalars

  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = ""
    for (place, scalar) in scalars.enumerated() {
      let isSign = signs.contains(scalar)
      let isPaired = (scalar == ":" || scalar == ".") && opensPair(scalars, at: place)
      if isSign || isPaired || scalar == "=" && isInRun(scalars, at: place) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Whether such a sign comes again before a blank, as in ":smile:" and "U.S.".
  private static func opensPair(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    let rest = scalars[(place + 1)...]
    guard
      let next = rest.firstIndex(where: { $0 == scalars[place] || $0.properties.isWhitespace })
    else { return false }
    return scalars[next] == scalars[place]
  }

  /// Whether three or more stand together.
  private static func isInRun(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    let before = scalars[..<place].reversed().prefix { $0 == "=" }.count
    return before + scalars[place...].prefix { $0 == "=" }.count >= 3
  }
}
