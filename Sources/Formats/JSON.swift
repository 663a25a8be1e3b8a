internal import Argument

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
  package subscript(key: String) -> JSON? {
    guard case .object(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  package var string: String? { if case .string(let string) = value { string } else { nil } }
  package var number: Double? { if case .number(let number) = value { number } else { nil } }
  package var integer: Int? { number.flatMap { Int(exactly: $0) } }
  package var array: [JSON]? { if case .array(let items) = value { items } else { nil } }

  package var isObject: Bool { if case .object = value { true } else { false } }
  package var isNull: Bool { if case .null = value { true } else { false } }

  /// An array's items; of anything else, the thing alone, as JSON-LD counts.
  package var items: [JSON] { array ?? (isNull ? [] : [self]) }
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
