/// A JSON value that knows its line, so that a message can say where a file is wrong. Objects keep
/// the order of their keys.
package struct JSON: Sendable {
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])
  }

  package var value: Content
  /// From 1; 0 for what was not read from a file.
  package var line: Int

  package init(_ value: Content, line: Int = 0) {
    self.value = value
    self.line = line
  }
}

extension JSON {
  /// A member of an object; set to nothing, it is gone.
  package subscript(key: String) -> JSON? {
    get { members.first { $0.key == key }?.value }
    set {
      var entries = members
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let new?): entries[place].value = new
      case (let place?, nil): entries.remove(at: place)
      case (nil, let new?): entries.append((key, new))
      case (nil, nil): return
      }
      value = .object(entries)
    }
  }

  /// An object's members in their order; of anything else, none.
  package var members: [(key: String, value: JSON)] {
    if case .object(let entries) = value { entries } else { [] }
  }

  package var string: String? { if case .string(let string) = value { string } else { nil } }
  package var number: Double? { if case .number(let number) = value { number } else { nil } }
  package var integer: Int? { number.flatMap { Int(exactly: $0) } }
  package var array: [JSON]? { if case .array(let items) = value { items } else { nil } }

  package var isTrue: Bool { if case .bool(true) = value { true } else { false } }
  package var isObject: Bool { if case .object = value { true } else { false } }
  package var isNull: Bool { if case .null = value { true } else { false } }

  /// An array's items; of anything else, the thing alone, as JSON-LD counts.
  package var items: [JSON] { array ?? (isNull ? [] : [self]) }
}

// Lines and the order of keys are how a file is laid out, not what it says; but an object with its
// keys in another order is written otherwise, and a file that did not change must not.
extension JSON: Hashable {
  package static func == (one: JSON, other: JSON) -> Bool {
    switch (one.value, other.value) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)):
      one.unicodeScalars.elementsEqual(other.unicodeScalars)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one.elementsEqual(other, by: ==)
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A text that is no JSON. Lines count from 1.
package struct JSONError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// Something else is needed here; a few of the characters that stand there.
    case unexpected(String)
    /// The text ends inside a value.
    case unfinished
    /// Values inside values beyond any use.
    case tooDeep
    /// Not UTF-8.
    case encoding
  }

  package var line: Int
  package var problem: Problem

  package init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }
}
