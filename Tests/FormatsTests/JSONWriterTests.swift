import Testing
import Text

struct JSONWriterTests {
  @Test func `A text is indented, and empty lists and objects have a line of their own`() {
    let text = JSONWriter.text { json in
      json.put("a", "one")
      json.put("b", [])
      json.putObject("c") { _ in }
      json.putObjects("d", [1, 2]) { $0.put("n", $1) }
      json.put("e", ["x", "y"])
      json.put("f", nil as String?)
      json.put("g", true)
    }.text
    #expect(
      text == """
        {
          "a" : "one",
          "b" : [

          ],
          "c" : {

          },
          "d" : [
            {
              "n" : 1
            },
            {
              "n" : 2
            }
          ],
          "e" : [
            "x",
            "y"
          ],
          "f" : null,
          "g" : true
        }

        """)
  }

  @Test(arguments: [
    (0.5, "0.5"), (1, "1"), (0, "0"), (0.12344, "0.1234"), (0.12346, "0.1235"), (0.0001, "0.0001"),
    (0.00001, "0"), (12.03, "12.03"), (-0.25, "-0.25"),
  ]) func `Numbers are rounded`(number: Double, shown: String) {
    #expect(JSONWriter.text { $0.put("n", number, places: 4) }.text == "{\n  \"n\" : \(shown)\n}\n")
  }

  @Test func `Strings come back as they were, and nothing in them steers a terminal`() throws {
    let strings = [
      "plain", "“quoted”, “Kosovë” — 한", "a\"b\\c/d", "\n\t\r\u{8}\u{C}\u{1B}[31m\u{7F}",
      "\u{9B}5m\u{202E}x\u{2066}\u{E0041}", "",
    ]
    let text = JSONWriter.text { $0.put("s", strings) }.text
    let read = try #require(try JSON(parsing: Array(text.utf8))["s"]?.array)
    #expect(read.map(\.string) == strings)
    #expect(SafeText(lines: text).text == text)
  }

  @Test func `Whole numbers of any size are written`() {
    for number in [0, 7, 10, -3, Int.max, Int.min] {
      #expect(JSONWriter.text { $0.put("n", number) }.text == "{\n  \"n\" : \(number)\n}\n")
    }
  }
}
