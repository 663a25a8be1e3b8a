internal import Text

/// The strings of a JSON text, or of a script that holds one, in order and each with the keys that lead to it.
///
/// Read without recursion, and leniently: what is broken ends the reading or gives a string that nobody wants.
struct DataStrings {
  /// The keys of the open objects and arrays; an array has that of its object.
  private(set) var path: [String] = []
  /// Of the string just read.
  private(set) var key = ""
  /// Numbers the array around it, so that strings of one are told from those of the next.
  private(set) var list = 0

  /// Numbers the object around it.
  private(set) var object = 0

  private let page: [UInt8]
  private var index: Int
  private let end: Int
  private var objects: [Int] = [0]
  private var objectCount = 0
  private var nextKey = ""
  private var lists: [Int] = [0]
  private var listCount = 0

  /// Deeper than any page needs.
  private static let deepest = 64

  init(_ page: [UInt8], _ range: Range<Int>) {
    self.page = page
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> [UInt8]? {
    while index < end, path.count < Self.deepest {
      let byte = page[index]
      index += 1
      switch byte {
      case Ascii.quote:
        let text = string()
        if isKey() {
          nextKey = String(decoding: text, as: UTF8.self)
        } else {
          (key, list, object) = (nextKey, lists[lists.count - 1], objects[objects.count - 1])
          return text
        }
      case Ascii.openBrace, Ascii.openBracket: open(isList: byte == Ascii.openBracket)
      case UInt8(ascii: "}"), Ascii.closeBracket: close()
      default: break
      }
    }
    return nil
  }

  private mutating func open(isList: Bool) {
    path.append(nextKey)
    if isList {
      listCount += 1
      lists.append(listCount)
      objects.append(objects[objects.count - 1])
    } else {
      objectCount += 1
      objects.append(objectCount)
      lists.append(lists[lists.count - 1])
      nextKey = ""
    }
  }

  private mutating func close() {
    nextKey = path.popLast() ?? ""
    if lists.count > 1 { lists.removeLast() }
    if objects.count > 1 { objects.removeLast() }
  }

  private func isKey() -> Bool {
    var next = index
    while next < end, page[next].isBlank { next += 1 }
    return next < end && page[next] == Ascii.colon
  }

  private mutating func string() -> [UInt8] {
    var bytes: [UInt8] = []
    while index < end {
      let byte = page[index]
      index += 1
      if byte == Ascii.quote { break }
      if byte == Ascii.backslash, index < end {
        escape(into: &bytes)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private mutating func escape(into bytes: inout [UInt8]) {
    let byte = page[index]
    index += 1
    switch byte {
    case UInt8(ascii: "u"):
      let high = unit()
      var value = UInt32(high)
      if 0xD800..<0xDC00 ~= high, index + 1 < end, page[index] == Ascii.backslash {
        index += 2
        value = 0x1_0000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit()) & 0x3FF
      }
      bytes.append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
    case UInt8(ascii: "n"): bytes.append(Ascii.newline)
    case UInt8(ascii: "t"), UInt8(ascii: "r"): bytes.append(Ascii.space)
    default: bytes.append(byte)
    }
  }

  private mutating func unit() -> UInt16 {
    let digits = String(decoding: page[index..<min(index + 4, end)], as: UTF8.self)
    index = min(index + 4, end)
    return UInt16(digits, radix: 16) ?? 0xFFFD
  }
}
