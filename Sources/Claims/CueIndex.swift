/// Patterns by the word or the word class that they start with, so that a token is only held
/// against patterns that it may start.
struct CueIndex: Sendable {
  /// Patterns of a form: `byForm[formStarts[form]..<formStarts[form + 1]]`.
  private var formStarts: [Int32] = []
  private var byForm: [Int32] = []
  private var byClass: [[Int32]] = []
  private var usedClasses = ClassSet()
  /// Patterns whose first token may be any word.
  private(set) var unheaded: [Int32] = []

  /// The patterns whose first token must be this word.
  func patterns(of form: Form) -> ArraySlice<Int32> {
    let number = Int(form.number)
    guard number + 1 < formStarts.count else { return [] }
    return byForm[Int(formStarts[number])..<Int(formStarts[number + 1])]
  }

  /// The patterns whose first token may be any word of a class.
  func patterns(ofClass number: Int) -> [Int32] { byClass[number] }

  /// Those of the classes that some pattern starts with.
  func starting(_ classes: ClassSet) -> ClassSet { classes.intersection(usedClasses) }

  struct Builder {
    private var pairs: [(form: Int32, pattern: Int32)] = []
    private var index = CueIndex()

    init(formCount: Int, classCount: Int) {
      index.formStarts = Array(repeating: 0, count: formCount + 1)
      index.byClass = Array(repeating: [], count: classCount)
    }

    mutating func add(_ pattern: Int32, head: CueElement?, literals: [Form]) {
      guard let head else {
        index.unheaded.append(pattern)
        return
      }
      if head.test == .word { pairs.append((head.argument, pattern)) }
      let first = Int(head.argument)
      for place in 0..<head.literalCount { pairs.append((literals[first + place].number, pattern)) }
      index.usedClasses.formUnion(head.classes)
      for number in index.byClass.indices where head.classes.meets(ClassSet(number)) {
        index.byClass[number].append(pattern)
      }
    }

    func finished() -> CueIndex {
      var index = index
      for pair in pairs { index.formStarts[Int(pair.form) + 1] += 1 }
      for form in 1..<index.formStarts.count {
        index.formStarts[form] += index.formStarts[form - 1]
      }
      var next = index.formStarts
      index.byForm = Array(repeating: 0, count: pairs.count)
      for pair in pairs {
        index.byForm[Int(next[Int(pair.form)])] = pair.pattern
        next[Int(pair.form)] += 1
      }
      return index
    }
  }
}
