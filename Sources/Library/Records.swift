internal import Glibc

/// What the program keeps for itself between two runs, in `$XDG_CACHE_HOME/counterpoint` (else
/// `~/.cache/counterpoint`). All of it can be made again; where it cannot be read or written, nothing
/// is said.
package struct Records: Sendable {
  /// More would be analyses of texts that nobody opens any more.
  private static let most = 100

  private let folder: String

  /// nil where there is no home to keep anything in.
  package init?(environment: (String) -> String?) {
    if let cache = environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      folder = cache + "/counterpoint"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      folder = home + "/.cache/counterpoint"
    } else {
      return nil
    }
  }

  package func bytes(named name: String) -> [UInt8]? {
    try? Shelf.file(at: "\(folder)/\(name)")
  }

  /// Written whole or not at all: under another name first, for a second program may read it now.
  package func keep(_ bytes: [UInt8], named name: String) {
    makeFolder()
    emptyIfFull()
    let draft = "\(folder)/.\(name).\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    close(file)
    if !rest.isEmpty || rename(draft, "\(folder)/\(name)") != 0 { unlink(draft) }
  }

  private func makeFolder() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
  }

  private func emptyIfFull() {
    let names = Shelf.names(in: folder)
    guard names.count >= Self.most else { return }
    for name in names { unlink("\(folder)/\(name)") }
  }
}

extension Shelf {
  /// Tells one build of this program from another; nil where the system does not say.
  package static var programIdentity: [Int]? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
    ]
  }
}
