internal import Text

/// Tells by the letters around them what bytes are that are no UTF-8.
///
/// Most bytes mean the same in Windows-1252 and Windows-1250 (é, ö, “). The others vote by what stands beside them:
/// "Vu?i?" is Vučić, since no language writes "uèi"; "Moli?re" is Molière, since none writes "ičr".
struct NarrowVotes {
  private let file: [UInt8]
  private var western = 0
  private var central = 0
  /// Bytes that could be either.
  private var doubtful = 0
  /// Bytes that make no sense as letters at all.
  private var odd = 0
  /// Letters that are written as UTF-8 after all; one is enough.
  private var scalars = 0

  init(_ file: [UInt8]) { self.file = file }

  mutating func count() {
    var index = 0
    while index < file.count {
      let byte = file[index]
      if byte >= 0x80 {
        if case .scalar = readScalar(file, at: index) {
          scalars += 1
          return
        }
        vote(byte, at: index)
      } else if byte == 0 {
        odd += 1
        return
      }
      index += 1
    }
  }

  func winner(declared: FileEncoding?) -> FileEncoding? {
    guard odd == 0, scalars == 0 else { return nil }
    if let declared, declared != .utf8 { return declared }
    if central > 0, western == 0 { return .windows1250 }
    return central == 0 && doubtful == 0 ? .windows1252 : nil
  }

  private mutating func vote(_ byte: UInt8, at index: Int) {
    let before = Neighbour(index > 0 ? file[index - 1] : Ascii.space)
    let behind = Neighbour(index + 1 < file.count ? file[index + 1] : Ascii.space)
    let isBehindAmount = index > 1 && file[index - 2].isDigit
    guard isPlausible(byte, before, behind, isBehindAmount) else {
      odd += 1
      return
    }
    guard !NarrowTable.isShared(byte) else { return }
    if Self.western[byte]?.contains(where: { $0.fits(before, behind) }) ?? false {
      western += 1
    } else if Self.central[byte]?.contains(where: { $0.fits(before, behind) }) ?? false {
      central += 1
    } else {
      doubtful += 1
    }
  }

  /// Letters stand beside letters, "€" beside a number, quotation marks beside something.
  private func isPlausible(
    _ byte: UInt8, _ before: Neighbour, _ behind: Neighbour, _ isBehindAmount: Bool
  ) -> Bool {
    switch byte {
    case 0x80: before == .digit || behind == .digit || before == .blank && isBehindAmount
    case 0x81, 0x88, 0x90, 0x98: false
    case 0x82...0x84, 0x86, 0x87, 0x89, 0x8B, 0x91...0x94, 0x99, 0x9B:
      before != .blank || behind != .blank
    case 0x8A, 0x8C...0x8F, 0x9A, 0x9C...0x9F, 0xC0...0xFF:
      before.isLetter || behind.isLetter
        || before == .blank && behind == .blank && [0xC0, 0xE0, 0xE9].contains(byte)
    default: true
    }
  }
}

// MARK: - Who stands beside whom

extension NarrowVotes {
  private enum Neighbour: Equatable {
    case vowel, consonant, wide, digit, blank, other

    init(_ byte: UInt8) {
      switch byte {
      case 0x80...: self = .wide
      default:
        if byte.isBlank || byte == 0x0D {
          self = .blank
        } else if byte.isDigit {
          self = .digit
        } else if byte.isLetter {
          self = "aeiouy".utf8.contains(byte.lowered) ? .vowel : .consonant
        } else {
          self = .other
        }
      }
    }

    var isLetter: Bool { self == .vowel || self == .consonant }
  }

  /// What may stand before and behind: "v" a vowel, "c" a consonant, "w" a byte from 0x80 on, "d" a digit,
  /// "_" a blank, "." another sign, or several of these.
  private struct Place {
    var before: String
    var behind: String

    init(_ written: Substring) {
      let parts = written.split(separator: "-", omittingEmptySubsequences: false)
      before = String(parts[0])
      behind = String(parts[1])
    }

    func fits(_ first: Neighbour, _ second: Neighbour) -> Bool {
      Self.holds(before, first) && Self.holds(behind, second)
    }

    private static func holds(_ signs: String, _ neighbour: Neighbour) -> Bool {
      let sign: Character =
        switch neighbour {
        case .vowel: "v"
        case .consonant: "c"
        case .wide: "w"
        case .digit: "d"
        case .blank: "_"
        case .other: "."
        }
      return signs.isEmpty || signs.contains(sign)
    }
  }

  private static let western = places(
    """
    A1 _.- BF _.-vcw A3 -d A5 -d AA d- BA d- B2 vcd-_. B3 vcd-_. B9 vcd-_. BC _d.- BD _d.- BE _d.-
    8C - 9C -v E0 - E3 -v E5 - E8 vc-c EA c-c E6 c-c E6 _.-c EC vc-_. EF v-cv F1 -v F8 c-c F8 _.-c F2 vc-_. F9 vc-_.
    F5 -v FB c-c C0 - C5 -c C6 -c D1 -v D8 -c
    """)

  private static let central = places(
    """
    8D - 8F - 9D - 9C -cw_. 9F - A3 -vcw B3 -vcw B9 -vc AF - BF vcw-vcw A5 vc-vc BC - BE vcw-vcw B3 vcw-_.
    C3 -c C6 -v C8 -vw CA c-_. CC -v CF -v D0 - D1 -c D8 -v DE - D2 - E3 -c E6 v-vw_. E6 v-c E8 -vw E8 c-_. E8 cv-_.
    EA -_. EC -cv F0 - F1 -c_. F8 v-vw F9 -c F2 -c EF -_. FE - F5 c-_. FB c-_.
    """)

  private static func places(_ table: String) -> [UInt8: [Place]] {
    var found: [UInt8: [Place]] = [:]
    let words = table.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      guard let byte = UInt8(words[index], radix: 16) else { continue }
      found[byte, default: []].append(Place(words[index + 1]))
    }
    return found
  }
}
