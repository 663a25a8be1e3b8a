extension JSON {
  /// What stands of JSON in a text of any kind: every object and array outside of others, in order, and what began like
  /// one and was none. Total and linear.
  ///
  /// Read is, too, what people and language models take for JSON: commas after the last item or none at all, comments, keys
  /// without quotation marks, curly and single ones, and marks inside a text that nobody escaped.
  package static func found(in bytes: [UInt8]) -> (values: [JSON], errors: [JSONError]) {
    var values: [JSON] = []
    var errors: [JSONError] = []
    var reader = JSONReader(bytes)
    reader.isLenient = true
    while reader.index < bytes.count {
      switch bytes[reader.index] {
      case Ascii.openBrace, Ascii.openBracket:
        var attempt = reader
        do {
          values.append(try attempt.value())
          if attempt.isCutOff { errors.append(JSONError(line: attempt.line, problem: .unfinished)) }
        } catch {
          // A bracket in prose is no fault.
          if attempt.parts > reader.parts { errors.append(error) }
        }
        reader.index = max(attempt.index, reader.index + 1)
        reader.line = attempt.line
      case Ascii.newline:
        reader.line += 1
        reader.index += 1
      default: reader.index += 1
      }
    }
    return (values, errors)
  }
}

// MARK: What is no JSON but meant so

extension JSONReader {
  struct QuotationMark {
    var width: Int
    var isDouble: Bool
  }

  func quotationMark(at place: Int) -> QuotationMark? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case Ascii.quote: return QuotationMark(width: 1, isDouble: true)
    case Ascii.apostrophe: return QuotationMark(width: 1, isDouble: false)
    case 0xE2:
      guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return nil }
      switch bytes[place + 2] {
      case 0x9C...0x9F: return QuotationMark(width: 3, isDouble: true)
      case 0x98...0x9B: return QuotationMark(width: 3, isDouble: false)
      default: return nil
      }
    default: return nil
    }
  }

  /// A mark ends a text only where a sign of JSON follows, or on a new line the next text; and a curly one none that a straight one
  /// began.
  mutating func lenientString() throws(JSONError) -> String {
    guard let opening = quotationMark(at: index) else { throw unexpected() }
    index += opening.width
    var output: [UInt8] = []
    while index < bytes.count {
      if let mark = quotationMark(at: index), mark.isDouble == opening.isDouble,
        mark.width <= opening.width, isEnd(index + mark.width)
      {
        index += mark.width
        return try text(output[...])
      }
      let byte = bytes[index]
      index += 1
      if byte == Ascii.newline { line += 1 }
      if byte == Ascii.backslash {
        output += Array(String(try escape()).utf8)
      } else {
        output.append(byte)
      }
    }
    throw JSONError(line: line, problem: .unfinished)
  }

  private func isEnd(_ place: Int) -> Bool {
    var place = place
    var isNextLine = false
    while place < bytes.count, bytes[place].isBlank || bytes[place] == 0x0D {
      if bytes[place] == Ascii.newline { isNextLine = true }
      place += 1
    }
    guard place < bytes.count else { return true }
    switch bytes[place] {
    case Ascii.comma: return isItem(place + 1)
    case Ascii.colon, Ascii.closeBrace, Ascii.closeBracket: return true
    case Ascii.slash: return opensAside(at: place)
    default: return isNextLine && quotationMark(at: place) != nil
    }
  }

  /// Whether what stands behind a comma can be the next item, and no more of a text in which nobody escaped the marks.
  private func isItem(_ place: Int) -> Bool {
    var place = place
    while place < bytes.count, bytes[place].isBlank || bytes[place] == 0x0D { place += 1 }
    guard place < bytes.count, bytes[place].isLetter else { return true }
    var end = place
    while end < bytes.count, bytes[end].isWordByte || bytes[end] == Ascii.underscore { end += 1 }
    if ["true", "false", "null"].contains(where: { bytes[place..<end].elementsEqual($0.utf8) }) {
      return true
    }
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    return end == bytes.count || bytes[end] == Ascii.colon
  }

  /// A key without quotation marks.
  mutating func bareWord() throws(JSONError) -> String {
    let start = index
    while index < bytes.count, bytes[index].isWordByte || bytes[index] == Ascii.underscore {
      index += 1
    }
    guard index > start else { throw unexpected() }
    return try text(bytes[start..<index])
  }

  private func opensAside(at place: Int) -> Bool {
    place + 1 < bytes.count && bytes[place] == Ascii.slash
      && (bytes[place + 1] == Ascii.slash || bytes[place + 1] == Ascii.star)
  }

  /// Passes a comment or a no-break space.
  mutating func skipAside() -> Bool {
    if bytes[index...].starts(with: [0xC2, 0xA0]) {
      index += 2
      return true
    }
    guard opensAside(at: index) else { return false }
    let isLine = bytes[index + 1] == Ascii.slash
    index += 2
    while index < bytes.count {
      if bytes[index] == Ascii.newline {
        if isLine { return true }
        line += 1
      } else if !isLine, bytes[index] == Ascii.star, index + 1 < bytes.count,
        bytes[index + 1] == Ascii.slash
      {
        index += 2
        return true
      }
      index += 1
    }
    return true
  }
}
