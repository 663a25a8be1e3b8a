import Foundation
import Testing

/// `counterpoint walk` and `exercise` where there is no terminal, and lessons that are wrong.
struct LessonCommandTests {
  private let lesson = """
    ## Guess (5 min)

    - cover: recommendations

    What does each want?

    > left: “The council should allow four floors …”
    > right: “The council should not allow four floors …”

    ### Notes

    Wait for three guesses.

    ### Answer

    Four floors, and none.

    """

  @Test
  func `a lesson is printed for the instructor, and for the class without what it must not see`()
    throws
  {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    try pair.file("walkthrough.md", lesson)
    let whole = try pair.run("walk", "--linear", ".")
    #expect(whole.code == 0 && whole.output.contains("Wait for three guesses."))
    #expect(whole.output.contains("Four floors, and none."))
    let audience = try pair.run("walk", "--linear", "--audience", ".")
    #expect(audience.code == 0 && audience.output.contains("What does each want?"))
    for hidden in ["three guesses", "Four floors, and", "on every street"] {
      #expect(!audience.output.contains(hidden), "\(audience.output)")
    }
  }

  @Test func `a lesson that quotes what is left out goes without it, and says what takes it back`()
    throws
  {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    try pair.file("walkthrough.md", lesson)
    try pair.file(
      "key.json",
      """
      {"@context":["http://www.w3.org/ns/anno.jsonld",{"counterpoint":"urn:counterpoint:terms:"}],
      "id":"urn:counterpoint:key","type":"AnnotationCollection","label":"","total":1,
      "first":{"id":"urn:counterpoint:page","type":"AnnotationPage","startIndex":0,"items":[
      {"id":"urn:counterpoint:reading-1","type":"Annotation","motivation":"editing",
      "creator":{"type":"Person","name":"Ames"},
      "body":{"type":"TextualBody","purpose":"tagging","value":"left out"},
      "target":{"type":"SpecificResource","source":"left.txt","selector":
      {"type":"TextQuoteSelector","exact":"The council should allow four floors on every street."}}}
      ]}}
      """)
    for command in [["walk", "--linear", "."], ["export", "handout", "."]] {
      let run = try pair.run(command)
      #expect(run.code == 0 && !run.output.isEmpty, "\(run.errors)")
      #expect(run.errors.contains("is left out of the left article"), "\(run.errors)")
      #expect(run.errors.contains("& in the reader takes it back"))
    }
  }

  @Test func `a draft of a lesson is made of the sheet and of the key's links`() throws {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    try pair.writeKeys()
    let run = try pair.run("export", "lesson", ".")
    #expect(run.code == 0 && run.output.contains("sides: Group A, Group B"), "\(run.errors)")
    #expect(run.output.contains("Should the council allow four floors?"), "\(run.output)")
    let link = run.output.components(separatedBy: "## Link").last ?? ""
    #expect(
      link.contains("> left: “The council should allow four floors on every street.”"),
      "\(run.output)")
    #expect(link.contains(" links stand here."), "\(link)")
    #expect(!run.output.contains("With lists of yes and no"))
    // Nobody has said yet what is to be answered: there is room for it at every stop.
    try pair.file("walkthrough.md", run.output)
    let sheet = try pair.run("export", "handout", ".", "--format", "txt").output
    let questions = sheet.components(separatedBy: "Questions\n").last ?? ""
    let stops = run.output.components(separatedBy: "\n## ").count - 1
    let lines = questions.split(separator: "\n").count { $0.allSatisfy { $0 == "_" } }
    #expect(lines == stops * 2, "\(questions)")
    let audience = try pair.run("walk", "--linear", "--audience", ".").output
    #expect(audience.contains("(by the engine)"), "\(audience)")
  }

  @Test func `a theme that does not exist is refused also where nothing is shown in it`() throws {
    let pair = try FloorsPair()
    for arguments in [["."], [".", "--linear"], ["walk", ".", "--linear"]] {
      let run = try pair.run(arguments + ["--theme", "sepia"])
      #expect(run.code == 2 && run.output.isEmpty, "\(arguments)")
      #expect(run.errors.contains("there is no theme “sepia”"), "\(run.errors)")
    }
  }

  @Test func `a folder without a lesson, an unknown name, a wrong lesson: one line each`() throws {
    let pair = try FloorsPair()
    let none = try pair.run("walk", "--linear", ".")
    #expect(none.code == 2 && none.errors.contains("there is no lesson here."))
    try pair.file("walkthrough.md", lesson)
    let unknown = try pair.run("walk", "--linear", ".", "--lesson", "long")
    #expect(unknown.code == 2 && unknown.errors.contains("there is no lesson “long”."))
    try pair.file("walkthrough-bad.md", "## Guess\n\n> left: “The council must allow”\n")
    let wrong = try pair.run("walk", ".", "--lesson", "bad", "--linear")
    #expect(wrong.code == 1)
    #expect(
      wrong.errors.hasPrefix(
        "counterpoint: ./walkthrough-bad.md:1: the stop “Guess” has no minutes."), "\(wrong.errors)"
    )
    #expect(wrong.errors.contains("1 more; 'counterpoint check' lists them"))
    #expect(wrong.errors.split(separator: "\n").count == 1)
    try pair.file("walkthrough-empty.md", "")
    let empty = try pair.run("walk", ".", "--lesson", "empty", "--linear")
    #expect(empty.code == 1 && empty.errors.contains("there is no stop in this walkthrough."))
  }

  @Test func `without a terminal a lesson and an exercise say what to do`() throws {
    let pair = try FloorsPair()
    try pair.file("walkthrough.md", lesson)
    for arguments in [["walk", "."], ["exercise", "kinds", "."], ["walk", "--follow", "."]] {
      let run = try pair.run(arguments)
      #expect(run.code == 1 && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
  }

  @Test func `options that contradict each other are usage errors`() throws {
    for arguments in [
      ["walk", "--present", "--follow"], ["walk", "--audience"], ["walk", "--state", "x"],
      ["exercise", "spelling"],
    ] {
      #expect(try Program(arguments).code == 2, "\(arguments)")
    }
  }
}
