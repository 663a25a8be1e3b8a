import Argument
import Document
import Engine
import Testing
import Text

/// What invented recommendations ask for.
struct ActionTests {
  private func action(_ sentence: String) -> Action? {
    let pair = Pair(
      title: "",
      articles: Both(left: plainArticle([[sentence]]), right: plainArticle([["Nothing happened."]]))
    )
    return analyse(pair).action(of: 0, on: .left, in: pair)
  }

  @Test(arguments: [
    ("The county should buy the ferry outright.", "the county: buy the ferry outright"),
    ("The council should not sell the pier.", "the council: not sell the pier"),
    ("Ministers shouldn't sell the pier.", "ministers: not sell the pier"),
    ("Buy the ferry.", "Buy the ferry"),
    ("It is time for the board to resign.", "the board: resign"),
    ("It is up to the owners to repair the hull.", "owners: repair the hull"),
    ("The mayor needs to listen, which is hard.", "the mayor: listen"),
    ("A better plan would be a lease, which costs less.", "a lease"),
    ("Let's mend the pier.", "mend the pier"),
    (
      "The board must meet unless the storm returns.", "the board: meet, unless the storm returns"
    ),
    ("Building homes would help tenants.", "Building homes"),
  ])
  func `an action says who does what on what condition`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test func `an action has fifteen words at most`() throws {
    let text = try #require(
      action(
        "The harbour council should repaint every bench between the old lighthouse and the fish market before the first of "
          + "the summer guests arrive unless the rain that has fallen for weeks on end goes on.")?
        .text)
    #expect(text.split(separator: " ").filter { $0 != "…" }.count <= 15)
    #expect(text.hasPrefix("the harbour council: repaint every bench"))
  }

  @Test func `what recommends nothing has no action`() {
    #expect(action("The ferry was late.") == nil)
  }
}
