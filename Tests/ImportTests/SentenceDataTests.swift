import Foundation
import Testing
import Text

@testable import Import

/// Paragraphs with one sentence a line, in Tests/Specimens/Sentences.
struct SentenceDataTests {
  struct Labelled: CustomTestStringConvertible {
    var text: [UInt8] = []
    /// Where sentences start, but for the first.
    var starts: Set<Int> = []
    var testDescription: String { String(decoding: text.prefix(60), as: UTF8.self) }

    init(_ lines: [Substring]) {
      for line in lines {
        let isAttached = line.hasPrefix("+")
        if !text.isEmpty {
          if !isAttached { text.append(Ascii.space) }
          starts.insert(text.count)
        }
        text += (isAttached ? line.dropFirst() : line).utf8
      }
    }

    var found: Set<Int> {
      Set(SentenceSplitter(text, in: 0..<text.count).sentences().dropFirst().map(\.lowerBound))
    }
  }

  static func paragraphs(_ name: String) -> [Labelled] {
    let file = Specimen.root.appending(path: "Tests/Specimens/Sentences/\(name)")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { paragraphs.append([]) }
      if !line.isEmpty, !line.hasPrefix("#") { paragraphs[paragraphs.count - 1].append(line) }
    }
    return paragraphs.filter { !$0.isEmpty }.map(Labelled.init)
  }

  @Test(arguments: paragraphs("rules.txt")) func `a rule of English holds`(paragraph: Labelled) {
    #expect(paragraph.found == paragraph.starts)
  }

  @Test(arguments: paragraphs("kinds.txt")) func `a doubtful end is told`(paragraph: Labelled) {
    #expect(paragraph.found == paragraph.starts)
  }

  @Test func `there are enough of them`() {
    #expect(Self.paragraphs("rules.txt").count >= 48)
    #expect(Self.paragraphs("kinds.txt").count >= 100)
  }

  @Test func `in op-eds one boundary of two hundred is wrong at most`() {
    let paragraphs = Self.paragraphs("opeds.txt")
    let right = paragraphs.reduce(0) { $0 + $1.found.intersection($1.starts).count }
    let all = paragraphs.reduce(0) { $0 + $1.found.count + $1.starts.count }
    #expect(paragraphs.reduce(0) { $0 + $1.starts.count } >= 250)
    #expect(Double(2 * right) / Double(all) >= 0.995)
  }
}
