internal import Text

extension Article {
  /// A sentence on one line.
  package func quotation(of sentence: Int) -> String {
    let bytes = text.bytes
    let range = sentences[sentence].range.utf8
    var line: [UInt8] = []
    line.reserveCapacity(range.count)
    var isApart = false
    var place = range.lowerBound
    while place < range.upperBound {
      let (isBlank, length) = blank(at: place)
      if !isBlank {
        if isApart, !line.isEmpty { line.append(0x20) }
        for byte in bytes[place..<place + length] { line.append(byte) }
      }
      isApart = isBlank
      place += length
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether the scalar at a place is white space, and its length.
  private func blank(at place: Int) -> (isBlank: Bool, length: Int) {
    let byte = text.bytes[place]
    if byte < 0x80 { return (byte == 0x20 || byte >= 0x09 && byte <= 0x0D, 1) }
    let scalar = text.bytes.scalar(at: place)
    return (scalar.properties.isWhitespace, Unicode.UTF8.width(scalar))
  }
}

extension Pair {
  /// Where a sentence stands: "ECFR ¶7".
  package func placeName(of sentence: Int, on side: Side) -> String {
    "\(self[side].shortName(on: side)) \(paragraphName(of: sentence, on: side))"
  }

  /// Of a sentence of either side: "ECFR ¶7 – CPR ¶1".
  package func placeNames(of ends: Both<Int>) -> String {
    Side.allCases.map { placeName(of: ends[$0], on: $0) }.joined(separator: " – ")
  }

  /// Paragraphs as a reader counts them: "¶7"; from 1, the standfirst not counted.
  package func paragraphName(of sentence: Int, on side: Side) -> String {
    self[side].name(ofParagraph: self[side].sentences[sentence].paragraph)
  }
}
