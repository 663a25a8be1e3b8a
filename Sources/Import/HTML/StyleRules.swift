internal import Text

/// What the page's own style sheets hide: rules for classes, ids and attributes, with an element and what stands around it
/// ("p.z", ".menu .z", ".card.off", "[data-state=off]"). Of rules that hold for an element the weightiest counts, of equals the
/// last; those inside `@media` are passed over, unless it is the screen, since they may be another medium's.
struct StyleRules {
  /// "p.z" in its parts.
  private struct Compound {
    /// Empty for any.
    var element: ArraySlice<UInt8>
    /// ".z", "#z", "[data-state=off".
    var signs: [ArraySlice<UInt8>]
  }

  private struct Rule {
    var own: Compound
    /// ".menu" of ".menu .z", the outermost first.
    var around: [Compound]
    var hides: Bool
    var weight: Int
  }

  private let tree: PageTree
  /// By ".z", "#z" and "[data-state", each with its place among all.
  private var rules: [[UInt8]: [(place: Int, rule: Rule)]] = [:]
  private var count = 0
  private var hasAttributes = false
  private var hasElements = false

  /// How many more bytes of tags around an element are looked at: a page may be made to have very many.
  private var budget = 2_000_000

  /// More rules for one name has no page.
  private static let mostRules = 12
  /// So many elements around one, and so many bytes of their tags, are looked at.
  private static let (reach, longestTag) = (40, 1_000)
  private static let (ofID, ofImportant) = (100, 10_000)

  init(_ tree: PageTree) {
    self.tree = tree
    for (index, node) in tree.nodes.enumerated() where node.element == .style {
      guard index + 1 < node.end else { continue }
      read(tree.page, tree.nodes[index + 1].range)
    }
  }

  mutating func hides(_ node: PageNode) -> Bool {
    guard !rules.isEmpty else { return false }
    let page = tree.page
    var best: (place: Int, rule: Rule)?
    func consider(_ rules: [(place: Int, rule: Rule)]) {
      for (place, rule) in rules {
        if let best, (best.rule.weight, best.place) >= (rule.weight, place) { continue }
        if holds(rule, for: node) { best = (place, rule) }
      }
    }
    if hasElements {
      let name = page[node.range].dropFirst().prefix { $0.isOfName }
      consider(rules[[Ascii.less] + name.map(\.lowered)] ?? [])
    }
    var attributes = PageAttributes(page, of: node.range)
    while let (name, value) = attributes.next() {
      var keys: [[UInt8]] = []
      if page.isWord(name, "class") {
        keys = page.words(in: value).map { [Ascii.stop] + page[$0] }
      } else if page.isWord(name, "id") {
        keys = [[Ascii.hash] + page[value]]
      }
      if hasAttributes { keys.append([Ascii.openBracket] + page[name].map(\.lowered)) }
      for key in keys { consider(rules[key] ?? []) }
    }
    return best?.rule.hides ?? false
  }

  private mutating func holds(_ rule: Rule, for node: PageNode) -> Bool {
    guard fits(rule.own, node) else { return false }
    var wanted = rule.around[...]
    var index = node.parent
    for _ in 0..<Self.reach {
      guard let last = wanted.last else { return true }
      guard budget > 0 else { return false }
      if fits(last, tree.nodes[index]) { wanted.removeLast() }
      guard index > 0 else { break }
      index = tree.nodes[index].parent
    }
    return wanted.isEmpty
  }

  private mutating func fits(_ compound: Compound, _ node: PageNode) -> Bool {
    budget -= 1 + compound.signs.count * min(node.range.count, Self.longestTag)
    return (compound.element.isEmpty || isTag(node, compound.element))
      && compound.signs.allSatisfy { has($0, node) }
  }

  private func isTag(_ node: PageNode, _ name: ArraySlice<UInt8>) -> Bool {
    let tag = tree.page[node.range].dropFirst().prefix(name.count + 1)
    return tag.prefix(name.count).elementsEqual(name) { $0.lowered == $1.lowered }
      && tag.dropFirst(name.count).first.map { !$0.isOfName } ?? false
  }

  private func has(_ sign: ArraySlice<UInt8>, _ node: PageNode) -> Bool {
    let name = sign.dropFirst()
    var attributes = PageAttributes(tree.page, of: node.range.prefix(Self.longestTag))
    while let (key, value) = attributes.next() {
      switch sign.first {
      case Ascii.hash:
        if tree.page.isWord(key, "id") { return tree.page[value].elementsEqual(name) }
      case Ascii.stop:
        if tree.page.isWord(key, "class") {
          return tree.page.words(in: value).contains { tree.page[$0].elementsEqual(name) }
        }
      default:
        let wanted = Self.attribute(name)
        guard tree.page[key].elementsEqual(wanted, by: { $0.lowered == $1.lowered }) else {
          continue
        }
        return holds(name.dropFirst(wanted.count), value)
      }
    }
    return false
  }

  /// "class" of "class^=ad"
  private static func attribute(_ sign: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    sign.prefix { $0 != UInt8(ascii: "=") && !operators.contains($0) }
  }

  private static let operators = Array("^$*~|".utf8)

