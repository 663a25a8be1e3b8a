package import Annotation
internal import Document
internal import Formats
internal import Glibc

/// A reader's own notes, marks and reviews of a pair, kept between two readings in
/// `$XDG_DATA_HOME/counterpoint/notebooks` (else `~/.local/share/…`) as W3C annotations.
///
/// Whatever `record` or `remove` has returned is on the disk: the machine may stop at any later
/// moment. Two programs may write at once; each reads what the other has written before it adds its
/// own. A file that cannot be read is never written over.
package struct Journal: Sendable {
  private let folder: String
  private let name: String
  private let pair: Pair
  private let now: @Sendable () -> Int

  /// - Parameter now: seconds since 1970.
  package init(
    of shelved: ShelvedPair, environment: (String) -> String?, now: @escaping @Sendable () -> Int
  ) throws(KeepingError) {
    guard let data = userFolder("XDG_DATA_HOME", else: ".local/share", environment) else {
      throw .noHome
    }
    folder = data + "/notebooks"
    pair = shelved.pair
    name = Self.name(of: shelved)
    self.now = now
  }

  package init(of shelved: ShelvedPair, environment: (String) -> String?) throws(KeepingError) {
    try self.init(of: shelved, environment: environment) { time(nil) }
  }

  package var path: String { "\(folder)/\(name)" }

  /// All that is kept; nothing if there is none yet.
  package func annotations() throws(KeepingError) -> Annotations {
    // To look for notes makes no folder.
    guard Place(folder) == .folder else { return empty }
    let folder = try OwnFolder(folder)
    defer { folder.close() }
    return try read(folder)
  }

  /// Keeps annotations; one that has the id of another takes its place. They come back as they are
  /// kept: with a time, and with an id where they had none.
  @discardableResult
  package func record(_ annotations: [Annotation]) throws(KeepingError) -> [Annotation] {
    let stamped = Change(put: annotations).stamped(at: now())
    _ = try make([stamped])
    return stamped.put
  }

  /// Takes annotations away, and with them every word on them.
  package func remove(_ ids: Set<String>) throws(KeepingError) {
    _ = try make([Change(removed: ids)])
  }

  /// Makes changes, in the notebook as other programs have left it.
  ///
  /// - Parameter known: what has been kept before, which is kept once more where the file has gone.
  ///
  /// - Returns: all that is kept then, and what takes the last change back; nil if that was not made.
  package func make(
    _ changes: [Change], besides known: Annotations? = nil
  ) throws(KeepingError) -> (kept: Annotations, back: Change?) {
    var back: Change?
    let kept = try change(besides: known) { annotations in
      for change in changes { back = annotations.make(change.stamped(at: now())) }
    }
    return (kept, back)
  }

  /// Adds another collection's annotations; how many were new or later than those kept.
  package func merge(_ annotations: Annotations) throws(KeepingError) -> Int {
    var count = 0
    _ = try change { count = $0.merge(annotations) }
    return count
  }

  private func change(
    besides known: Annotations? = nil, _ body: (inout Annotations) -> Void
  ) throws(KeepingError) -> Annotations {
    let folder = try OwnFolder(folder)
    defer { folder.close() }
    return try folder.locked(name) { () throws(KeepingError) in
      let before = try read(folder)
      var annotations = before
      if let known, !known.items.isEmpty, try folder.bytes(named: name) == nil {
        annotations = known
      }
      body(&annotations)
      guard annotations.items != before.items else { return before }
      let text = AnnotationFile.text(of: annotations, for: pair)
      try folder.replace(name, with: Array(text.utf8))
      return annotations
    }
  }

  private func read(_ folder: OwnFolder) throws(KeepingError) -> Annotations {
    guard let bytes = try folder.bytes(named: name) else { return empty }
    do {
      return try AnnotationFile.annotations(parsing: bytes, path: path, for: pair)
    } catch {
      throw .unreadable(path: path, line: error.line)
    }
  }

  private var empty: Annotations {
    Annotations(id: "urn:counterpoint:notebook", label: "Notes: \(pair.title)")
  }

  /// A pair is known again by where its articles lie, so that notes outlive changes of the text;
  /// the words before the number are for people who look into the folder.
  static func name(of shelved: ShelvedPair) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var words: [Substring] = []
    for side in Side.allCases {
      // The pair inside the program has the same names wherever the program runs.
      let path = shelved.pair[side].path
      let place = shelved.isShipped ? path : place(of: path)
      for byte in place.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
      words += place.split(separator: "/").suffix(2).flatMap {
        $0.prefix { $0 != "." }.split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
      }
    }
    // Of strings: to join their parts would take looking through all types of the program.
    return
      "\(words.map { String($0) }.joined(separator: "-").prefix(60))-\(String(hash, radix: 36)).json"
  }

  /// The path without links and dots; as it was given where there is no such file, such as standard
  /// input and the articles inside the program.
  private static func place(of path: String) -> String {
    guard let real = withCPath(path, { realpath($0, nil) }) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
