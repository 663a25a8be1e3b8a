internal import Argument
internal import Document
internal import Text

/// Reads what `RecordWriter` wrote. Whatever is wrong makes it broken; it then gives empty values
/// and never reads past the end.
struct RecordReader {
  private var rest: ArraySlice<UInt8>
  private(set) var isBroken = false

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func int() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
      if shift > 63 { break }
    }
    isBroken = true
    return 0
  }

  /// A number of things that must still follow, one byte each at least.
  private mutating func count() -> Int {
    let count = int()
    guard count >= 0, count <= rest.count else {
      isBroken = true
      return 0
    }
    return count
  }

  mutating func double() -> Double {
    guard rest.count >= 8 else {
      isBroken = true
      return 0
    }
    var bits: UInt64 = 0
    for (index, byte) in rest.prefix(8).enumerated() { bits |= UInt64(byte) << UInt64(8 * index) }
    rest = rest.dropFirst(8)
    return Double(bitPattern: bits)
  }

  mutating func string() -> String {
    let count = count()
    let text = String(decoding: rest.prefix(count), as: UTF8.self)
    rest = rest.dropFirst(count)
    return text
  }

  mutating func list<Value>(_ each: (inout RecordReader) -> Value) -> [Value] {
    let count = count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count where !isBroken { values.append(each(&self)) }
    return values
  }

  mutating func optional<Value>(_ some: (inout RecordReader) -> Value) -> Value? {
    int() == 1 ? some(&self) : nil
  }

  mutating func choice<Choice: CaseIterable>(_ first: Choice) -> Choice {
    let index = int()
    let all = Array(Choice.allCases)
    guard all.indices.contains(index) else {
      isBroken = true
      return first
    }
    return all[index]
  }

  mutating func range(upTo end: Int) -> TextRange {
    let start = int()
    let count = int()
    guard start >= 0, count >= 0, start <= end, count <= end - start else {
      isBroken = true
      return TextRange(utf8: 0..<0)
    }
    return TextRange(utf8: start..<start + count)
  }

  mutating func cue(upTo end: Int) -> Cue {
    let words = string()
    let range = optional { $0.range(upTo: end) }
    return Cue(words: words, range: range, share: double())
  }

  mutating func provenance() -> Provenance {
    switch int() {
    case 1: return .person(string())
    case 2: return .program(string())
    default: return .engine
    }
  }

  mutating func unit(upTo end: Int) -> Unit {
    var unit = Unit(kind: choice(.background), confidence: double())
    unit.cues = list { $0.cue(upTo: end) }
    unit.actors = list { $0.string() }
    unit.stances = list { ($0.string(), $0.choice(.backs)) }
    unit.proposition = Proposition(modality: choice(.fact))
    unit.proposition.actors = list { $0.string() }
    unit.proposition.action = optional { $0.range(upTo: end) }
    unit.proposition.target = optional { $0.string() }
    unit.proposition.condition = optional { $0.range(upTo: end) }
    unit.issue = optional { $0.int() }
    unit.positions = list { reader in
      Position(issue: reader.int(), aboutness: reader.double(), lean: reader.double())
    }
    unit.provenance = provenance()
    unit.disowned = list { Disowned(range: $0.range(upTo: end), voice: $0.choice(.others)) }
    unit.isSignpost = int() == 1
    return unit
  }

  mutating func answer() -> AuthorAnswer {
    AuthorAnswer(
      issue: int(), side: choice(.left), answer: choice(.silent), confidence: double(),
      sentences: list { $0.int() }, isGiven: int() == 1)
  }

  mutating func link(upTo ends: Both<Int>) -> Link {
    let joined = Both(left: int(), right: int())
    let relation: Relation = choice(.related)
    let tier: Tier = choice(.possible)
    let confidence = double()
    let issue = optional { $0.int() }
    let reason = string()
    let cues = Both(
      left: list { $0.cue(upTo: ends.left) }, right: list { $0.cue(upTo: ends.right) })
    let parts = list { (name: $0.string(), share: $0.double()) }
    let maker = provenance()
    let review = optional { reader in
      Review(reader.choice(.accepted), by: reader.string())
    }
    return Link(
      ends: joined, relation: relation, tier: tier, confidence: confidence, issue: issue,
      reason: reason, cues: cues, parts: parts, provenance: maker, review: review)
  }
}
