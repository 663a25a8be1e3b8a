import Fuzz
import Testing

struct FuzzTests {
  @Test(arguments: Subject.all.indices)
  func `no file that is made from good ones does harm`(index: Int) {
    let subject = Subject.all[index]
    let count = 1_170 * subject.share / 100
    #expect(Fuzz.run(subject, from: 1, count: count).map(\.description) == [])
  }

  @Test func `the same seed makes the same file`() {
    func file(_ seed: UInt64) -> [UInt8] {
      var mutator = Mutator(seed: seed)
      return mutator.mutated([Array("a good file".utf8)], pieces: [[0]])
    }
    #expect(file(7) == file(7))
    #expect(file(7) != file(8))
  }
}
