import Argument
import Classroom
import Document
import Reader
import Specimens
import Terminal
import Testing

/// An exercise without a terminal: keys in, a drawn screen and answers out.
struct ExerciseTests {
  private struct Sitting {
    var state: Reader.Session
    var answers: Answers?

    init(_ exercise: Exercise, atOnce: Bool = false, columns: Int = 80, rows: Int = 24) {
      let (pair, analysis) = InventedPair.homes
      state = Reader.Session(
        exercise: Answers(exercise, by: "Ann"), key: AnswerKey(analysis, of: pair), pair: pair,
        size: Size(columns: columns, rows: rows), marksAtOnce: atOnce)
    }

    mutating func press(_ keys: Key...) {
      for key in keys {
        for case .handIn(let answers) in update(&state, .key(key)) { self.answers = answers }
      }
    }

    var screen: String { view(state).text }
  }

  @Test(arguments: Exercise.allCases) func `no mark and no link of the key is on the screen`(
    exercise: Exercise
  ) {
    let screen = Sitting(exercise).screen
    for mark in ["▶", "◆", "◇", "✗", "opposes, "] { #expect(!screen.contains(mark), "\(screen)") }
    #expect(screen.contains("Exercise: \(exercise.rawValue)"))
  }

  @Test func `a recommendation is marked by one key, and by the same one no longer`() {
    var sitting = Sitting(.recommendations)
    sitting.press("}", "}", " ")
    #expect(sitting.answers?.kinds == [SentencePlace(.left, 3): .recommendation])
    #expect(sitting.screen.contains("▶"))
    sitting.press(" ")
    #expect(sitting.answers?.kinds == [:])
    #expect(!sitting.screen.contains("▶"))
  }

  @Test func `where nothing further is marked it is told why, and what moves`() {
    var sitting = Sitting(.recommendations)
    sitting.press("]")
    let told = "Nothing is marked there but what you mark; ) goes to the next"
    #expect(sitting.screen.contains(told), "\(sitting.screen)")
    sitting.press("}", " ", "g", "r")
    #expect(!sitting.screen.contains("Nothing is marked there"), "\(sitting.screen)")
  }

  @Test func `a kind is one key, which goes on to the next sentence`() {
    var sitting = Sitting(.kinds)
    #expect(sitting.screen.contains("1 of"))
    sitting.press("c", "e", "p", "r")
    #expect(
      sitting.answers?.kinds == [
        SentencePlace(.left, 0): .claim, SentencePlace(.left, 1): .recommendation,
      ])
  }

  @Test func `a link is three keys, whichever side comes first`() {
    var sitting = Sitting(.links)
    sitting.press(" ", .tab, " ", "x")
    #expect(sitting.answers?.relations == [LinkEnds(left: 0, right: 0): .linked(.opposes)])
    #expect(sitting.screen.contains("✗"))
    sitting.press(")", " ", .tab, ")", " ", "~")
    #expect(sitting.answers?.relations.count == 2)
    sitting.press(.backspace)
    #expect(sitting.answers?.relations.count == 1)
  }

  @Test func `Esc gives up a link that is being drawn, and the screen says so`() {
    var sitting = Sitting(.links)
    let before = sitting.screen
    sitting.press(" ")
    #expect(sitting.screen.contains("to …?"))
    sitting.press(.tab, " ")
    #expect(sitting.screen.contains("what is the relation?"))
    sitting.press(.escape, .tab)
    #expect(sitting.screen == before)
  }

  @Test func `of two passages a relation, none, and past each other are answers`() {
    var sitting = Sitting(.relations)
    sitting.press("x", "0", ".")
    #expect(sitting.answers?.relations.count == 3)
    #expect(sitting.answers?.relations.values.contains(RelationAnswer.none) == true)
    #expect(sitting.answers?.relations.values.contains(.linked(.related)) == true)
  }

  @Test func `at once each answer is marked with the key's reason, else only when asked`() {
    var atOnce = Sitting(.relations, atOnce: true)
    atOnce.press("=")
    #expect(atOnce.screen.contains("wrong relation: the engine has opposes"))
    #expect(atOnce.screen.contains("One says so"))
    var later = Sitting(.relations)
    later.press("=", "p")
    #expect(later.screen.contains("you say: agrees"))
    #expect(!later.screen.contains("the engine has"))
    later.press("M")
    #expect(later.screen.contains("Yours beside the key"))
    #expect(later.screen.contains("yours: agrees") && later.screen.contains("engine: opposes"))
    later.press(.escape)
    #expect(later.screen.contains("the engine has opposes"))
  }

  @Test func `at once the first answer counts, since the key has been shown`() {
    var sitting = Sitting(.relations, atOnce: true)
    sitting.press("=", "x")
    #expect(sitting.answers?.relations == [LinkEnds(left: 0, right: 0): .linked(.agrees)])
    #expect(sitting.screen.contains("the first answer counts"))
    sitting.press(.backspace)
    #expect(sitting.answers?.relations.count == 1)
    sitting.press("n", "0")
    #expect(sitting.answers?.relations.count == 2)
  }

