import PackagePlugin

/// Makes the tables of each language in a target's folder `Language` when one of its files has changed.
@main
struct LanguagePlugin: BuildToolPlugin {
  /// Those that `LanguageCompiler` reads.
  private static let files = [
    "suffixes.txt", "families.txt", "words.txt", "classes.txt", "stances.txt",
    "recommendations.txt", "cues.txt", "voices.txt", "opposites.txt", "antonyms.txt",
    "synonyms.txt", "frequencies.txt", "kind-weights.txt",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Language/English")
    let made = context.pluginWorkDirectoryURL.appending(path: "English.swift")
    let files = Self.files.map { folder.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Making the tables of English",
        executable: try context.tool(named: "compile-language").url,
        arguments: ["english", folder.path(), made.path()],
        inputFiles: files, outputFiles: [made])
    ]
  }
}
