internal import Document
internal import Text

/// The blocks of a text and the text itself without Markdown's signs, so that every block is one stretch of what is
/// read.
struct MarkdownText {
  private(set) var text: [UInt8]
  private(set) var blocks: [Block]
  let mail: MailHead?

  /// - Parameter isPage: of an extracted page only the signs that its extraction has set are signs.
  init(_ written: [UInt8], from start: Int, isPage: Bool) {
    let asides = isPage ? [] : MarkupAside.all(in: written, from: start)
    var reader = BlockReader(written, from: start, asides: asides)
    blocks = reader.blocks()
    mail = reader.mail
    var edits = reader.edits
    if !isPage {
      for index in blocks.indices.prefix(12) { blocks[index].measureLetters(written) }
      var marks = InlineMarks(written, asides: asides, labels: reader.labels)
      for index in blocks.indices where blocks[index].isText {
        if index > 0, blocks[index].isCaption(below: blocks[index - 1], written) {
          blocks[index].marker = .aside(.caption)
        } else {
          marks.read(&blocks[index])
        }
      }
      edits.add(marks.edits)
    }
    for index in blocks.indices where blocks[index].isText {
      let range = blocks[index].range
      // Two stars are bold letters, or a page's own.
      guard blocks[index].isInStars(written),
        written[range.lowerBound + 1] != written[range.lowerBound]
      else { continue }
      blocks[index].isSlanted = true
      if isPage {
        edits.cut(blocks[index].range.prefix(1).indices)
        edits.cut(blocks[index].range.suffix(1).indices)
      }
    }
    text = edits.apply(to: written)
    for index in blocks.indices { blocks[index].move(by: edits, in: text) }
  }
}

extension Block {
  fileprivate var isText: Bool { if case .aside = marker { false } else { true } }

  /// The largest of `font-size: 21.0pt`.
  fileprivate mutating func measureLetters(_ text: [UInt8]) {
    let key = Array("font-size:".utf8)
    let end = min(whole.upperBound, whole.lowerBound + 4_000)
    var index = whole.lowerBound
    while let start = text[index..<end].firstIndex(of: key[0]) {
      index = start + 1
      guard text[start..<end].starts(with: key) else { continue }
      let value = text[(start + key.count)..<end].drop { $0 == Ascii.space }
      let digits = value.prefix(4).prefix { $0.isDigit }
      guard !digits.isEmpty else { continue }
      var tenths = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) } * 10
      let rest = text[digits.endIndex..<end].prefix(2)
      if rest.count == 2, rest.first == Ascii.stop, let tenth = rest.last, tenth.isDigit {
        tenths += Int(tenth & 0x0F)
      }
      letters = max(letters ?? 0, tenths)
    }
  }

  fileprivate mutating func move(by edits: Edits, in text: [UInt8]) {
    range = text.trimmed(edits.moved(range))
    whole = edits.moved(whole)
    measure(text)
  }

  /// "*Ann Lee teaches in Leeds.*"
  fileprivate func isInStars(_ text: [UInt8]) -> Bool {
    guard range.count > 2 else { return false }
    let first = text[range.lowerBound]
    return (first == Ascii.star || first == Ascii.underscore) && text[range.upperBound - 1] == first
  }

  /// "*The weir in spring.*" right below its picture.
  fileprivate func isCaption(below last: Block, _ text: [UInt8]) -> Bool {
    !hasGap && marker == nil && last.marker == .aside(.caption) && isInStars(text)
  }
}
