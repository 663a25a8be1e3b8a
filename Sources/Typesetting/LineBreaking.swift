package import Terminal

/// Breaks text into lines of at most `width` cells: at spaces, after dashes inside words, and
/// anywhere in a word that is wider than a whole line. Works on UTF-8 bytes, in linear time.
struct LineBreaker {
  let bytes: [UInt8]
  let width: Int
  let alphabet: Alphabet

  /// The lines of a stretch of text, without the spaces around them.
  func lines(of range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var lineStart = range.lowerBound
    var lineEnd = lineStart
    var used = 0
    var place = range.lowerBound

    while let piece = nextPiece(from: place, before: range.upperBound) {
      place = piece.range.upperBound
      let gap = used > 0 ? piece.spacesBefore : 0
      if used > 0, used + gap + piece.cells > width {
        lines.append(lineStart..<lineEnd)
        used = 0
      }
      if used == 0 {
        lineStart = piece.range.lowerBound
        lineEnd = lineStart
      }
      if used == 0, piece.cells > width {
        let cut = graphemes(of: piece.range)
        lines += cut.dropLast().map { $0.range }
        if let rest = cut.last {
          lineStart = rest.range.lowerBound
          used = rest.cells
        }
      } else {
        used += (used > 0 ? gap : 0) + piece.cells
      }
      lineEnd = piece.range.upperBound
    }
    if used > 0 { lines.append(lineStart..<lineEnd) }
    return lines
  }

  private struct Piece {
    var range: Range<Int>
    var cells: Int
    /// Each is drawn, so that two after a full stop take two cells.
    var spacesBefore: Int
  }

  /// The next stretch that may not be broken: a word, or a part of one that ends with a dash.
  private func nextPiece(from start: Int, before end: Int) -> Piece? {
    let text = bytes.span
    var place = start
    while place < end, isSpace(text[place]) { place += 1 }
    guard place < end else { return nil }

    let first = place
    var cells = 0
    var isPlain = true
    while place < end, !isSpace(text[place]) {
      let byte = text[place]
      if byte < 0x80 {
        cells += 1
        place += 1
        if byte == UInt8(ascii: "-"), place - first > 1, place < end, isLetter(text[place]) {
          break
        }
      } else if let length = narrowScalarLength(at: place, before: end) {
        cells += 1
        place += length
        if alphabet != .unicode { isPlain = false }
        if isDash(before: place), place < end, !isSpace(bytes[place]) { break }
      } else {
        isPlain = false
        place += 1
      }
    }
    let range = first..<place
    if !isPlain { cells = alphabet.cells(of: String(decoding: bytes[range], as: UTF8.self)) }
    return Piece(range: range, cells: cells, spacesBefore: first - start)
  }

  /// The bytes of the scalar here if it surely is one cell wide and no part of a longer grapheme:
  /// accented Latin letters and the quotation marks and dashes of prose.
  private func narrowScalarLength(at place: Int, before end: Int) -> Int? {
    let byte = bytes[place]
    if byte >= 0xC3, byte <= 0xC9, place + 1 < end { return 2 }
    if byte == 0xE2, place + 2 < end, bytes[place + 1] == 0x80, bytes[place + 2] >= 0x90,
      bytes[place + 2] <= 0xA7
    {
      return 3
    }
    return nil
  }

  /// Whether an en or em dash ends here.
  private func isDash(before place: Int) -> Bool {
    place >= 3 && bytes[place - 3] == 0xE2 && bytes[place - 2] == 0x80
      && (bytes[place - 1] == 0x93 || bytes[place - 1] == 0x94)
  }

