/// What the spelling of a word shows, as tables ask for it.
struct Shapes: OptionSet, Sendable {
  var rawValue: UInt8
  static let ing = Shapes(rawValue: 1)
  static let ed = Shapes(rawValue: 2)
  static let ly = Shapes(rawValue: 4)
  static let er = Shapes(rawValue: 8)
  static let capitalised = Shapes(rawValue: 16)
  static let number = Shapes(rawValue: 32)
  static let any = Shapes(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The shape that the tables call by a name in braces.
  init(name: ArraySlice<UInt8>) {
    let names: [(String, Shapes)] = [
      ("{cap}", .capitalised), ("{any}", .any), ("{num}", .number), ("{ing}", .ing),
      ("{ed}", .ed), ("{ly}", .ly), ("{er}", .er),
    ]
    guard let found = names.first(where: { $0.0.utf8.elementsEqual(name) }) else {
      preconditionFailure("no such shape: \(String(decoding: name, as: UTF8.self))")
    }
    self = found.1
  }
}