  @Test(arguments: [(80, 24), (40, 12)]) func `the help has what an exercise has keys for`(
    columns: Int, rows: Int
  ) {
    for key in ["?", .function(1)] as [Key] {
      var sitting = Sitting(.relations, columns: columns, rows: rows)
      let before = sitting.screen
      sitting.press(key)
      #expect(sitting.screen.contains("next question of an exercise"), "\(sitting.screen)")
      sitting.press("G")
      #expect(!sitting.screen.contains("all links"))
      sitting.press(.escape)
      #expect(sitting.screen == before)
    }
  }

  @Test func `in a narrow window every answer and its key are on the screen`() {
    let kinds = Sitting(.kinds, columns: 40, rows: 12).screen
    for answer in ["r rec", "c claim", "e evid", "g conc", "b back", "0 answered"] {
      #expect(kinds.contains(answer), "\(kinds)")
    }
    let relations = Sitting(.relations, columns: 40, rows: 12).screen
    for answer in ["x opp", "= agr", "~ qual", ". past", "0 none", "0 answered"] {
      #expect(relations.contains(answer), "\(relations)")
    }
    #expect(!kinds.contains("no link here"))
  }

  @Test func `what was missed is asked again`() {
    var sitting = Sitting(.relations)
    sitting.press("x", "M", .escape, "R")
    #expect(sitting.screen.contains("1 of 4"))
    #expect(sitting.answers?.relations.count == 1)
  }

  @Test func `what is asked again takes no answer away, and what was answered first counts`() {
    var sitting = Sitting(.relations)
    sitting.press("=", "0", "M", .escape)
    let first = sitting.answers?.relations
    sitting.press("R")
    #expect(sitting.answers?.relations == first && first?.count == 2)
    #expect(sitting.screen.contains("you say: agrees"), "\(sitting.screen)")
    sitting.press("x")
    #expect(sitting.answers?.relations == first)
    #expect(
      sitting.answers?.afterSecondLook?.relations[LinkEnds(left: 0, right: 0)] == .linked(.opposes))
    sitting.press("M")
    #expect(sitting.screen.contains("yours: agrees, then opposes"), "\(sitting.screen)")
  }

  @Test func `what is not answered yet is told nothing of, and counts when it is answered`() {
    var sitting = Sitting(.relations)
    sitting.press("M")
    #expect(sitting.screen.contains("Nothing is answered yet."))
    sitting.press("x", "M")
    #expect(sitting.screen.contains("1.00 points of 1 answered, 5 asked"), "\(sitting.screen)")
    #expect(!sitting.screen.contains("qualifies"))
    sitting.press(.escape, "0")
    #expect(sitting.answers?.relations.count == 2 && sitting.answers?.afterSecondLook == nil)
  }

  @Test func `where a student chooses, the key is shown once that is wanted twice`() {
    var sitting = Sitting(.recommendations)
    sitting.press(" ", "M")
    #expect(sitting.screen.contains("M again shows the key"), "\(sitting.screen)")
    sitting.press("M", .escape, "}", "}", " ")
    #expect(sitting.answers?.kinds == [SentencePlace(.left, 0): .recommendation])
    #expect(sitting.answers?.afterSecondLook?.kinds.count == 2)
  }

  @Test(arguments: Exercise.allCases) func `an exercise may be searched`(exercise: Exercise) {
    var sitting = Sitting(exercise)
    sitting.press("/")
    for key in "river" { sitting.press(.character(key)) }
    #expect(sitting.screen.contains("Exercise: "), "\(sitting.screen)")
    sitting.press(.enter)
    #expect(sitting.screen.contains("“river” 1 of 2 · CPD 1, GR 1"), "\(sitting.screen)")
    if exercise == .links || exercise == .recommendations { sitting.press("n") } else { return }
    #expect(sitting.screen.contains("“river” 2 of 2"), "\(sitting.screen)")
  }

  @Test func `as many questions as are wanted come from all over the articles`() {
    let (pair, analysis) = InventedPair.homes
    let key = AnswerKey(analysis, of: pair)
    #expect(key.askedKinds.count == 10 && key.asking(20).askedKinds == key.askedKinds)
    let asked = key.asking(4).askedKinds
    #expect(asked.count == 4 && Set(asked.map(\.side)).count == 2)
    #expect(key.asking(2).askedRelations.count == 2)
    var answers = Answers(.kinds, by: "Ann")
    answers.mostAsked = 4
    #expect(Marking(answers, against: key, in: pair).most == 4)
  }

  @Test func `nothing that would give answers away opens, in no window`() {
    for (columns, rows) in [(80, 24), (20, 5), (8, 3), (1, 1)] {
      for exercise in Exercise.allCases {
        var sitting = Sitting(exercise, columns: columns, rows: rows)
        for key in ["l", "o", "a", "/", ":", "U", "S", "m", "s", "v"] as [Key] {
          sitting.press(key)
          #expect(!sitting.screen.contains("Because"))
        }
        sitting.press("M", .escape, "R", .escape, "n", "p", .backspace, "G", "g")
      }
    }
  }
}
