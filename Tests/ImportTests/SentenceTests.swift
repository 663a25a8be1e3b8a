import Document
import Import
import Testing
import Text

struct SentenceTests {
  /// A bar stands where a sentence ends.
  static let cases = [
    "The house passed H.B. 77 in May. | Nobody had read H.B. 77. | It failed.",
    "It was S.F. 12 that failed.",
    "She sang with Cardi B. | Critics were unkind.",
    "Kenny G plays. | We met Kenny G. | Nobody sang.",
    "Kenny G plays well. | We met Kenny G. | Lovers of jazz stayed away.",
    "John B. Smith came with Ann C. Rogers and Tom K. Williams.",
    "One sentence. | Another one! | A third? | Yes.",
    "The best was team A. | Fans sang.", "The cabin is on deck C. | Stewards clean it.",
    "It was shot in 3-D. | Children screamed.", "It was dug in 300 B.C. | Rome noticed.",
    "In 300 B.C. Rome fell.", "It ends at 8 p.m. Christmas Eve in the chapel.",
    "See vol. II, ch. IV and app. B of the report.", "It holds max. 300 people and min. 20 guards.",
    "Sra. López and Srta. Ruiz met Ing. Novak.", "He lives at Bahnhofstr. 12 in Bern.",
    "It cost Rs. 40 or Fr. 12 a day.", "He ran Reed Corp. / Moss Corp. for years.",
    "Mses. Lane and Moss sang on Mts. Reed and Moss.", "§ 3. The port must buy the crane.",
    "Rule #1. Nobody pays twice.", "Demand No. 4. The gates must open.",
    "Exhibit B. It was never sent.",
    "Amendment XIV. No state shall do so.", "They shouted ‘Shame! Shame!’ at the bench.",
    "They shouted 'Shame! Shame!' at the bench.", "The men sang „Nie! Nie!“ on the square.",
    "It was signed by Jane Ruiz, M.D. | Patients cheered.",
    "So did the A.F.L. | Strange bedfellows!", "Nor has the U.N. | Small wonder.",
    "So did the U.S. Army.",
    "Neither does the U.N. Security Council.",
    "She was at U.C.L.A. | Fees were lower then.",
    "The talks with the U.K. Parliament broke down.", "Ask for size L. | Smaller ones shrink.",
    "It opens at 10 a.m. Mondays through Fridays.", "It struck 12 a.m. New Year’s Day twice.",
    "It weighs 40 lbs. (18 kg) and costs nine crowns.", "Fr. Anselm and Sr. Mary met Br. Paul.",
    "See p. 4 of it, esp. Moss on silt.", "Pres. Lane and Treas. Hale resigned.",
    "Compare Lund, trans. Moss, rev. Hale, vol. 3.", "In R. v. Moss the judge erred.",
    "He quoted 1 Cor. 13 and Matt. 5.", "Jos. Lund and Chas. Moss signed.",
    "#4. The pilots should be paid.",
    "Clause 7. No ship may leave by night.", "Art. 7. All ships pay.",
    "Their sign, “Hungry? Tired? Cold?”, drew a crowd.",
    "“Why us?” The Harbour Gazette asked.", "It rained for nine days. 🌧️ | Nobody noticed. 🙈",
    "The wall was mended.[1]–[3] | It held.", "The wall was mended.[7, p. 12] | It held.",
    "It rose by a half.[*] | It held.", "The wall was mended.¹,² | It held.",
    "She took her M.A. | Employers yawned.", "He read M.A. Jinnah at school.",
    "Moss Bros. Bakery sells rye.", "He shouted: »Halt! Halt!«",
    "They cried: “Shame! Shame!” | Nobody moved.",
    "Men cried »Halt! Halt!« at the gate.", "“Is that all?” Mrs. Moss inquired.",
    "He owned shares of Guess? Inc. in May.", "It rose to the windows.[citation needed] | It fell.",

    "It's what the dogs' owners want! | 'No,' they said.",
    "All GETs have an 'Expires: 0' header. | PUTs may have an 'If-Match' one, too.",
    "“Why do we say ‘social dynamic’ to him?” Lute asked.",
    "It is what the town needs. ■", "The sign ■ means flat. | The other does not. ◆",
    "The U.S. Congress met. | The U.N. envoy left.",
    "She left the U.K. | Parliament did not notice.", "He who left the U.S. Congress was jailed.",
    "Nobody in the U.S. | The rest agreed. | Fine.",
    "He went to the U.S. | But she stayed.",
    "Backed by the U.S. and the EU, it won.",
    "Mr. Kurti met Mrs. Vance and Dr. No. | They spoke.",
    "I taught at St. Jude's. | It was far.",
    "They live on Main St. | The house is old.",
    "Under Art. 5, Sec. 3 and No. 10 of the treaty it holds.",
    "Is it so? | No. | It is not.",
    "Sec. Blinken said so. | He left.",
    "It rose by 3.5 per cent in Jan. 2023. | Then it fell.",
    "It cost $2.5. | Then more.",
    "It ended at 11 p.m. | The guests left.",
    "What goes on at 11 p.m. is beyond me.",
    "Use tools, e.g. Excel, i.e. a sheet. | Do it.",
    "George W. Bush and J. R. R. Tolkien met.",
    "We need a plan B. | Then we act.",
    "So do I. | Kosovo does too.",
    "\"Stop,\" he said. | \"Why?\" she asked. | Nobody knew.",
    "“Why?” Blinken asked. | “Because.”",
    "“Never again!” | Then they left.",
    "He asked “why?” | The answer came late.",
    "She said “no.” | He said “yes”.",
    "(He left. She stayed.) | They met again.",
    "It worked (it was May. It rained.) and then failed.",
    "It worked (ask anyone). | But not now.",
    "A list [see no. 4] is here. | Good.",
    "Our answer is ... no comment. | Indeed.",
    "They went ... in 2024. | Done.",
    "They thought of it... | Then they stopped.",
    "He thought … and waited … | The end came.",
    "By then ... Kosovo was free.",
    "A spaced one . . . and on. | Yes.",
    "What? | Really?! | Yes!!!",
    "Is it? he wondered.",
    "1. The EU should act. | It can.",
    "It came 2nd. | 40,000 people cheered.",
    "Apple Inc. said so. | Then it stopped.",
    "He paid Smith & Co. | They thanked him.",
    "Roe v. Wade was decided. | It fell.",
    "Apples, pears, etc. were sold. | Plums, etc. | Then nothing.",
    "Visit example.com today. | It is new.",
    "Lines that were wrapped by hand somewhere else\ngo on. | This is another line that was wrapped\nas well.",
    "Ceci est fini. | Était-ce tout ? | Oui.",
    "これは文です。|次の文です。|終わり！",
    "Это конец. | Начало… и так далее.",
    "No stop at all, but a comma, and more words than any heading would have here",
    "No opening) here. | But ( one there. | And on.",
  ]

  @Test(arguments: cases) func `a sentence ends where it should`(marked: String) throws {
    // A long first paragraph keeps the parser from taking the case for a headline.
    let filler = String(repeating: "Some words stand here ", count: 8) + "first."
    let body = marked.split(separator: "|").map { trimmed(String($0)) }
    let plain =
      marked.contains("。") ? marked.replacing("|", with: "") : marked.replacing(" |", with: "")
    let article = try Article(
      parsing: Array("\(filler)\n\n\(plain)\n\n\(filler) Last.".utf8), path: "x")
    let found = article.sentences.filter { $0.paragraph == 1 }.map { article.text[$0.range] }
    #expect(found == body)
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
