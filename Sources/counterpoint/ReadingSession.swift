internal import Annotation
internal import Argument
internal import Document
internal import Engine
internal import Formats
internal import Glibc
internal import Import
internal import Library
internal import NcursesDisplay
internal import Reader
internal import Terminal
internal import Text

/// One reading of a pair: in the reader, or as text where there is no terminal to read on.
struct ReadingSession {
  var source: PairSource
  var overlay = Overlay(key: .ownIfAny)
  /// All of it as text, whatever the terminal can do.
  var isLinear = false
  /// Nil leaves it to the configuration.
  var theme: String?
  var usesASCII = false
  var usesMouse = true

  init(source: PairSource) { self.source = source }

  func run() throws {
    guard !isLinear, isatty(STDOUT_FILENO) == 1, environment("TERM") != "dumb" else {
      try stage.checkTheme()
      return try printText()
    }
    let shown = try source.opening().map(present)
    do { try read(on: shown) } catch {
      shown?.display.close()
      throw error
    }
  }

  /// Shows what there is of very long articles, as long as the rest is read.
  private func present(_ opening: Pair) throws -> Stage.Opened {
    let stage = try stage.open()
    var session = Session(pair: opening, size: stage.display.size, glyphs: stage.glyphs)
    perform(session.take(stage.configuration), stage.loop, &session)
    session.message = "reading on …"
    stage.display.show(view(session))
    return stage
  }

  private var stage: Stage { Stage(theme: theme, usesASCII: usesASCII, usesMouse: usesMouse) }

  /// Takes the terminal while the pair is read, unless that is typed there. Of two problems the pair's is told.
  private func pairAndStage(
    _ shown: Stage.Opened?
  ) throws -> (ShelvedPair, Stage.Opened) {
    if let shown { return (try source.found(), shown) }
    guard !source.isTyped else { return (try source.found(), try stage.open()) }
    let reading = Meanwhile { [source] in FoundPair(source) }
    Article.prepareParsing()
    let opened: Stage.Opened
    do { opened = try stage.open() } catch {
      _ = try reading.value.get()
      throw error
    }
    opened.display.rehearse(Session.rehearse())
    do {
      let found = try reading.value.get()
      source.tellOddities(of: found)
      return (found, opened)
    } catch {
      opened.display.close()
      throw error
    }
  }

  /// - Parameter shown: the terminal, if something is on it already.
  private func read(on shown: Stage.Opened?) throws {
    let (found, opened) = try pairAndStage(shown)
    let keeper = Keeper(of: found, environment: environment)
    if let problem = keeper.problem { warn(problem) }
    var shelved = found
    shelved.setRight(by: keeper.kept)
    let material = Material(of: shelved, source, overlay)

    let draft = LessonDraft(folder: source.paths.count == 1 ? source.paths[0] : nil)
    let place = PlaceKeeper(keeper, isThemeGiven: theme != nil)
    let writer = Writer(shelved: shelved, keeper: keeper)
    let lesson = LessonSession(source: source, lesson: "")
    let stage = opened.with { world in
      world.keep = keeper.keep
      world.reread = { notebook in
        var wanted = found
        wanted.setRight(by: notebook)
        return (try? material.analysis(of: wanted.pair)).map { (wanted.pair, $0) }
      }
      world.walk = {
        do {
          let analysis = try material.analysis(of: shelved.pair)
          try lesson.give(analysis, of: shelved, on: opened)
          return nil
        } catch {
          return (error as? Problem)?.message.text.capitalizedFirst ?? "\(error)"
        }
      }
      world.addStop = { draft.record($0) }
      world.write = { writer.write($0, of: $1) }
      world.edit = { text in
        opened.display.stepAside { TextEditor(environment: environment).edit(text) }
      }
      world.copy = Clipboard(environment: environment).copy
      world.pause = place.keep
      place.shown = world.theme
    }
    let (display, loop) = (stage.display, stage.loop)
    defer {
      display.close()
      if let problem = keeper.lasting { warn(problem) }
    }
    var session = Session(pair: shelved.pair, size: display.size, glyphs: stage.glyphs)
    session.excerpts = excerpts(of:)
    session.offer(themes: stage.themes)
    session.warning = (keeper.problem ?? stage.problem)?.text
    let configured = session.take(stage.configuration)
    session.open(keeper.kept, by: keeper.person)
    perform(configured, loop, &session)
    place.usual = place.shown()
    perform(session.resume(), loop, &session)
    if !usesMouse { session.leaveMouse() }
    session.message = nil
    let ending = try loop.run(&session) {
      // The text is on the screen; the answer may come while links are found.
      display.askBackground()
      material.begin()
      // From here on somebody listens to ^C.
      defer { display.takeInterrupts() }
      var analysis = try material.analysis(of: shelved.pair)
      if try material.sheet == nil, analysis.notes.isEmpty, !shelved.hasKey,
        Hints(environment: environment).take("sheet", of: shelved)
      {
        analysis.notes.append(Wording.sheetHint)
      }
      return analysis
    }
    place.keep(session)
    if ending == .interrupted {
      display.close()
      raise(SIGINT)
    }
  }

  /// What the command line says goes before what a file says.
  private func perform(_ effects: [Effect], _ loop: Loop, _ session: inout Session) {
    for effect in effects {
      if case .theme = effect, theme != nil { continue }
      if case .mouse = effect, !usesMouse { continue }
      loop.perform(effect, &session)
    }
  }

  private func asShown(_ text: SafeText) -> SafeText {
    guard usesASCII else { return text }
    return SafeText(
      lines: text.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Alphabet.ascii.shown(String($0)) }.joined(separator: "\n"))
  }

  private func printText() throws {
    let (pair, overlaid) = try source.load(overlay)
    let text = LinearText(overlaid.analysis, of: pair)
    let isComparison = !isLinear && isatty(STDOUT_FILENO) == 0
    show(asShown(SafeText(lines: isComparison ? text.comparison : text.reading())))
  }
}

/// A pair, or why there is none. The library's own `Result` would have its type made at run time.
private enum FoundPair: Sendable {
  case pair(ShelvedPair)
  case problem(any Error)

  init(_ source: PairSource) {
    do { self = .pair(try source.foundQuietly()) } catch { self = .problem(error) }
  }

  func get() throws -> ShelvedPair {
    switch self {
    case .pair(let pair): return pair
    case .problem(let problem): throw problem
    }
  }
}

/// What is read of a pair behind the first screen: its sheet, and what others say of it. Warnings come when the screen has been given back.
private final class Material {
  private let shelved: ShelvedPair
  private let source: PairSource
  private let overlay: Overlay
  private lazy var readSheet = Result { try source.sheet(of: shelved) }
  private lazy var words = Meanwhile { [overlay, shelved] in
    Result { try overlay.read(for: shelved) }
  }

  init(of shelved: ShelvedPair, _ source: PairSource, _ overlay: Overlay) {
    self.shelved = shelved
    self.source = source
    self.overlay = overlay
  }

  /// From now on what others say is read meanwhile.
  func begin() { _ = words }

  var sheet: IssueSheet? {
    get throws { try readSheet.get() }
  }

  func analysis(of pair: Pair) throws -> Analysis {
    let words = try words.value.get()
    var analysis = try words.laid(over: analyse(pair, sheet: try sheet), of: pair).analysis
    if let problem = words.problem { analysis.notes.insert(problem, at: 0) }
    return analysis
  }
}
