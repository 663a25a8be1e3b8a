import Foundation
import Library
import Testing

struct RecordsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "counterpoint-records-\(UUID())")

  private func records() throws -> Records {
    let path = folder.path()
    return try #require(Records { $0 == "XDG_CACHE_HOME" ? path : nil })
  }

  @Test func `What was kept is found again, for this user alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let records = try records()
    #expect(records.bytes(named: "a") == nil)
    records.keep([1, 2, 3], named: "a")
    #expect(records.bytes(named: "a") == [1, 2, 3])
    records.keep([4], named: "a")
    #expect(records.bytes(named: "a") == [4])
    let file = folder.appending(path: "counterpoint/a").path()
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `The folder is emptied before it grows without end`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let records = try records()
    for number in 0..<130 { records.keep([1], named: "\(number)") }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "counterpoint").path())
    #expect(names.count <= 100)
    #expect(records.bytes(named: "129") == [1])
  }

  @Test func `Without a home there is nothing to keep in, and no harm where it cannot be written`()
  {
    #expect(Records { _ in nil } == nil)
    let records = Records { $0 == "HOME" ? "/proc/nowhere" : nil }
    records?.keep([1], named: "a")
    #expect(records?.bytes(named: "a") == nil)
  }
}
