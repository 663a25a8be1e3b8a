package import Annotation
internal import Document
internal import Formats

extension ShelvedPair {
  /// The pair's key with a reader's kinds, links and verdicts in it.
  package func key(setRightBy notebook: Annotations) throws(ShelfError) -> Annotations {
    var none = Annotations(id: "urn:counterpoint:key", label: "Key: \(pair.title)")
    none.isWhole = false
    return (try key()?.annotations ?? none).setRight(by: notebook, in: pair)
  }

  /// Where a key of one's own is found again; nil where the pair is no folder.
  package var keyFile: String? { folder.map { "\($0)/key.json" } }

  /// As a file of annotations.
  package func text(of annotations: Annotations) -> String {
    AnnotationFile.text(of: annotations, for: pair)
  }
}
