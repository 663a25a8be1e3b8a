/// What the spelling of a word shows, as tables ask for it: the bits in the order of `ShapeNames`.
struct Shapes: OptionSet, Sendable {
  var rawValue: UInt8
  static let ing = Shapes(rawValue: 1)
  static let ed = Shapes(rawValue: 2)
  static let ly = Shapes(rawValue: 4)
  static let er = Shapes(rawValue: 8)
  static let capitalised = Shapes(rawValue: 16)
  static let number = Shapes(rawValue: 32)
  static let any = Shapes(rawValue: 64)
}
