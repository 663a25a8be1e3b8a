/// How two sentences meet on the issues of a sheet.
struct Meeting {
  /// The issue that both are most about, and how much.
  var issue = 0
  var product = 0.0
  /// The same for one sentence and the paragraph of the other.
  var paragraphProduct = 0.0
  /// The greatest product of the two leans on one issue, whatever their signs.
  var bothLean = 0.0
  /// Above 0 where they lean apart: own words against own words, own words against the author.
  var ownClash = 0.0
  var crossClash = 0.0
  /// Products of what both use of the vocabulary of one issue: of all of it; where one sounds like yes and one like
  /// no; where both sound alike.
  private var near = (all: 0.0, apart: 0.0, alike: 0.0)

  /// How much of the vocabulary of one issue both use: the geometric mean.
  var closeness: Double { near.all.squareRoot() }
  /// Above 0 where they sound apart more than alike.
  var wordClash: Double { near.apart.squareRoot() - near.alike.squareRoot() }

  /// How far the sheet speaks to what the two say, 0...1.
  var cover: Double { min(1, 2 * max(product, paragraphProduct)) }
}

extension Meeting {
  mutating func takeIn(_ left: IssueCloseness.Closeness, _ right: IssueCloseness.Closeness) {
    near.all = max(near.all, left.all * right.all)
    near.apart = max(near.apart, left.yes * right.no, left.no * right.yes)
    near.alike = max(near.alike, left.yes * right.yes, left.no * right.no)
  }
}

extension Stances {
  /// - `own`: whether each of the two speaks for its author; what only reports others does not.
  func meeting(_ left: Int, _ right: Int, own: (left: Bool, right: Bool)) -> Meeting {
    var meeting = Meeting()
    var total = 0.0
    let views = views.span
    for issue in 0..<issues {
      let (one, other) = (views[left * issues + issue], views[right * issues + issue])
      meeting.takeIn(one.closeness, other.closeness)
      let paragraphs = one.aboutness * other.paragraph + one.paragraph * other.aboutness
      meeting.paragraphProduct = max(meeting.paragraphProduct, paragraphs)
      let lean = one.own * other.own
      meeting.bothLean = max(meeting.bothLean, abs(lean))
      let product = one.aboutness * other.aboutness
      guard product > 0 else { continue }
      if product > meeting.product {
        meeting.product = product
        meeting.issue = issue
      }
      total += product
      meeting.ownClash -= product * lean
      if own.right { meeting.crossClash -= product * one.own * author[1][issue] }
      if own.left { meeting.crossClash -= product * author[0][issue] * other.own }
    }
    if total > 0 {
      meeting.ownClash /= total
      meeting.crossClash /= total
    }
    return meeting
  }
}
