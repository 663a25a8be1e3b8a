internal import ArgumentParser

/// What a reader or a class takes along, in files for others.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print handouts, and the pair in formats of other programs.",
    subcommands: [
      ExportKey.self, ExportLesson.self, ExportHandout.self, ExportArgdown.self, ExportAIF.self,
      ExportCSV.self,
      ExportW3C.self,
    ])
}
