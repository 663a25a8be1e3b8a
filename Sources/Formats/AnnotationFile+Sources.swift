internal import Document

/// How an annotation file names the two articles: by their file names, as references from where
/// the file lies.
struct SourceNames {
  private let names: Both<String>

  init(_ pair: Pair) {
    var names = pair.articles.map { Self.fileName($0.path) }
    // Two articles of one name in two folders.
    if names.left == names.right { names = Both(left: "left.txt", right: "right.txt") }
    self.names = names
  }

  subscript(side: Side) -> String { Self.encoded(names[side]) }

  /// By its file name, or as the usual names of a pair's folder.
  func side(of source: String) -> Side? {
    for side in Side.allCases where source == names[side] { return side }
    let name = Self.decoded(Self.fileName(source))
    for side in Side.allCases where name == names[side] { return side }
    switch name.prefix(while: { $0 != "." }) {
    case "left", "a": return .left
    case "right", "b": return .right
    default: return nil
    }
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// As a relative reference: whatever is not plain is written in percent.
  private static func encoded(_ name: String) -> String {
    var text = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
