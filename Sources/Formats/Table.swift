package import Argument
package import Document

/// A report that can be had in three forms: to read, for a program and for a spreadsheet.
package protocol Table {
  init(_ analysis: Analysis, of pair: Pair)

  var text: String { get }
  var csv: String { get }
  func json() throws -> String
}
