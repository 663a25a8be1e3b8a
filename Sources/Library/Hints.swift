internal import Text

/// Which hints a reader has had, so that each is given once a pair: a line each in `$XDG_DATA_HOME/counterpoint/hints`.
package struct Hints {
  private let folder: String?

  package init(environment: (String) -> String?) {
    folder = userFolder("XDG_DATA_HOME", else: ".local/share", environment)
  }

  /// More pairs than anybody opens.
  private static let most = 1_000

  /// Whether the hint is due, which it then is no more. Where nothing can be kept it stays due.
  package func take(_ hint: String, of shelved: ShelvedPair) -> Bool {
    guard let folder, let own = try? OwnFolder(folder) else { return true }
    defer { own.close() }
    let line = "\(hint) \(Journal.name(of: shelved))"
    let due = try? own.locked("hints") { () throws(KeepingError) -> Bool in
      let text = String(decoding: try own.bytes(named: "hints") ?? [], as: UTF8.self)
      let lines = text.split(separator: "\n").map(String.init)
      guard !lines.contains(line) else { return false }
      let kept = (lines + [line]).suffix(Self.most).joined(separator: "\n") + "\n"
      try own.replace("hints", with: Array(kept.utf8))
      return true
    }
    return due ?? true
  }
}
