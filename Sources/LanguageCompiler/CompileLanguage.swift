internal import FoundationEssentials
internal import Glibc
internal import Lexis

/// `compile-language NAME FOLDER FILE`: makes a Swift file of the tables in a language's folder. The build does it.
@main
enum CompileLanguage {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      print("usage: compile-language NAME FOLDER FILE")
      exit(2)
    }
    var compiler = LanguageCompiler()
    do {
      for name in LanguageCompiler.files {
        let text = try String(contentsOfFile: "\(arguments[2])/\(name)", encoding: .utf8)
        try compiler.read(text, file: name)
      }
      let source = try compiler.finished().source(named: arguments[1])
      try source.write(toFile: arguments[3], atomically: true, encoding: .utf8)
    } catch let problem as LanguageCompiler.Problem {
      print("\(arguments[2])/\(problem)")
      exit(1)
    }
  }
}
