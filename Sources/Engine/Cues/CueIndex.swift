/// Patterns by the word or the word class that they start with, so that a token is only held
/// against patterns that it may start.
struct CueIndex: Sendable {
  private var byForm = Groups()
  private var byClass = Groups()
  private var usedClasses = ClassSet()
  /// Patterns whose first token may be any word.
  private(set) var unheaded: [Int32] = []

  /// Lists of patterns in one row: list `n` is `patterns[starts[n]..<starts[n + 1]]`.
  private struct Groups {
    var starts: [Int32] = []
    var patterns: [Int32] = []

    init() {}

    init(_ pairs: [(key: Int32, pattern: Int32)], keys: Int) {
      starts = Array(repeating: 0, count: keys + 1)
      for pair in pairs { starts[Int(pair.key) + 1] += 1 }
      for key in 0..<keys { starts[key + 1] += starts[key] }
      var next = starts
      patterns = Array(repeating: 0, count: pairs.count)
      for pair in pairs {
        patterns[Int(next[Int(pair.key)])] = pair.pattern
        next[Int(pair.key)] += 1
      }
    }

    func places(of key: Int) -> Range<Int> {
      guard key + 1 < starts.count else { return 0..<0 }
      return Int(starts[key])..<Int(starts[key + 1])
    }
  }

  /// The places of the patterns whose first token must be this word, for `pattern(ofWord:)`.
  func places(of form: Form) -> Range<Int> { byForm.places(of: Int(form.number)) }
  func pattern(ofWord place: Int) -> Int { Int(byForm.patterns[place]) }

  /// The places of the patterns whose first token may be any word of a class.
  func places(ofClass number: Int) -> Range<Int> { byClass.places(of: number) }
  func pattern(ofClass place: Int) -> Int { Int(byClass.patterns[place]) }

  /// Those of the classes that some pattern starts with.
  func starting(_ classes: ClassSet) -> ClassSet { classes.intersection(usedClasses) }

  struct Builder {
    private var words: [(key: Int32, pattern: Int32)] = []
    private var classes: [(key: Int32, pattern: Int32)] = []
    private var index = CueIndex()
    private let formCount: Int
    private let classCount: Int

    init(formCount: Int, classCount: Int) {
      self.formCount = formCount
      self.classCount = classCount
    }

    mutating func add(_ pattern: Int32, head: CueElement?, literals: [Int32]) {
      guard let head else {
        index.unheaded.append(pattern)
        return
      }
      guard head.test != .word else {
        words.append((head.argument, pattern))
        return
      }
      let first = Int(head.argument)
      for place in 0..<Int(head.literalCount) { words.append((literals[first + place], pattern)) }
      index.usedClasses.formUnion(head.classes)
      var heads = head.classes
      while let number = heads.popFirst() { classes.append((Int32(number), pattern)) }
    }

    func finished() -> CueIndex {
      var index = index
      index.byForm = Groups(words, keys: formCount)
      index.byClass = Groups(classes, keys: classCount)
      return index
    }
  }
}
