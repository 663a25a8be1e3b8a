package import Prose

package struct GalleyLine: Sendable {
  package var range: TextRange
}
