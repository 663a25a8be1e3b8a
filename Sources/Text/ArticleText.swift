/// The whole text of an article file in NFC, stored once; everything else is a range over it.
package struct ArticleText: Sendable {
  package let bytes: [UInt8]

  /// Bytes that are valid UTF-8 and already in NFC.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  package subscript(range: TextRange) -> String {
    String(decoding: bytes[range.utf8], as: UTF8.self)
  }

  package var range: TextRange { TextRange(utf8: 0..<bytes.count) }
}
