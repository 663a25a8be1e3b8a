/// Named lists in plain files, so that no list of a language stands in code: `@name = …`, where a line
/// that begins with a blank goes on with the list and `#` begins a remark.
package struct ListFile: Sendable {
  private struct List {
    var name: UInt64
    var file: Int
    var range: Range<Int>
  }

  private let files: [[UInt8]]
  private var lists: [List] = []

  package init(_ files: [[UInt8]]) {
    self.files = files
    for number in files.indices { readNames(ofFile: number) }
  }

  private mutating func readNames(ofFile number: Int) {
    let file = files[number]
    let bytes = file.span
    var isInList = false
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != Ascii.newline { end += 1 }
      if bytes[start] == Ascii.at {
        lists.append(list(in: start..<end, ofFile: number))
        isInList = true
      } else if bytes[start] == Ascii.space, isInList {
        lists[lists.count - 1].range = lists[lists.count - 1].range.lowerBound..<end
      } else {
        isInList = false
      }
      start = end + 1
    }
  }

  private func list(in line: Range<Int>, ofFile number: Int) -> List {
    let file = files[number]
    let end = file[line].firstIndex(of: Ascii.space) ?? line.upperBound
    let start = Swift.min(end + 2, line.upperBound)
    let name = Self.hash(file[line.lowerBound + 1..<end])
    return List(name: name, file: number, range: start..<line.upperBound)
  }

  /// How many lists there are.
  package var count: Int { lists.count }

  /// What stands in a list, line ends and all; nil if no file has it.
  package func list(named name: String) -> ArraySlice<UInt8>? {
    place(ofList: Array(name.utf8)[...]).map { $0.file[$0.range] }
  }

  /// The file that has a list, and where in it the list stands.
  package func place(ofList name: ArraySlice<UInt8>) -> (file: [UInt8], range: Range<Int>)? {
    let hash = Self.hash(name)
    return lists.first { $0.name == hash }.map { (files[$0.file], $0.range) }
  }

  private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in name { hash.add(byte) }
    return hash.value
  }
}
