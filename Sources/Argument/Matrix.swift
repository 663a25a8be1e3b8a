package import Document

/// Where each article stands on every issue, actor by actor: the data of the matrix view.
package struct Matrix: Sendable {
  package struct Cell: Sendable {
    /// -1 (no) ... 1 (yes): the mean lean of the sentences, weighted by how much they are about
    /// the issue; 0 where they take no side.
    package var lean: Double
    /// The sentences behind it, the most outspoken first.
    package var sentences: [Int]
  }

  package struct Row: Sendable {
    package var actor: String
    /// By issue; nothing where the article is silent.
    package var cells: Both<[Cell?]>
  }

  package var issues: [Issue]
  /// Actors in order of how many sentences name them, then by name.
  package var rows: [Row]
}

extension Analysis {
  /// Actors that fewer sentences name are left out, so that a matrix stays a page.
  private static let fewestMentions = 2

  package var matrix: Matrix {
    var mentions: [String: Int] = [:]
    for actor in (units.left + units.right).flatMap({ Set($0.actors) }) {
      mentions[actor, default: 0] += 1
    }
    let actors = mentions.filter { $0.value >= Self.fewestMentions }.keys.sorted {
      (mentions[$1] ?? 0, $0) < (mentions[$0] ?? 0, $1)
    }
    let rows = actors.map { actor in
      Matrix.Row(actor: actor, cells: units.map { cells(of: actor, in: $0) })
    }
    return Matrix(issues: issues, rows: rows)
  }

  private func cells(of actor: String, in units: [Unit]) -> [Matrix.Cell?] {
    issues.indices.map { issue in
      let found = units.indices.compactMap { index -> (sentence: Int, position: Position)? in
        guard units[index].actors.contains(actor) else { return nil }
        return units[index].positions.first { $0.issue == issue }.map { (index, $0) }
      }
      let weight = found.reduce(0) { $0 + $1.position.aboutness }
      guard weight > 0 else { return nil }
      let lean = found.reduce(0) { $0 + $1.position.lean * $1.position.aboutness } / weight
      let ranked = found.sorted {
        (abs($0.position.lean), $1.sentence) > (abs($1.position.lean), $0.sentence)
      }
      return Matrix.Cell(lean: lean, sentences: ranked.map(\.sentence))
    }
  }

  /// The claims and recommendations of each side that no link above `possible` answers.
  package var unanswered: Both<[Int]> {
    var answered = Both<Set<Int>>(left: [], right: [])
    for link in links where link.provesMore {
      answered.left.insert(link.ends.left)
      answered.right.insert(link.ends.right)
    }
    func open(_ side: Side) -> [Int] {
      units[side].indices.filter { index in
        let kind = units[side][index].kind
        return (kind == .claim || kind == .recommendation) && !answered[side].contains(index)
      }
    }
    return Both(left: open(.left), right: open(.right))
  }
}