  /// A word wider than the line, in parts that fit. No part begins with what closes or ends with what
  /// opens, as Chinese and Japanese are set, unless it would be less than half a line.
  private func graphemes(of range: Range<Int>) -> [(range: Range<Int>, cells: Int)] {
    var parts: [(range: Range<Int>, cells: Int)] = []
    var start = range.lowerBound
    var end = start
    var used = 0
    var good: (end: Int, used: Int)?
    var last: Character = " "
    for character in String(decoding: bytes[range], as: UTF8.self) {
      let cells = alphabet.cells(of: character)
      if !character.mayNotBeginLine, !last.mayNotEndLine { good = (end, used) }
      while used > 0, used + cells > width {
        if let found = good, found.used * 2 < width { good = nil }
        let cut = good ?? (end, used)
        parts.append((start..<cut.end, cut.used))
        start = cut.end
        used -= cut.used
        good = nil
      }
      used += cells
      end += character.utf8.count
      last = character
    }
    // Replacement of broken bytes may lengthen the decoded word; the last part ends with the word.
    parts.append((start..<max(start, range.upperBound), used))
    return parts
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}

extension Character {
  /// What closes, and small letters that go on with the one before them.
  fileprivate var mayNotBeginLine: Bool {
    guard let scalar = unicodeScalars.first, scalar.value >= 0x2000 else { return false }
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: return true
    default: return "、。，．！？：；・…‥ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ".contains(self)
    }
  }

  fileprivate var mayNotEndLine: Bool {
    guard let scalar = unicodeScalars.first, scalar.value >= 0x2000 else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return true
    default: return false
    }
  }
}

/// Wraps a plain string, for panels and messages. The lines are as they are drawn.
package func wrapped(_ text: String, width: Int, in alphabet: Alphabet) -> [String] {
  let bytes = Array(alphabet.shown(text).utf8)
  let breaker = LineBreaker(bytes: bytes, width: max(1, width), alphabet: alphabet)
  return breaker.lines(of: 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
}

/// Wraps a plain string into no more lines than there is room for; an ellipsis where it goes on.
package func wrapped(
  _ text: String, width: Int, most: Int, in alphabet: Alphabet
) -> [String] {
  let lines = wrapped(text, width: width, in: alphabet)
  guard lines.count > most, most > 0 else { return lines }
  var last = lines[most - 1]
  // A word is left out rather than cut.
  while alphabet.cells(of: last + alphabet.ellipsis) > width, let blank = last.lastIndex(of: " ") {
    last.removeSubrange(blank...)
  }
  let isTooLong = alphabet.cells(of: last + alphabet.ellipsis) > width
  return lines[..<(most - 1)] + [
    isTooLong ? cut(last, width: width, alphabet) : last + alphabet.ellipsis
  ]
}

/// The first of some forms of a text, as a rule the fullest first, that fits the width whole.
package func firstFitting(_ forms: [String], width: Int, in alphabet: Alphabet) -> String? {
  forms.first { alphabet.cells(of: alphabet.shown($0)) <= width }
}

/// The start of a string that fits the width, with an ellipsis where something was cut; as it is
/// drawn.
package func fitted(_ text: String, width: Int, in alphabet: Alphabet) -> String {
  guard width > 0 else { return "" }
  let text = alphabet.shown(text)
  return alphabet.cells(of: text) > width ? cut(text, width: width, alphabet) : text
}

/// As much of a string as leaves room for an ellipsis.
private func cut(_ text: String, width: Int, _ alphabet: Alphabet) -> String {
  let ellipsis = alphabet.ellipsis.prefix(width)
  var kept = Substring()
  var room = width - ellipsis.count
  for place in text.indices {
    room -= text[place].cellWidth
    guard room >= 0 else {
      kept = text[..<place]
      // Rather a word less than half of one, as long as it is no long one.
      if text[place] != " ", let blank = kept.lastIndex(of: " "), kept[blank...].count <= 16,
        kept[..<blank].count >= 8
      {
        kept = kept[..<blank]
      }
      break
    }
    kept = text[...place]
  }
  // "Kosovo:…" says no more than "Kosovo…".
  while let last = kept.last, " ,:;–—".contains(last) { kept.removeLast() }
  return String(kept) + String(ellipsis)
}
