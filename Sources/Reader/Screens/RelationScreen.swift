internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// Asks for a link's relation, by the keys that exercises have for it.
struct RelationScreen: Screen {
  static let place = Keymap.Place("relation")
  static let places: [Keymap.Place] = [place]
  static let isView = false

  let isTyping = true
  private let link: Link

  init(_ link: Link) { self.link = link }

  static func opened(in session: inout Session) -> RelationScreen? { nil }

  static let keys: [(key: Character, relation: Relation)] = [
    ("x", .opposes), ("=", .agrees), ("~", .qualifies), (".", .related),
  ]

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    guard case .character(let letter) = key,
      let chosen = Self.keys.first(where: { $0.key == letter })
    else {
      session.message = "The relation stays: \(link.word)."
      return .close
    }
    return .run(Command(Command.relation.name, [chosen.relation.rawValue]))
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome { .close }

  func draw(_ session: Session, in buffer: inout Buffer) {
    session.screenBelow.draw(session, in: &buffer)
    let words = Self.keys.map {
      "\($0.key) \($0.relation == .related ? Relation.pastEachOther : $0.relation.rawValue)"
    }
    let keys = words.joined(separator: "  ")
    let places = session.pair.placeNames(of: link.ends)
    buffer.drawFoot(
      session,
      statuses: [
        "\(places), now \(link.word): which relation?", "\(places): which relation?",
      ],
      hints: [])
    guard let row = session.layout.keyRow else { return }
    buffer.put(
      fitted("\(keys)  Esc leaves it", width: buffer.size.columns - 1, in: buffer.alphabet),
      column: 1, row: row, style: Style(.key))
  }
}
