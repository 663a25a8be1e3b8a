internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// The sign of a unit that begins in a line behind another, where the margin has another's. It stands before the unit's
/// own words with a blank on either side and moves them, where the line has room for that; a line is broken before it
/// is marked.
struct LineSign {
  var unit: Int
  var kind: Kind
  var hasRoom: Bool

  /// The sign, and the blank behind it.
  static let width = 2
}

extension Session {
  func signs(in line: Galley.Line, on side: Side) -> [LineSign] {
    let article = pair[side]
    let first = (article.sentence(around: line.range.lowerBound) ?? 0) + 1
    guard first < article.sentences.count,
      article.sentences[first].range.lowerBound < line.range.upperBound,
      let marked = marked(in: line, on: side)?.unit
    else { return [] }
    var signs: [LineSign] = []
    for index in first..<article.sentences.count {
      let start = article.sentences[index].range.lowerBound
      guard start < line.range.upperBound else { break }
      guard start > line.range.lowerBound, index != marked,
        article.sentences[index - 1].range.upperBound < start,
        let kind = unit(index, on: side)?.kind, kind != .background
      else { continue }
      signs.append(LineSign(unit: index, kind: kind, hasRoom: true))
    }
    guard !signs.isEmpty else { return [] }
    let cells = alphabet.cells(of: article.text[line.range])
    let most = max(0, galleys[side].width - cells) / LineSign.width
    for place in signs.indices.dropFirst(most) { signs[place].hasRoom = false }
    return signs
  }

  /// The columns of a line that stand before a place.
  func columns(before place: TextOffset, in line: Galley.Line, on side: Side) -> Int {
    let start = line.range.lowerBound
    guard place > start else { return 0 }
    let article = pair[side]
    let signs = signs(in: line, on: side).filter {
      $0.hasRoom && article.sentences[$0.unit].range.lowerBound <= place
    }
    return alphabet.cells(of: article.text[start..<place]) + signs.count * LineSign.width
  }

  /// Whose mark stands beside a line: the unit that begins it, else of those that begin in it the one that a
  /// reader looks for first; background has none.
  func marked(in line: Galley.Line, on side: Side) -> (unit: Int, kind: Kind)? {
    let article = pair[side]
    var found: (unit: Int, kind: Kind)?
    for index in (article.sentence(around: line.range.lowerBound) ?? 0)..<article.sentences.count {
      let start = article.sentences[index].range.lowerBound
      guard start < line.range.upperBound else { break }
      guard start >= line.range.lowerBound, let kind = unit(index, on: side)?.kind,
        kind != .background, rank(kind) < found.map({ rank($0.kind) }) ?? .max
      else { continue }
      found = (index, kind)
      if start == line.range.lowerBound { break }
    }
    return found
  }

  private func rank(_ kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}
