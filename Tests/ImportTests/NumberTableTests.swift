import Testing
import Text

struct NumberTableTests {
  @Test func `a table keeps what is set, however much it grows`() {
    var table = NumberTable()
    for number in 0..<5000 { table.set(number, for: UInt64(number) &* 0x1_0000_0001) }
    for number in 0..<5000 { #expect(table[UInt64(number) &* 0x1_0000_0001] == number) }
    #expect(table[7] == nil && table[.max] == nil)
    table.set(3, for: 0)
    #expect(table[0] == 3)
  }

  @Test func `a word of several lists belongs to the last`() {
    let table = WordTable([("one", "dam river"), ("two", "river bank")])
    let text = Array("The River has a DAM, a bank and an owl".utf8)
    #expect(table[text, 4..<9] == "two")
    #expect(table[text, 16..<19] == "one")
    #expect(table[text, 35..<38] == nil)
  }
}
