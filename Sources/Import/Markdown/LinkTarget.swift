internal import Text

/// Where a link leads to: "(https://example.org/report "The report")".
struct LinkTarget {
  /// Without its brackets.
  private(set) var address: Range<Int>
  /// Behind the target.
  private(set) var end: Int

  private static let longest = 2000
  /// Deeper brackets are no address.
  private static let deepest = 32

  /// - Parameter open: the bracket before the target.
  init?(_ text: [UInt8], at open: Int, end limit: Int) {
    let limit = min(limit, open + Self.longest)
    guard let address = Self.address(text, Self.blanks(text, open + 1, limit)..<limit) else {
      return nil
    }
    var index = Self.blanks(text, address.end, limit)
    if let title = Self.title(text, index, limit) { index = Self.blanks(text, title, limit) }
    guard index < limit, text[index] == Ascii.close, Self.isAddress(text[address.range]) else {
      return nil
    }
    self.address = address.range
    end = index + 1
  }

  /// What a definition's line says behind its colon.
  init?(_ text: [UInt8], ofDefinition range: Range<Int>) {
    let start = Self.blanks(text, range.lowerBound, range.upperBound)
    guard let address = Self.address(text, start..<range.upperBound), !address.range.isEmpty else {
      return nil
    }
    var index = Self.blanks(text, address.end, range.upperBound)
    if let title = Self.title(text, index, range.upperBound) { index = title }
    guard index == range.upperBound, Self.isAddress(text[address.range]) else { return nil }
    self.address = address.range
    end = index
  }

  private static func blanks(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, text[index].isBlank { index += 1 }
    return index
  }

  private static func address(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (range: Range<Int>, end: Int)? {
    guard let first = text[range].first else { return nil }
    if first == Ascii.less {
      let address = text[range].dropFirst()
        .prefix { $0 != Ascii.greater && $0 != Ascii.less && $0 != Ascii.newline }
      guard address.endIndex < range.upperBound, text[address.endIndex] == Ascii.greater else {
        return nil
      }
      return (address.indices, address.endIndex + 1)
    }
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound, !text[index].isBlank {
      if text[index] == Ascii.open { depth += 1 }
      if text[index] == Ascii.close { depth -= 1 }
      guard depth >= 0 else { break }
      guard depth < deepest else { return nil }
      index += 1
    }
    return (range.lowerBound..<index, index)
  }

  /// Behind a title in quotation marks.
  private static func title(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    guard start < limit, text[start] == Ascii.quote || text[start] == Ascii.apostrophe else {
      return nil
    }
    let rest = text[(start + 1)..<limit].prefix { $0 != text[start] }
    return rest.endIndex < limit ? rest.endIndex + 1 : nil
  }

  /// "[sic](2019)" and "[the bank](emphasis added)" are no links.
  private static func isAddress(_ address: ArraySlice<UInt8>) -> Bool {
    address.isEmpty || address.contains { "/.#:@%?".utf8.contains($0) }
  }
}
