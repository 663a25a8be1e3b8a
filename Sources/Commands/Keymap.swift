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

  package private(set) var bindings: [Binding] = []
  private var commands: [Place: [Key: Command]] = [:]
  private let table: CommandTable

  /// The keys that commands bring along, and the embedded file of all others.
  package init(_ table: CommandTable) {
    self.table = table
    let file = String(decoding: PackageResources.keys_conf, as: UTF8.self)
    for line in file.split(separator: "\n") where line.hasPrefix("bind ") {
      guard let command = try? table.command(String(line)) else {
        preconditionFailure("a default key is wrong: \(line)")
      }
      bind(command)
    }
    for specification in table.specifications {
      let keys = specification.keys.compactMap(Key.init(name:))
      if !keys.isEmpty { bind(keys, in: specification.places, to: specification.command) }
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
    bindings.first { $0.command.name == command.name }?.places
      ?? table.specification(of: command)?.places ?? [.anywhere]
  }

  private mutating func bind(_ keys: [Key], in places: [Place], to command: Command) {
    for place in places {
      for key in keys {
        if commands[place]?[key] != nil { unbind(key, in: place) }
        commands[place, default: [:]][key] = command
      }
    }
    let doc = table.specification(of: command)?.doc ?? ""
    let summary = command.arguments.isEmpty ? doc : "\(command.line): \(doc)"
    bindings.append(Binding(command: command, keys: keys, places: places, summary: summary))
  }

  /// Takes a key out of a place; what holds in other places, too, keeps it there.
  private mutating func unbind(_ key: Key, in place: Place) {
    for index in bindings.indices.reversed()
    where bindings[index].keys.contains(key) && bindings[index].places.contains(place) {
      let old = bindings[index]
      bindings[index].keys.removeAll { $0 == key }
      if bindings[index].keys.isEmpty { bindings.remove(at: index) }
      let others = old.places.filter { $0 != place }
      if !others.isEmpty {
        bindings.insert(
          Binding(command: old.command, keys: [key], places: others, summary: old.summary),
          at: min(index + 1, bindings.count))
      }
    }
  }

  /// - Parameter places: where the reader is, the narrowest first.
  package func command(for key: Key, in places: [Place]) -> Command? {
    for place in places {
      if let command = commands[place]?[key] { return command }
    }
    return nil
  }

  package func binding(of command: Command) -> Binding? {
    bindings.first { $0.command.name == command.name }
  }

  package func holds(_ command: Command, in places: [Place]) -> Bool {
    bindings.contains {
      $0.command.name == command.name && $0.places.contains(where: places.contains)
    }
  }

  /// The first key of a command, as the key row and the help write it.
  package func keyName(of command: Command, in places: [Place]) -> String? {
    let found = bindings.first {
      $0.command == command && $0.places.contains(where: places.contains)
    }
    return found?.keys.first?.name
  }
}
