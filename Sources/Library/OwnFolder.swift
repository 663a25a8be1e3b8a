internal import Glibc

/// Why something cannot be kept.
package enum KeepingError: Error, Hashable, Sendable {
  /// There is no home to keep anything in.
  case noHome
  /// The folder or file is none that this user alone can change.
  case notOwn(path: String, why: Foreign)
  /// Another program holds it.
  case busy(path: String)
  /// The system's reason, as `errno`.
  case failed(path: String, errno: Int32)
  /// What is kept there cannot be read by this version, and is left as it is.
  case unreadable(path: String, line: Int)

  /// Why something is not a user's own.
  package enum Foreign: Hashable, Sendable {
    case link
    /// A file where a folder should be, or something else than a file.
    case otherKind
    case otherUser
    case othersWrite
  }
}

/// A folder of this user's own files, each of which is always whole.
///
/// A file is written under another name, brought to the disk, and then takes the old one's place;
/// at no moment is there less than the old or the new one. Whoever changes a file holds its lock
/// meanwhile. Nothing is followed that is a link, nothing believed that another user could have
/// written, and nobody else may read it.
struct OwnFolder {
  let path: String
  private let folder: Int32

  /// Makes the folder if it is not there.
  init(_ path: String) throws(KeepingError) {
    self.path = path
    var folder = Self.open(path)
    if folder < 0, errno == ENOENT {
      try Self.make(path)
      folder = Self.open(path)
    }
    guard folder >= 0 else { throw Self.failure(path) }
    if let why = Self.foreign(folder, S_IFDIR) {
      Glibc.close(folder)
      throw .notOwn(path: path, why: why)
    }
    self.folder = folder
  }

  func close() { Glibc.close(folder) }

  /// A file's bytes; nothing if there is none.
  func bytes(named name: String) throws(KeepingError) -> [UInt8]? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw failure(name) }
      return nil
    }
    defer { Glibc.close(file) }
    if let why = Self.foreign(file, S_IFREG) { throw .notOwn(path: "\(path)/\(name)", why: why) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 8_192)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count == 0 { return all }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(name) }
      guard all.count + count <= Shelf.largestFile else {
        throw .failed(path: "\(path)/\(name)", errno: EFBIG)
      }
      all += chunk[..<count]
    }
  }

  /// Does something while no other program changes the file.
  func locked<Result>(
    _ name: String, patience: Int = 5_000, _ body: () throws(KeepingError) -> Result
  ) throws(KeepingError) -> Result {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let lock = openat(folder, ".\(name).lock", flags, 0o600)
    guard lock >= 0 else { throw failure(name) }
    defer { Glibc.close(lock) }
    if let why = Self.foreign(lock, S_IFREG) {
      throw .notOwn(path: "\(path)/.\(name).lock", why: why)
    }
    try wait(for: lock, of: name, patience: patience)
    return try body()
  }

  /// Asks again and again: a call that waits could not be given up.
  private func wait(for lock: Int32, of name: String, patience: Int) throws(KeepingError) {
    var waited = 0
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw failure(name) }
      guard waited < patience else { throw .busy(path: "\(path)/\(name)") }
      usleep(2_000)
      waited += 2
    }
  }

  /// Only for who holds the lock. When it returns, the bytes are on the disk.
  ///
  /// - Parameters:
  ///   - isLasting: false for what nobody needs after the machine stopped; it is quicker.
  ///   - isForReaders: whether whoever may read the folder may read the file.
  func replace(
    _ name: String, with bytes: [UInt8], isLasting: Bool = true, isForReaders: Bool = false
  ) throws(KeepingError) {
    if isLasting { sweepDrafts(of: name) }
    let draft = Self.draftStart(of: name) + "\(getpid())"
    if !isLasting { unlinkat(folder, draft, 0) }
    let file = openat(folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(name) }
    if isForReaders { shareAsFolder(file) }
    var isWritten = writeAll(bytes, to: file) && (!isLasting || fsync(file) == 0)
    var reason = errno
    // Some file systems tell only now that the disk is full.
    if Glibc.close(file) != 0, isWritten { (isWritten, reason) = (false, errno) }
    guard isWritten, renameat(folder, draft, folder, name) == 0 else {
      if isWritten { reason = errno }
      unlinkat(folder, draft, 0)
      throw .failed(path: "\(path)/\(name)", errno: reason)
    }
    // A file system that cannot bring a folder to the disk says EINVAL.
    guard !isLasting || fsync(folder) == 0 || errno == EINVAL else { throw failure(name) }
  }

  func remove(_ name: String) { unlinkat(folder, name, 0) }

  private func shareAsFolder(_ file: Int32) {
    var status = stat()
    guard fstat(folder, &status) == 0 else { return }
    fchmod(file, 0o600 | status.st_mode & mode_t(S_IRGRP | S_IROTH))
  }

  /// What a program that was killed while it wrote has left behind.
  private func sweepDrafts(of name: String) {
    let start = Self.draftStart(of: name)
    for old in Shelf.names(in: path, hidden: true) where old.hasPrefix(start) {
      unlinkat(folder, old, 0)
    }
  }

  private static func draftStart(of name: String) -> String { ".\(name).draft-" }

  /// Nil if it is of a kind, this user's, and nobody else's to write.
  private static func foreign(_ file: Int32, _ kind: mode_t) -> KeepingError.Foreign? {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == kind else { return .otherKind }
    if status.st_uid != geteuid() { return .otherUser }
    return status.st_mode & (S_IWGRP | S_IWOTH) == 0 ? nil : .othersWrite
  }

  private static func open(_ path: String) -> Int32 {
    withCPath(path) { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
  }

  private static func make(_ folder: String) throws(KeepingError) {
    var path = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      path += "/" + part
      // A folder that is there may stand where none can be made.
      if withCPath(path, { access($0, F_OK) }) == 0 { continue }
      guard withCPath(path, { mkdir($0, 0o700) }) == 0 || errno == EEXIST else {
        throw failure(path)
      }
    }
  }

  private func failure(_ name: String) -> KeepingError { Self.failure("\(path)/\(name)") }

  private static func failure(_ path: String) -> KeepingError {
    guard errno == ELOOP || errno == ENOTDIR else { return .failed(path: path, errno: errno) }
    // The first on the way that is no folder.
    var way = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      way += "/" + part
      var status = stat()
      guard withCPath(way, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        break
      }
    }
    var status = stat()
    let isLink = withCPath(way) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    return .notOwn(path: way, why: isLink ? .link : .otherKind)
  }
}

/// A folder of ours where a user's files of some sort are kept; nil where there is no home.
func userFolder(
  _ variable: String, else place: String, _ environment: (String) -> String?
) -> String? {
  if let folder = environment(variable), folder.hasPrefix("/") { return folder + "/counterpoint" }
  guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
  return "\(home)/\(place)/counterpoint"
}
