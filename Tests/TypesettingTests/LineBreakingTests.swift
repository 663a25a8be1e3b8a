import Terminal
import Testing
import Typesetting

struct LineBreakingTests {
  @Test func `Lines break at spaces and never exceed the width`() {
    #expect(
      wrapped("Rents fall when we build more homes", width: 12, in: .unicode)
        == ["Rents fall", "when we", "build more", "homes"])
  }

  @Test(arguments: 1...40) func `No line is wider than the column`(width: Int) {
    let text = "The well-kept house—which nobody sees—is “日本語” and extraordinarilylongword."
    let lines = wrapped(text, width: width, in: .unicode)
    // A double-width letter cannot fit one column.
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `Every space inside a line takes its cell`() {
    #expect(
      wrapped("Rents fall.  Homes  rise.", width: 12, in: .unicode) == [
        "Rents fall.", "Homes  rise.",
      ])
    #expect(wrapped("a    b", width: 5, in: .unicode) == ["a", "b"])
    #expect(wrapped("a\n  b", width: 5, in: .unicode) == ["a\n  b"])
  }

  @Test func `A word wider than the column is cut`() {
    #expect(wrapped("unbelievable", width: 5, in: .unicode) == ["unbel", "ievab", "le"])
  }

  @Test func `No line of Chinese or Japanese begins with what closes or ends with what opens`() {
    #expect(wrapped("漢字かな。終わり。", width: 8, in: .unicode) == ["漢字か", "な。終わ", "り。"])
    #expect(wrapped("漢字か「終わり」", width: 8, in: .unicode) == ["漢字か", "「終わ", "り」"])
    #expect(wrapped("。。。。。。", width: 8, in: .unicode) == ["。。。。", "。。"])
    for width in 2...20 {
      let lines = wrapped("文がここにあり、とても（長い）のです。", width: width, in: .unicode)
      #expect(lines.joined() == "文がここにあり、とても（長い）のです。")
      #expect(lines.allSatisfy { $0.count * 2 <= max(2, width) })
    }
  }

  @Test func `A line may break after a dash inside a word`() {
    #expect(
      wrapped("the well-known house", width: 9, in: .unicode) == ["the well-", "known", "house"])
    #expect(wrapped("houses—which stand", width: 8, in: .unicode) == ["houses—", "which", "stand"])
  }

  @Test func `Curly quotes count as one cell`() {
    #expect(wrapped("“we’re off”", width: 11, in: .unicode) == ["“we’re off”"])
  }

  @Test func `Nothing gives no line`() {
    #expect(wrapped("", width: 10, in: .unicode).isEmpty)
    #expect(wrapped("   \n ", width: 10, in: .unicode).isEmpty)
  }

  @Test func `Fitting cuts with an ellipsis and keeps what fits`() {
    #expect(fitted("Belgrade", width: 8, in: .unicode) == "Belgrade")
    #expect(fitted("Belgrade and Pristina", width: 12, in: .unicode) == "Belgrade…")
    #expect(fitted("Belgrade", width: 0, in: .unicode) == "")
    #expect(fitted("“Belgrade” and Pristina", width: 12, in: .ascii) == "\"Belgrade...")
    #expect(fitted("Belgrade", width: 2, in: .ascii) == "..")
  }
}
