package import Argument
package import Document
internal import Text

/// An analysis as compact bytes, so that a pair that was read before opens at once.
///
/// A record is read only for the very texts that it was made of; whatever does not fit them gives
/// nothing, never a wrong analysis.
package enum AnalysisRecord {
  private static let format = Array("counterpoint-record-2".utf8)

  /// Only what a reader is shown: links that are not are left out.
  package static func bytes(of analysis: Analysis, pair: Pair) -> [UInt8] {
    var writer = RecordWriter()
    for side in Side.allCases {
      writer.put(analysis.units[side]) { $0.put($1) }
    }
    writer.put(analysis.issues) { writer, issue in
      writer.put(issue.id)
      writer.put(issue.question)
    }
    writer.put(analysis.answers) { $0.put($1) }
    writer.put(analysis.shownLinks(of: pair)) { $0.put($1) }
    writer.put(analysis.notes) { $0.put($1) }
    return format + checksum(of: writer.bytes[...]) + writer.bytes
  }

  /// nil if the bytes are no whole record of this pair.
  package static func analysis(from bytes: [UInt8], of pair: Pair) -> Analysis? {
    let head = format.count + 8
    guard bytes.count > head, bytes.starts(with: format),
      bytes[format.count..<head].elementsEqual(checksum(of: bytes[head...]))
    else { return nil }
    var reader = RecordReader(bytes[head...])
    let units = Both(left: Side.left, right: .right).map { side in
      reader.list { $0.unit(upTo: pair[side].text.bytes.count) }
    }
    let issues = reader.list { Issue(id: $0.string(), question: $0.string()) }
    let answers = reader.list { $0.answer() }
    let links = reader.list { reader in
      reader.link(upTo: pair.articles.map { $0.text.bytes.count })
    }
    let notes = reader.list { $0.string() }
    let isWhole =
      !reader.isBroken && reader.isAtEnd
      && Side.allCases.allSatisfy { side in
        units[side].count == pair[side].sentences.count
          && links.allSatisfy { units[side].indices.contains($0.ends[side]) }
          && units[side].allSatisfy { $0.issue.map(issues.indices.contains) ?? true }
      }
      && links.allSatisfy { $0.issue.map(issues.indices.contains) ?? true }
    let fits = answers.allSatisfy { answer in
      issues.indices.contains(answer.issue)
        && answer.sentences.allSatisfy { units[answer.side].indices.contains($0) }
    }
    guard isWhole, fits else { return nil }
    var analysis = Analysis(units: units, issues: issues, links: links, notes: notes)
    analysis.answers = answers
    return analysis
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = Fingerprint()
    hash.add(bytes)
    return (0..<8).map { UInt8(truncatingIfNeeded: hash.value >> (8 * UInt64($0))) }
  }
}

/// A fast fingerprint of bytes (FNV-1a over words of eight): tells equal from unequal, keeps no
/// secret.
package struct Fingerprint: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    add(UInt64(bytes.count))
    var word: UInt64 = 0
    var filled = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled == 8 {
        add(word)
        filled = 0
      }
    }
    add(word)
  }

  package mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01b3
    value ^= value >> 29
  }
}
