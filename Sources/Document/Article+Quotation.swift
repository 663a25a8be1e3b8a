internal import Text

extension Article {
  /// A sentence on one line.
  package func quotation(of sentence: Int) -> String {
    String(decoding: bytes(ofQuotation: sentence), as: UTF8.self)
  }

  /// The same as UTF-8.
  package func bytes(ofQuotation sentence: Int) -> [UInt8] {
    let bytes = text.bytes
    let range = sentences[sentence].range.utf8
    return [UInt8](unsafeUninitializedCapacity: range.count) { line, count in
      var isApart = false
      var place = range.lowerBound
      while place < range.upperBound {
        let byte = bytes[place]
        var length = 1
        var isBlank = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
        if byte >= 0x80 {
          let scalar = bytes.scalar(at: place)
          length = Unicode.UTF8.width(scalar)
          isBlank = scalar.properties.isWhitespace
        }
        if !isBlank {
          if isApart, count > 0 {
            line[count] = 0x20
            count += 1
          }
          for place in place..<place + length {
            line[count] = bytes[place]
            count += 1
          }
        }
        isApart = isBlank
        place += length
      }
    }
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
