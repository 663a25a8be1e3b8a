internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// What a reader has remarked, beside the text: `*` where a note stands, `'` at a mark; what is
/// highlighted has the ink of a highlighter.
struct RemarkSigns {
  let session: Session
  let side: Side

  func draw(_ line: Galley.Line, at spot: Spot, in buffer: inout Buffer) {
    let article = session.pair[side]
    var index = article.sentence(around: line.range.lowerBound) ?? 0
    var begun: Signs = []
    while index < article.sentences.count {
      let range = article.sentences[index].range
      guard range.lowerBound < line.range.upperBound else { break }
      let signs = session.remarks.signs(of: index, on: side)
      if range.lowerBound >= line.range.lowerBound { begun.formUnion(signs) }
      if signs.contains(.highlight), range.overlaps(line.range) {
        let isFocus = side == session.side && index == session.focus
        highlight(
          range.clamped(to: line.range), in: line, at: spot,
          Style(.highlight, isFocus ? .underline : []), &buffer)
      }
      index += 1
    }
    guard spot.column > 0, begun.contains(.note) || begun.contains(.mark) else { return }
    buffer.put(
      begun.contains(.note) ? "*" : "'", column: spot.column - 1, row: spot.row,
      style: Style(.key, .bold))
  }

  private func highlight(
    _ range: TextRange, in line: Galley.Line, at spot: Spot, _ style: Style,
    _ buffer: inout Buffer
  ) {
    let text = session.pair[side].text
    let before = session.alphabet.cells(of: text[line.range.lowerBound..<range.lowerBound])
    let words = String(text[range].map { $0.isNewline || $0 == "\t" ? " " : $0 })
    buffer.put(words, column: spot.column + before, row: spot.row, style: style)
  }
}
