internal import Glibc
internal import Text

/// Where a reader's settings are: `$XDG_CONFIG_HOME/counterpoint`, else `~/.config/counterpoint`.
package struct ConfigurationFolder: Sendable {
  /// Nil where there is no home.
  package let path: String?

  package init(environment: (String) -> String?) {
    path = userFolder("XDG_CONFIG_HOME", else: ".config", environment)
  }

  package var file: String? { path.map { $0 + "/config" } }

  /// Those that have a file here.
  package var themeNames: [String] {
    let ending = ".theme"
    return path.map { Shelf.names(in: $0 + "/themes") }?.filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }.sorted() ?? []
  }

  package func themeFile(_ name: String) -> String? { path.map { "\($0)/themes/\(name).theme" } }

  /// A file's text; nil if there is none. Settings are small: more than a megabyte is none.
  package func text(at path: String) throws(ShelfError) -> String? {
    guard withCPath(path, { access($0, F_OK) }) == 0 else { return nil }
    let read = try bytes(ofFile: path, limit: 1 << 20)
    let text = String(decoding: read, as: UTF8.self).withoutEndlessMarks
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// Writes the file, and the folders to it.
  ///
  /// - Returns: false if there is one already, which stays as it is.
  package func create(_ text: String) throws(ShelfError) -> Bool {
    guard let path, let file else { throw .unreadable(path: "~", errno: ENOENT) }
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      _ = withCPath(made) { mkdir($0, 0o700) }
    }
    return try writeNew(text, to: file, mode: 0o600)
  }
}
