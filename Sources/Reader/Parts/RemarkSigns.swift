internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// What a reader has remarked, beside the text: `#` where a note stands, `'` at a mark, `*` at a highlight, by the keys of
/// these two.
struct RemarkSigns {
  let session: Session
  let side: Side

  func draw(_ line: Galley.Line, at spot: Spot, in buffer: inout Buffer) {
    guard spot.column > 0 else { return }
    let signs = signs(begunIn: line)
    let sign = [(Signs.note, Signs.noteSign), (.mark, "'"), (.highlight, "*")].first {
      signs.contains($0.0)
    }
    guard let sign else { return }
    buffer.put(sign.1, column: spot.column - 1, row: spot.row, style: Style(.key, .bold))
  }

  private func signs(begunIn line: Galley.Line) -> Signs {
    let article = session.pair[side]
    var begun: Signs = []
    var index = article.sentence(around: line.range.lowerBound) ?? 0
    while index < article.sentences.count {
      let start = article.sentences[index].range.lowerBound
      guard start < line.range.upperBound else { break }
      if start >= line.range.lowerBound {
        begun.formUnion(session.remarks.signs(of: index, on: side))
      }
      index += 1
    }
    return begun
  }
}
