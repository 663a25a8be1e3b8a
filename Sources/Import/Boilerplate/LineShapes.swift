internal import Text

/// What a stretch of one line looks like: a title, a name, a paper, a site, a day.
extension [UInt8] {
  /// Whether every word of four letters or more starts with a capital, as in headlines and names.
  func isTitleLike(_ range: Range<Int>) -> Bool {
    var capitals = 0
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index].isWordByte else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, self[index].isWordByte { index += 1 }
      if startsLikeHeading(start..<index) {
        if !self[start].isDigit { capitals += 1 }
      } else if index - start >= 4 {
        return false
      }
    }
    return capitals > 0
  }

  func startsLikeHeading(_ range: Range<Int>) -> Bool {
    let first = self[range.lowerBound]
    return !first.isLower && (first < 0x80 || !scalar(at: range.lowerBound).properties.isLowercase)
  }

  func isShouted(_ range: Range<Int>) -> Bool {
    self[range].contains { $0.isUpper } && !self[range].contains { $0.isLower }
  }

  /// Two to four capitalised words and nothing else, as people are called.
  func isName(_ range: Range<Int>) -> Bool {
    let words = self[range].split { $0.isBlank }
    guard (2...4).contains(words.count) else { return false }
    for word in words where !(word[word.startIndex].isUpper || word[word.startIndex] >= 0xC3) {
      guard ClutterPhrases.smallName.isWhole(Folded(self, word.indices)) else { return false }
    }
    guard let last = words.last?.first, !last.isLower else { return false }
    let isPlain = range.allSatisfy { index in
      let byte = self[index]
      // Of the marks beyond Latin only the curly apostrophe: "O’Lee".
      if byte == 0xE2 { return self[index + 1] == 0x80 && self[index + 2] == 0x99 }
      return byte.isLetter || byte >= 0x80
        || [Ascii.space, Ascii.hyphen, Ascii.apostrophe, Ascii.stop].contains(byte)
    }
    return isPlain && !isPaper(range)
  }

  /// "Ann Lee and Ben Ode"
  func isNames(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var names = 0
    while start < range.upperBound {
      let end = (start..<range.upperBound).first { nameEnd(at: $0, in: range) != nil }
      guard isName(trimmed(start..<(end ?? range.upperBound))) else { return false }
      names += 1
      start = end.flatMap { nameEnd(at: $0, in: range) } ?? range.upperBound
    }
    return names > 0 && names <= 6
  }

  /// Behind a comma, an "and" or an "&" between names.
  private func nameEnd(at index: Int, in range: Range<Int>) -> Int? {
    if self[index] == Ascii.comma { return index + 1 }
    for sign in ["and", "AND", "&"] {
      let end = index + sign.utf8.count
      guard index > range.lowerBound, self[index - 1].isBlank, end < range.upperBound,
        self[end].isBlank, self[index..<end].elementsEqual(sign.utf8)
      else { continue }
      return end
    }
    return nil
  }

  /// "The Island Post", "Journal of Harbour Policy"
  func isPaper(_ range: Range<Int>) -> Bool {
    let folded = Folded(self, range)
    guard folded.words >= 2, let last = folded.starts.last else { return false }
    return ClutterPhrases.journal.begin(folded)
      || ClutterPhrases.paper.weight(in: folded, at: last) > 0
  }

  /// "islandpost.example"
  func isSite(_ range: Range<Int>) -> Bool {
    range.count > 5 && !self[range].contains { $0.isBlank }
      && range.dropFirst().dropLast(2).contains {
        self[$0] == Ascii.stop && self[$0 - 1].isLower && self[$0 + 1].isLower
      }
  }

  /// Whether a word goes on right behind a sign, as behind the one of "Here’s".
  func isInside(at index: Int, before end: Int) -> Bool {
    let next = index + scalarWidth(at: index)
    return next < end && self[next].isLower
  }

  /// What stands between bars, or between dashes with blanks around them.
  func segments(_ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start {
      let isBar = self[index] == Ascii.bar
      let isDash = (self[index] == Ascii.hyphen || isDash(at: index)) && self[index - 1].isBlank
      guard isBar || isDash else { continue }
      segments.append(trimmed(start..<index))
      start = index + (self[index] < 0x80 ? 1 : 3)
    }
    segments.append(trimmed(Swift.min(start, range.upperBound)..<range.upperBound))
    return segments.filter { !$0.isEmpty }
  }

  /// "30.10.2024", "2024/10/30", "10/30/2024": three numbers that can be a day, a month and a year.
  func numericDay(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      var numbers: [Range<Int>] = []
      while index < range.upperBound, self[index].isDigit {
        let end = self[index..<range.upperBound].firstIndex { !$0.isDigit } ?? range.upperBound
        numbers.append(index..<end)
        index = end
        let parts = [Ascii.stop, Ascii.slash, Ascii.hyphen]
        guard index + 1 < range.upperBound, parts.contains(self[index]), self[index + 1].isDigit,
          numbers.count == 1 || self[index] == self[numbers[0].upperBound]
        else { break }
        index += 1
      }
      if isDay(numbers) { return start..<numbers[2].upperBound }
    }
    return nil
  }

  private func isDay(_ numbers: [Range<Int>]) -> Bool {
    guard numbers.count == 3, numbers.allSatisfy({ $0.count <= 4 }) else { return false }
    let values = numbers.map { self[$0].reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
    let isYearFirst = numbers[0].count == 4
    let year = isYearFirst ? 0 : 2
    let others = values.indices.filter { $0 != year }.map { values[$0] }
    let isShort = numbers[year].count == 2 && self[numbers[0].upperBound] == Ascii.slash
    return (isShort || numbers[year].count == 4 && 1900..<2100 ~= values[year])
      && others.allSatisfy { 1...31 ~= $0 } && others.contains { $0 <= 12 }
  }
}

