/// Text that a terminal may be sent: nothing in it steers one. Only this is written to the output,
/// so that the compiler asks for what was forgotten.
///
/// A literal is taken at its word; whatever is put into it is made visible:
///
///     let message: SafeText = "\(path): there is no such file."
package struct SafeText: Hashable, Sendable {
  private let string: String
  /// A long text that was put together byte by byte stays so: to make a string of it takes as much again.
  private let bytes: [UInt8]?

  package var text: String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? string }

  /// On one line: line ends become marks, too.
  package init(_ text: String) { self.init(checked: visible(text)) }

  /// As many lines as the text has.
  package init(lines text: String) {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }
    self.init(checked: isPlain ? text : Self.cleaned(text))
  }

  /// JSON has no such scalar but in its strings, where it may be written as an escape.
  package init(json text: String) {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if mark(for: scalar) == nil {
        safe.append(scalar)
      } else {
        safe.append(contentsOf: JSON.escape(scalar).unicodeScalars)
      }
    }
    self.init(checked: String(safe))
  }

  /// For who has seen to it.
  init(checked text: String) {
    string = text
    bytes = nil
  }

  /// In UTF-8.
  init(checked bytes: [UInt8]) {
    string = ""
    self.bytes = bytes
  }

  /// Its bytes in UTF-8.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let bytes { return bytes.withUnsafeBytes(body) }
    var string = string
    return string.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  package static func == (left: SafeText, right: SafeText) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private static func cleaned(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = MarkRun()
    for scalar in text.unicodeScalars {
      safe.append(run.excess(scalar) ?? mark(for: scalar, after: last) ?? scalar)
      last = scalar
    }
    return String(safe)
  }

  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(checked: left.text + right.text)
  }
}

extension SafeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ safe: SafeText) { text += safe.text }
    package mutating func appendInterpolation(_ unsafe: String) { text += visible(unsafe) }
    package mutating func appendInterpolation(_ number: some BinaryInteger) { text += "\(number)" }
  }

  package init(stringLiteral literal: String) { self.init(checked: literal) }
  package init(stringInterpolation: StringInterpolation) {
    self.init(checked: stringInterpolation.text)
  }

  package var description: String { text }
}

extension Sequence<SafeText> {
  package func joined(separator: SafeText = "") -> SafeText {
    reduce(into: (text: SafeText(""), isFirst: true)) { joined, next in
      joined.text = joined.isFirst ? next : joined.text + separator + next
      joined.isFirst = false
    }.text
  }
}
