package import Document

extension Analysis {
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
