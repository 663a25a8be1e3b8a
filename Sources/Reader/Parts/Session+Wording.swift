internal import Argument
internal import Document
internal import Text

// A recommendation in few words: the whole sentence is one key away.
extension Session {
  /// What should be done, without who: "buy the ferry, if the state pays".
  func deed(of sentence: Int, on side: Side) -> String {
    action(of: sentence, on: side)?.what ?? analysis.cut(quotation(of: sentence, on: side))
  }

  /// What may stand for a recommendation, the fullest first: who should do what, where that says it without the
  /// sentence; else the sentence's own words.
  func wishForms(of sentence: Int, on side: Side, _ excerpts: Excerpts) -> [Excerpt] {
    guard let action = plainAction(of: sentence, on: side, excerpts) else {
      // What is asked for often stands at the end.
      return excerpts.forms(of: quotation(of: sentence, on: side)).filter { !$0.isCut }
    }
    let who = action.who.joined(separator: ", ")
    let cuts = excerpts.forms(of: action.deed).filter(\.isCut).map {
      Excerpt(who.isEmpty ? $0.text : "\(who): \($0.text)", isCut: true)
    }
    return [Excerpt(action.text), Excerpt(action.what)] + cuts
  }

  /// Who should do what, where both are named: "fall on those who have something" is nobody's task, and "do so" is none.
  func plainAction(of sentence: Int, on side: Side, _ excerpts: Excerpts) -> Action? {
    action(of: sentence, on: side).flatMap { action in
      let leans = excerpts.forms(of: action.deed)[0].leans
      let isWhole = analysis.units[side][sentence].proposition.clause != nil
      return action.who.isEmpty && !isWhole || leans ? nil : action
    }
  }

  /// The pair's title, and shorter forms that end where a headline may: before its colon, before its comma; last
  /// the articles' names.
  var titleForms: [String] {
    let slash = " / "
    let headlines =
      pair.title.firstPlace(of: slash).map {
        [pair.title[..<$0], pair.title[$0...].dropFirst(slash.count)]
      } ?? [pair.title[...]]
    let cut = [": ", ", "].map { sign in
      headlines.map { headline in headline.firstPlace(of: sign).map { headline[..<$0] } ?? headline
      }
      .joined(separator: slash)
    }
    let names = Side.allCases.map { pair[$0].shortName(on: $0) }.joined(separator: slash)
    return [pair.title] + cut + [names]
  }

  /// What is asked for, where its words say it without their sentence.
  func action(of sentence: Int, on side: Side) -> Action? {
    let action = analysis.action(of: sentence, on: side, in: pair)
    // A few words out of their sentence ("This policy") tell nobody what to do.
    let leastWords = 4
    return action.flatMap { $0.what.split(separator: " ").count < leastWords ? nil : $0 }
  }
}
