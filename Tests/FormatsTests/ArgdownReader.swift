/// A strict reader of the part of Argdown that is written here, made from the language's grammar and
/// not from the writer: whatever another reader could take otherwise is refused.
struct ArgdownReader {
  struct Node {
    var id: String
    var isStatement: Bool
    var text: String
    var tag: String
  }

  struct Relation {
    var from: String
    var to: String
    var sign: String
    var isQualified: Bool
  }

  struct Refused: Error {
    var line: Int
    var why: String
  }

  private(set) var nodes: [Node] = []
  private(set) var relations: [Relation] = []

  init(_ text: String) throws {
    guard text.hasSuffix("\n"), !text.contains("\r"), !text.contains("\t") else {
      throw Refused(line: 0, why: "line ends")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.popFirst() == "===", lines.popFirst()?.hasPrefix("title: \"") == true,
      lines.popFirst() == "===", lines.popFirst() == ""
    else { throw Refused(line: 1, why: "front matter") }
    var isOpen = false
    for (number, line) in lines.enumerated() {
      if line.isEmpty {
        guard isOpen else { throw Refused(line: number, why: "two empty lines") }
        isOpen = false
      } else if line.hasPrefix("  ") {
        guard isOpen else { throw Refused(line: number, why: "a relation behind an empty line") }
        try readRelation(line.dropFirst(2), number)
      } else {
        guard !isOpen else { throw Refused(line: number, why: "a node inside a block") }
        try readNode(line, number)
        isOpen = true
      }
    }
    let ids = Set(nodes.map(\.id))
    guard ids.count == nodes.count else { throw Refused(line: 0, why: "an id twice") }
    for relation in relations where !ids.contains(relation.from) {
      throw Refused(line: 0, why: "no node \(relation.from)")
    }
  }

  private mutating func readNode(_ line: Substring, _ number: Int) throws {
    guard let (id, isStatement, rest) = Self.reference(line), rest.hasPrefix(": ") else {
      throw Refused(line: number, why: "no node")
    }
    var text = ""
    var body = rest.dropFirst(2)
    while !body.isEmpty, !body.hasPrefix(" #") { text += try Self.letter(&body, number) }
    let tail = body.dropFirst(2)
    let tag = tail.prefix { $0.isLetter }
    let meta = tail.dropFirst(tag.count)
    guard !text.isEmpty, meta.hasPrefix(" {"), meta.hasSuffix("}"),
      meta.filter({ $0 == "}" }).count == 1
    else { throw Refused(line: number, why: "tag or data") }
    nodes.append(Node(id: id, isStatement: isStatement, text: text, tag: String(tag)))
  }

  private mutating func readRelation(_ line: Substring, _ number: Int) throws {
    let sign = line.prefix(2)
    guard ["<-", "<+"].contains(sign), let (id, _, rest) = Self.reference(line.dropFirst(3)),
      rest.isEmpty || rest == " #qualify", let to = nodes.last?.id
    else { throw Refused(line: number, why: "no relation") }
    relations.append(
      Relation(from: id, to: to, sign: String(sign), isQualified: !rest.isEmpty))
  }

  private static func reference(_ text: Substring) -> (String, Bool, Substring)? {
    guard let open = text.first, open == "[" || open == "<" else { return nil }
    let close: Character = open == "[" ? "]" : ">"
    guard let end = text.firstIndex(of: close) else { return nil }
    let id = text[text.index(after: text.startIndex)..<end]
    guard id.first?.isHyphen == false,
      id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0.isHyphen) })
    else { return nil }
    return (String(id), open == "[", text[text.index(after: end)...])
  }

  /// The next letter of a text, its backslash taken away.
  static func letter(_ body: inout Substring, _ number: Int) throws -> String {
    let scalars = body.unicodeScalars
    guard let first = scalars.first else { return "" }
    if first == "\\" {
      guard let second = scalars.dropFirst().first else { throw Refused(line: number, why: "\\") }
      body = Substring(scalars.dropFirst(2))
      return String(second)
    }
    if "#*_[]<>{}@/".unicodeScalars.contains(first) {
      throw Refused(line: number, why: "bare \(first)")
    }
    let rest = String(scalars.dropFirst())
    if first == ":" || first == "." {
      let word = rest.prefix { !$0.isWhitespace }
      if let next = word.unicodeScalars.firstIndex(of: first), next > word.startIndex {
        throw Refused(line: number, why: "a pair of \(first)")
      }
    }
    if first == "=", rest.hasPrefix("==") { throw Refused(line: number, why: "===") }
    body = Substring(scalars.dropFirst())
    return String(first)
  }
}

extension Character {
  fileprivate var isHyphen: Bool { self == "-" }
}
