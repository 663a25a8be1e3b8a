internal import Text

/// What the page's own style sheets hide: rules for one class or one id. Of rules for the same name the last one holds,
/// and rules inside `@media` and its like are passed over, since they may be another medium's.
struct StyleRules {
  private var classes: [[UInt8]: Bool] = [:]
  private var ids: [[UInt8]: Bool] = [:]

  init(_ tree: PageTree) {
    for (index, node) in tree.nodes.enumerated() where node.element == .style {
      guard index + 1 < node.end else { continue }
      read(tree.page, tree.nodes[index + 1].range)
    }
  }

  func hidden(class name: ArraySlice<UInt8>) -> Bool {
    !classes.isEmpty && classes[Array(name)] == true
  }

  func hidden(id name: ArraySlice<UInt8>) -> Bool { !ids.isEmpty && ids[Array(name)] == true }

  private mutating func read(_ page: [UInt8], _ sheet: Range<Int>) {
    var start = sheet.lowerBound
    var index = start
    var depth = 0
    var body = start
    while index < sheet.upperBound {
      switch page[index] {
      case UInt8(ascii: "{"):
        if depth == 0 { body = index }
        depth += 1
      case UInt8(ascii: "}"):
        if depth == 1 { take(page, start..<body, body + 1..<index) }
        depth = max(0, depth - 1)
        if depth == 0 { start = index + 1 }
      case Ascii.semicolon where depth == 0: start = index + 1
      case Ascii.slash where index + 1 < sheet.upperBound && page[index + 1] == Ascii.star:
        index = endOfComment(page, index + 2, sheet.upperBound)
        if depth == 0 { start = index }
        continue
      default: break
      }
      index += 1
    }
  }

  private func endOfComment(_ page: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index + 1 < limit {
      if page[index] == Ascii.star, page[index + 1] == Ascii.slash { return index + 2 }
      index += 1
    }
    return limit
  }

  private mutating func take(_ page: [UInt8], _ selectors: Range<Int>, _ body: Range<Int>) {
    guard selectors.lowerBound < selectors.upperBound, body.lowerBound <= body.upperBound,
      let hides = Self.hides(page, body)
    else { return }
    for selector in page[selectors].split(separator: Ascii.comma) {
      let range = page.trimmed(selector.indices)
      guard range.count > 1, page[range.dropFirst()].allSatisfy(\.isOfName) else { continue }
      let name = Array(page[range.dropFirst()])
      if page[range.lowerBound] == Ascii.stop { classes[name] = hides }
      if page[range.lowerBound] == Ascii.hash { ids[name] = hides }
    }
  }

  /// "-9999px": beside every screen.
  private static func isFar(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == Ascii.hyphen && value.dropFirst().prefix { $0.isDigit }.count >= 4
  }

  /// What declarations say: hidden, shown, or nothing about it.
  static func hides(_ page: [UInt8], _ declarations: Range<Int>) -> Bool? {
    var result: Bool?
    for declaration in page[declarations].split(separator: Ascii.semicolon) {
      guard let colon = declaration.firstIndex(of: Ascii.colon) else { continue }
      let name = page.trimmed(declaration.startIndex..<colon)
      let value = page.words(in: colon + 1..<declaration.endIndex).first ?? colon..<colon
      if page.isWord(name, "display") { result = page.isWord(value, "none") }
      if page.isWord(name, "visibility") { result = page.isWord(value, "hidden") }
      if ["left", "top", "text-indent"].contains(where: { page.isWord(name, $0) }),
        isFar(page[value])
      {
        result = true
      }
    }
    return result
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool {
    isWordByte || self == Ascii.hyphen || self == Ascii.underscore
  }
}