extension String {
  /// The day of a time in ISO 8601; other dates as they are.
  var withoutTime: String {
    let bytes = Array(utf8)
    let isISO =
      bytes.count >= 10 && bytes[4] == bytes[7]
      && (bytes[4] == Ascii.hyphen || bytes[4] == Ascii.slash)
      && bytes[..<10].count { $0.isDigit } == 8
    guard isISO, bytes.count == 10 || !bytes[10].isDigit else { return self }
    let day = bytes[..<10].map { $0 == Ascii.slash ? Ascii.hyphen : $0 }
    return String(decoding: day, as: UTF8.self)
  }

  /// "2024-05-06" of a mail's "Mon, 6 May 2024 08:00:00 +0200" or "Monday, May 06, 2024 8:00 AM"; other dates as they are.
  var dayOfMail: String {
    guard contains(":") else { return self }
    let words = split { $0 == " " || $0 == "," || $0 == "." }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let month = words.lazy.compactMap { word in
      word.first?.isLetter ?? false
        ? months.firstIndex(of: String(word.prefix(3)).lowercased()) : nil
    }.first
    let numbers = words.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard let month, let year = numbers.first(where: { 1900..<2100 ~= $0 }),
      let day = numbers.first(where: { 1...31 ~= $0 })
    else { return self }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month + 1))-\(two(day))"
  }

  /// "Ann Lee" of "Lee, Ann"; other names as they are.
  var turnedName: String {
    let parts = split(separator: ",").map { $0.drop { $0 == " " } }
    guard parts.count == 2, !parts[0].contains(" ") else { return self }
    return parts[1] + " " + parts[0]
  }

  /// "Ann Lee" of "ANN LEE"; other names as they are.
  var inSmallLetters: String {
    let words = split(separator: " ")
    guard words.count > 1, contains(where: \.isUppercase), !contains(where: \.isLowercase) else {
      return self
    }
    return words.map(Self.small).joined(separator: " ")
  }

  private static func small(_ word: Substring) -> String {
    let bytes = Array(word.utf8)
    let folded = Folded(bytes, 0..<bytes.count)
    if word.lowercased() == "and" || ClutterPhrases.smallName.isWhole(folded), word.count > 1 {
      return word.lowercased()
    }
    // "J.B." and "III" stay.
    if word.dropLast().contains(".") || word.count > 1 && word.allSatisfy({ "IVX".contains($0) }) {
      return String(word)
    }
    var name = ""
    for letter in word {
      let isFirst = name.last.map { !$0.isLetter } ?? true
      // "McKay"
      name += isFirst || name.hasSuffix("Mc") ? String(letter) : letter.lowercased()
    }
    return name
  }
}
