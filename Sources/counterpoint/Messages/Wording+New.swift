internal import Document
internal import Text

// What `new` writes and says.
extension Wording {
  /// The page for the class.
  static func readme(of pair: Pair, in folder: String, questions: Int) -> String {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    return """
      # \(visible(pair.title))

      Two texts that answer each other: `left.txt` (“\(visible(pair[.left].title))”) and `right.txt` (“\(visible(pair[.right].title))”).

          counterpoint \(visible(name))

      opens them side by side; ? lists the keys, q leaves.

      ## Before the lesson
      1. Who wrote the two texts, where and when stands on top of them. Fill in what is missing there (lines that begin with #).
      2. Edit `issues.txt`: \(questions == 0 ? "the program found nothing to ask" : "it is a draft that the program guessed"). Strike and reword
         until each question is one that the two authors answer differently, and make its lists of `yes` and `no` of the phrases offered: until then
         links are made as without a sheet.
      3. Read the two texts and set the links right that the program found.
      4. Edit `walkthrough.md`, a draft of a lesson of fifty minutes: prompts, passages, answers.
      5. `counterpoint check \(visible(name))` says what is odd, and what each phrase does.

      ## In the lesson
      `counterpoint walk \(visible(name))` gives it stop by stop. Without it:

      1. Read one side. Mark one claim, and what its author wants.
      2. Guess what the other author wants, then read.
      3. Follow three links. Is the relation right? What would make you doubt it?

      The texts belong to their authors. Hand them on only if you may.

      """
  }

  /// What a sheet gives, on eight published pairs; docs/claims-engine/links.md. Whole in the status row of eighty columns.
  static let sheetHint = "Two questions of yours give surer links: counterpoint sheet --draft"

  /// "left.txt: 12 pieces of page.html (140 words) are left out as none of the article's." Whatever the article was cleaned of.
  static func leftOut(of pair: Pair) -> [SafeText] {
    Side.allCases.map { side in
      let article = pair[side]
      let pieces = article.dropped.filter {
        ![.frontMatter, .headline, .byline].contains($0.reason)
      }
      let beside = article.warnings.reduce(0) {
        switch $1 {
        case .leftOut(let words, _), .menus(let words, _): $0 + words
        default: $0
        }
      }
      let words = pieces.reduce(beside) { sum, piece in
        sum + article.text[piece.range].split(whereSeparator: \.isWhitespace).count
      }
      guard words > 0 else {
        return "\(side.rawValue).txt: nothing of \(article.path) is left out."
      }
      return
        "\(side.rawValue).txt: \(words) words of \(article.path) are left out as none of the article's."
    }
  }

  /// Where that is listed.
  static func listed(_ left: String, _ right: String) -> SafeText {
    "'counterpoint check \(left) \(right)' lists what is left out, and why."
  }

  /// "left.txt: author and date are not known. …"
  static func missing(in pair: Pair) -> [SafeText] {
    Side.allCases.compactMap { side in
      let article = pair[side]
      let facts = [
        ("author", article.author), ("publication", article.publication), ("date", article.date),
      ]
      let missing = facts.filter { $0.1 == nil }.map(\.0)
      guard !missing.isEmpty else { return nil }
      return "\(side.rawValue).txt: not known: \(missing.joined(separator: ", ")). "
        + "Fill it in on top of the file."
    }
  }
}
