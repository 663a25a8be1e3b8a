/// The letters of encodings with one byte a letter, from 0x80 on.
enum NarrowTable {
  /// Windows-1252, which holds Latin-1: Western Europe.
  static func western(_ byte: UInt8) -> Unicode.Scalar {
    windows1252(UInt32(byte)) ?? Unicode.Scalar(byte)
  }

  /// Windows-1250: Central Europe.
  static func central(_ byte: UInt8) -> Unicode.Scalar { centralLetters[Int(byte & 0x7F)] }

  /// Windows-1250 but for these letters.
  static func latin2(_ byte: UInt8) -> Unicode.Scalar { latin2Letters[byte] ?? central(byte) }

  /// ISO-8859-15: Latin-1 with a few letters more.
  static func latin9(_ byte: UInt8) -> Unicode.Scalar {
    latin9Letters[byte] ?? Unicode.Scalar(byte)
  }

  private static let latin9Letters: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  private static let latin2Letters: [UInt8: Unicode.Scalar] = [
    0xA1: "Ą", 0xA5: "Ľ", 0xA6: "Ś", 0xA9: "Š", 0xAB: "Ť", 0xAC: "Ź", 0xAE: "Ž", 0xB1: "ą",
    0xB5: "ľ", 0xB6: "ś", 0xB7: "ˇ", 0xB9: "š", 0xBB: "ť", 0xBC: "ź", 0xBE: "ž",
  ]

  /// Whether both have the same sign.
  static func isShared(_ byte: UInt8) -> Bool { western(byte) == central(byte) }

  private static let centralLetters: [Unicode.Scalar] = Array(
    """
    €\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\
    \u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙
    """.unicodeScalars)
}
