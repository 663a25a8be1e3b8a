package import Annotation
package import Document
internal import Text

/// A pair's key, in whichever of the two forms it is: W3C annotations, or the older labels and links.
package enum KeyFile {
  /// As annotations of the pair's present text. Nobody is named as the maker of an older key.
  package static func annotations(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(AnnotationError) -> Annotations {
    let json = try AnnotationReader.json(parsing: bytes, path: path)
    guard isOlder(json) else {
      return try AnnotationFile.annotations(json, path: path, for: pair)
    }
    return Annotations(
      try Key(json, path: path), of: pair, madeBy: "", id: "urn:counterpoint:key")
  }

  /// To score against. An older key keeps the sentences that the articles no longer have.
  package static func key(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(AnnotationError) -> Key {
    let json = try AnnotationReader.json(parsing: bytes, path: path)
    guard isOlder(json) else {
      return Key(try AnnotationFile.annotations(json, path: path, for: pair), of: pair)
    }
    return try Key(json, path: path)
  }

  private static func isOlder(_ json: JSON) -> Bool { json["labels"] != nil }
}
