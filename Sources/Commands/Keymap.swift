package import Terminal

/// The one table of keys: key map, key row and help are made from it.
package struct Keymap: Sendable {
  /// Where a key holds: on one screen, or on all of a sort.
  package struct Place: Hashable, Sendable {
    package let name: String

    package init(_ name: String) { self.name = name }

    package static let reading = Place("reading")
    /// Any list or panel that covers the text.
    package static let list = Place("list")
    /// Any screen on which letters are no text.
    package static let anywhere = Place("anywhere")
    package static let search = Place("search")
    package static let help = Place("help")
    package static let why = Place("why")
    package static let links = Place("links")
  }

  package struct Binding: Sendable {
    package var command: Command
    package var keys: [Key]
    package var places: [Place]
    package var summary: String

    package init(command: Command, keys: [Key], places: [Place], summary: String) {
      self.command = command
      self.keys = keys
      self.places = places
      self.summary = summary
    }
  }

  /// A binding as it is searched. There are a hundred, and a key is pressed by hand: a list is enough.
  private struct Entry: Sendable {
    var command: Command
    var keys: [Key]
    var places: [Place]
  }

  private var entries: [Entry] = []
  package let table: CommandTable

  /// The keys that commands bring along, and the embedded file of all others. The file is right and
  /// binds no key twice: a test sees to it, so that a start need not.
  package init(_ table: CommandTable) {
    self.table = table
    entries.reserveCapacity(128)
    var rest = PackageResources.keys_conf[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      guard line.starts(with: "bind ".utf8) else { continue }
      let keys = line.dropFirst(5).prefix { $0 != 0x20 }
      let words = line[keys.endIndex...].dropFirst()
      guard let names = KeyNames(keys) else { continue }
      let command = String(decoding: words, as: UTF8.self)
      guard let bound = words.contains(0x20) ? try? table.command(command) : Command(command)
      else { preconditionFailure("a default key is wrong: \(command)") }
      let places = names.places.isEmpty ? defaultPlaces(of: bound) : names.places
      entries.append(Entry(command: bound, keys: names.keys, places: places))
    }
    for specification in table.specifications where !specification.keys.isEmpty {
      let keys = specification.keys.compactMap(Key.init(name:))
      entries.append(
        Entry(command: specification.command, keys: keys, places: specification.places))
    }
  }

  package var bindings: [Binding] {
    entries.map { entry in
      let doc = table.specification(of: entry.command)?.doc ?? ""
      let summary = entry.command.arguments.isEmpty ? doc : "\(entry.command.line): \(doc)"
      return Binding(
        command: entry.command, keys: entry.keys, places: entry.places, summary: summary)
    }
  }

  /// Performs a `bind` command: the keys lose what they did in those places.
  package mutating func bind(_ command: Command) {
    guard command.arguments.count == 2, let names = KeyNames(command.arguments[0]),
      let bound = try? table.command(command.arguments[1])
    else { return }
    let places = names.places.isEmpty ? defaultPlaces(of: bound) : names.places
    bind(names.keys, in: places, to: bound)
  }

  /// Where a command's keys hold if nobody says where: as its own keys do.
  private func defaultPlaces(of command: Command) -> [Place] {
    entries.first { $0.command.name == command.name }?.places
      ?? table.specification(of: command)?.places ?? [.anywhere]
  }

  private mutating func bind(_ keys: [Key], in places: [Place], to command: Command) {
    for place in places {
      for key in keys { unbind(key, in: place) }
    }
    entries.append(Entry(command: command, keys: keys, places: places))
  }

  /// Takes a key out of a place; what holds in other places, too, keeps it there.
  private mutating func unbind(_ key: Key, in place: Place) {
    for index in entries.indices.reversed()
    where entries[index].keys.contains(key) && entries[index].places.contains(place) {
      let old = entries[index]
      entries[index].keys.removeAll { $0 == key }
      if entries[index].keys.isEmpty { entries.remove(at: index) }
      let others = old.places.filter { $0 != place }
      if !others.isEmpty {
        entries.insert(
          Entry(command: old.command, keys: [key], places: others),
          at: min(index + 1, entries.count))
      }
    }
  }

  /// - Parameter places: where the reader is, the narrowest first.
  package func command(for key: Key, in places: [Place]) -> Command? {
    for place in places {
      if let entry = entries.last(where: { $0.keys.contains(key) && $0.places.contains(place) }) {
        return entry.command
      }
    }
    return nil
  }

  package func isBound(_ command: Command) -> Bool {
    entries.contains { $0.command.name == command.name }
  }

  package func holds(_ command: Command, in places: [Place]) -> Bool {
    entries.contains {
      $0.command.name == command.name && $0.places.contains(where: places.contains)
    }
  }

  /// The first key of a command, as the key row and the help write it.
  ///
  /// - Parameter isTyped: whether letters are text, so that another key is wanted.
  package func keyName(
    of command: Command, in places: [Place], isTyped: Bool = false
  ) -> String? {
    let found = entries.filter {
      $0.command == command && $0.places.contains(where: places.contains)
    }
    guard isTyped else { return found.first?.keys.first?.name }
    return found.lazy.flatMap(\.keys).first { if case .character = $0 { false } else { true } }?
      .name
  }
}