  /// Whether a value is, begins with, ends with or has what a sign says: "=off", "^=ad-", "$=-promo", "*=cookie", "~=wide", "|=en".
  private func holds(_ sign: ArraySlice<UInt8>, _ value: Range<Int>) -> Bool {
    guard let first = sign.first else { return true }
    let page = tree.page
    let quotes = [Ascii.quote, Ascii.apostrophe]
    let wanted = sign.drop { $0 != UInt8(ascii: "=") }.dropFirst().filter { !quotes.contains($0) }
    let text = page[value]
    if first == UInt8(ascii: "=") { return text.elementsEqual(wanted) }
    guard !wanted.isEmpty else { return false }
    switch first {
    case UInt8(ascii: "^"): return text.starts(with: wanted)
    case UInt8(ascii: "$"): return text.suffix(wanted.count).elementsEqual(wanted)
    case Ascii.star: return page.contains(wanted, in: value)
    case Ascii.bar:
      return text.starts(with: wanted)
        && text.dropFirst(wanted.count).first.map { $0 == Ascii.hyphen } ?? true
    default: return page.words(in: value).contains { page[$0].elementsEqual(wanted) }
    }
  }

  private mutating func read(_ page: [UInt8], _ sheet: Range<Int>) {
    var start = sheet.lowerBound
    var index = start
    var depth = 0
    var body = start
    while index < sheet.upperBound {
      switch page[index] {
      case UInt8(ascii: "{"):
        if depth == 0, isScreen(page, start..<index) {
          start = index + 1
        } else {
          if depth == 0 { body = index }
          depth += 1
        }
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
    let isImportant = page[body].contains(Ascii.exclamation)
    for selector in page[selectors].split(separator: Ascii.comma).prefix(100) {
      // ".menu > .z" is read as ".menu .z".
      let parts = page[page.trimmed(selector.indices)]
        .split { $0.isBlank || $0 == Ascii.greater }
      let compounds = parts.compactMap(Self.compound)
      guard let own = compounds.last, compounds.count == parts.count, parts.count <= 4,
        // "span" alone says too little; ".menu span" may.
        let sign = own.signs.first
          ?? (compounds.dropLast().contains { !$0.signs.isEmpty }
            ? [Ascii.less] + own.element.map(\.lowered) : nil)
      else { continue }
      hasElements = hasElements || own.signs.isEmpty
      // Of "[data-state=off" the name.
      let isAttribute = sign.first == Ascii.openBracket
      let name =
        isAttribute
        ? [Ascii.openBracket] + Self.attribute(sign.dropFirst()).map(\.lowered) : Array(sign)
      guard rules[name, default: []].count < Self.mostRules else { continue }
      hasAttributes = hasAttributes || isAttribute
      let weight = compounds.reduce(isImportant ? Self.ofImportant : 0) { sum, compound in
        compound.signs.reduce(sum) { $0 + ($1.first == Ascii.hash ? Self.ofID : 10) }
          + (compound.element.isEmpty ? 0 : 1)
      }
      count += 1
      rules[name, default: []].append(
        (
          count,
          Rule(own: own, around: compounds.dropLast(), hides: hides, weight: weight)
        ))
    }
  }

  /// "p.z" in its parts; nothing for what tells more of an element: ":hover", "+".
  private static func compound(_ part: ArraySlice<UInt8>) -> Compound? {
    let element = part.prefix { $0.isOfName }
    var compound = Compound(element: element, signs: [])
    var rest = part[element.endIndex...]
    while let sign = rest.first {
      if sign == Ascii.openBracket {
        guard let end = rest.firstIndex(of: Ascii.closeBracket), end - rest.startIndex > 1 else {
          return nil
        }
        compound.signs.append(rest[..<end])
        rest = rest[(end + 1)...]
      } else {
        let name = rest.dropFirst().prefix { $0.isOfName }
        guard sign == Ascii.stop || sign == Ascii.hash, !name.isEmpty else { return nil }
        compound.signs.append(rest[..<name.endIndex])
        rest = rest[name.endIndex...]
      }
    }
    return compound
  }

  /// "@media screen", "@supports (display: grid)"
  private func isScreen(_ page: [UInt8], _ prelude: Range<Int>) -> Bool {
    let words = page.words(in: prelude)
    if let first = words.first, page.isWord(first, "@supports") { return true }
    return words.count == 2 && page.isWord(words[0], "@media")
      && (page.isWord(words[1], "screen") || page.isWord(words[1], "all"))
  }

  /// "-9999px": beside every screen.
  private static func isFar(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == Ascii.hyphen && value.dropFirst().prefix { $0.isDigit }.count >= 4
  }

  /// "0", "0px"
  private static func isZero(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == UInt8(ascii: "0")
      && !value.dropFirst().contains { $0.isDigit || $0 == Ascii.stop }
  }

  /// What declarations say: hidden, shown, or nothing about it.
  static func hides(_ page: [UInt8], _ declarations: Range<Int>) -> Bool? {
    var result: Bool?
    var (isFlat, isClipped) = (false, false)
    for declaration in page[declarations].split(separator: Ascii.semicolon) {
      guard let colon = declaration.firstIndex(of: Ascii.colon) else { continue }
      let name = page.trimmed(declaration.startIndex..<colon)
      let first = page.words(in: colon + 1..<declaration.endIndex).first ?? colon..<colon
      // "none!important"
      let value = page[first].prefix { $0 != Ascii.exclamation }.indices
      if page.isWord(name, "display") { result = page.isWord(value, "none") }
      if page.isWord(name, "visibility") { result = page.isWord(value, "hidden") }
      if ["left", "top", "text-indent"].contains(where: { page.isWord(name, $0) }),
        isFar(page[value])
      {
        result = true
      }
      if page.isWord(name, "font-size"), isZero(page[value]) { result = true }
      if page.isWord(name, "height") || page.isWord(name, "max-height"), isZero(page[value]) {
        isFlat = true
      }
      if page.isWord(name, "overflow"), page.isWord(value, "hidden") { isClipped = true }
    }
    return isFlat && isClipped ? true : result
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool {
    isWordByte || self == Ascii.hyphen || self == Ascii.underscore
  }
}
