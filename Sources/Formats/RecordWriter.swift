internal import Argument
internal import Document
internal import Text

/// Writes values one after the other: numbers as they are needed, seven bits a byte.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ number: Double) {
    let bits = number.bitPattern
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes += text.utf8
  }

  mutating func put<Value>(_ values: [Value], _ each: (inout RecordWriter, Value) -> Void) {
    put(values.count)
    for value in values { each(&self, value) }
  }

  mutating func put<Value>(_ value: Value?, _ some: (inout RecordWriter, Value) -> Void) {
    put(value == nil ? 0 : 1)
    if let value { some(&self, value) }
  }

  /// A case by its place among all cases; the order is fixed for as long as the program is the same.
  mutating func put<Choice: CaseIterable & Equatable>(choice: Choice) {
    put(Array(Choice.allCases).firstIndex(of: choice) ?? 0)
  }

  mutating func put(_ range: TextRange) {
    put(range.utf8.lowerBound)
    put(range.utf8.count)
  }

  mutating func put(_ cue: Cue) {
    put(cue.words)
    put(cue.range) { $0.put($1) }
    put(cue.share)
  }

  mutating func put(_ provenance: Provenance) {
    switch provenance {
    case .engine: put(0)
    case .person(let name):
      put(1)
      put(name)
    case .program(let name):
      put(2)
      put(name)
    }
  }

  mutating func put(_ unit: Unit) {
    put(choice: unit.kind)
    put(unit.confidence)
    put(unit.cues) { $0.put($1) }
    put(unit.actors) { $0.put($1) }
    put(unit.stances) { writer, stance in
      writer.put(stance.actor)
      writer.put(choice: stance.stance)
    }
    put(choice: unit.proposition.modality)
    put(unit.proposition.actors) { $0.put($1) }
    put(unit.proposition.action) { $0.put($1) }
    put(unit.proposition.target) { $0.put($1) }
    put(unit.proposition.condition) { $0.put($1) }
    put(unit.issue) { $0.put($1) }
    put(unit.positions) { writer, position in
      writer.put(position.issue)
      writer.put(position.aboutness)
      writer.put(position.lean)
    }
    put(unit.provenance)
    put(unit.disowned) { writer, stretch in
      writer.put(stretch.range)
      writer.put(choice: stretch.voice)
    }
    put(unit.isSignpost ? 1 : 0)
  }

  mutating func put(_ answer: AuthorAnswer) {
    put(answer.issue)
    put(choice: answer.side)
    put(choice: answer.answer)
    put(answer.confidence)
    put(answer.sentences) { $0.put($1) }
    put(answer.isGiven ? 1 : 0)
  }

  mutating func put(_ link: Link) {
    put(link.ends.left)
    put(link.ends.right)
    put(choice: link.relation)
    put(choice: link.tier)
    put(link.confidence)
    put(link.issue) { $0.put($1) }
    put(link.reason)
    for side in Side.allCases { put(link.cues[side]) { $0.put($1) } }
    put(link.parts) { writer, part in
      writer.put(part.name)
      writer.put(part.share)
    }
    put(link.provenance)
    put(link.review) { writer, review in
      writer.put(choice: review.verdict)
      writer.put(review.reviewer)
    }
  }
}
