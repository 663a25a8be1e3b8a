internal import CNcurses
package import Canvas

package enum Placeholder {
  package static func size() -> Size { Size(columns: Int(cn_start()), rows: 0) }
}
