internal import Document

extension SummaryPage {
  /// The lines of all windows, and what can be chosen in them.
  struct Windows: Sendable {
    var lines: [ListLine] = []
    var entries: [Entry] = []
  }

  /// What can be chosen on the page.
  enum Entry: Sendable {
    case wish(Side, Int)
    case clash(Opposition)
  }

  /// What is on the page.
  struct Content: Sendable {
    /// The clash of what both want, which then stands for their first wishes.
    var demands: Opposition?
    var wishes: Both<[Int]> = Both(left: [], right: [])
    /// The other clashes.
    var clashes: [Opposition] = []
    /// Whether a blank row stands before each question.
    var isAiry = false
    /// Whether quotations may be broken off within a clause.
    var isCut = false
    /// The first entry.
    var first = 0

    /// The clashes on the question of the demands.
    private var near: [Opposition] { clashes.filter { isNear($0) } }
    /// The others, those on one question together.
    private var far: [Opposition] {
      let far = clashes.filter { !isNear($0) }
      func place(_ index: Int) -> Int {
        far[index].issue.flatMap { issue in far.firstIndex { $0.issue == issue } } ?? index
      }
      return far.indices.sorted { (place($0), $0) < (place($1), $1) }.map { far[$0] }
    }

    private func isNear(_ clash: Opposition) -> Bool {
      demands?.issue != nil && demands?.issue == clash.issue
    }

    var entries: [Entry] {
      ([demands].compactMap { $0 } + near).map(Entry.clash)
        + Side.allCases.flatMap { side in wishes[side].map { Entry.wish(side, $0) } }
        + far.map(Entry.clash)
    }

    /// What stands on the page, from above.
    var items: [Item] {
      var entry = first
      var items: [Item] = []
      var above: [Opposition] = []
      func add(_ clash: Opposition) {
        if let last = above.last, last.issue != nil, last.issue == clash.issue {
          items.append(.clash(clash, below: above, entry))
        } else {
          if isAiry, !items.isEmpty { items.append(.blank) }
          items += [.question(clash, entry), .clash(clash, below: above, entry)]
        }
        above.append(clash)
        entry += 1
      }
      if let demands {
        items = [.question(demands, entry), .demands(demands.ends, entry)]
        above = [demands]
        entry += 1
        near.forEach(add)
      }
      if !wishes.left.isEmpty || !wishes.right.isEmpty {
        if demands != nil { items += (isAiry ? [.blank] : []) + [.heading("They also want")] }
        items.append(.wishes(wishes, entry))
        entry += wishes.left.count + wishes.right.count
      }
      far.forEach(add)
      return items
    }
  }

  /// What takes rows of a page.
  enum Item {
    case blank
    case heading(String)
    case question(Opposition, Int)
    case demands(Both<Int>, Int)
    case wishes(Both<[Int]>, Int)
    case clash(Opposition, below: [Opposition], Int)
  }
}
