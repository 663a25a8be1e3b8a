/// What a piece of text is, for the palette to give it a colour. Never the only carrier of meaning.
package enum Ink: UInt8, CaseIterable, Sendable {
  case text, faint, left, right, recommendation, claim, concession, evidence
  case opposes, agrees, qualifies, related
  case heading, status, key, warning, highlight

  private static let names = [
    "text", "faint", "left", "right", "recommendation", "claim", "concession", "evidence",
    "opposes", "agrees", "qualifies", "related", "heading", "status", "key", "warning", "highlight",
  ]

  /// As a theme's file writes it.
  package var name: String { Self.names[Int(rawValue)] }

  package init?(name: some StringProtocol) {
    guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(place))
  }
}

package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  package var ink: Ink
  package var attributes: Attributes

  package init(_ ink: Ink = .text, _ attributes: Attributes = []) {
    self.ink = ink
    self.attributes = attributes
  }
}

/// One cell of the screen. A grapheme of several columns owns as many: itself and empty ones behind it.
package struct Cell: Hashable, Sendable {
  /// One grapheme; empty behind one of several columns.
  package var grapheme: String
  package var style: Style

  package init(_ grapheme: String = " ", _ style: Style = Style()) {
    self.grapheme = grapheme
    self.style = style
  }
}
