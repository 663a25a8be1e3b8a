extension CompiledLanguage {
  /// A Swift file that has the tables as `CompiledLanguage.<name>`, in arrays that lie in the program as they are.
  package func source(named name: String) -> String {
    var rows: [(path: String, type: String, values: String)] = []
    func add(_ path: String, _ type: String, _ values: [some Any]) {
      rows.append((path, type, values.map { "\($0)" }.joined(separator: ",")))
    }
    func add(_ path: String, names: [String]) { add(path, "String", names.map { "\"\($0)\"" }) }
    add("words.letters", "UInt8", words.letters)
    add("words.ends", "Int32", words.ends)
    add("words.hashes", "UInt32", words.hashes)
    add("words.slots", "Int16", words.slots)
    add("stems", "Int16", stems)
    add("listNames.hashes", "UInt32", listNames.hashes)
    add("lists", "Int16", lists)
    add("listStarts", "Int32", listStarts)
    add("listPhrases", "Int16", listPhrases)
    add("listPhraseStarts", "Int32", listPhraseStarts)
    add("classNames.hashes", "UInt32", classNames.hashes)
    add("classWords", "Int16", classWords)
    add("classStarts", "Int32", classStarts)
    add("cueNames", names: cueNames)
    add("cueHashes.hashes", "UInt32", cueHashes.hashes)
    add("groupNames", names: groupNames)
    add("cueGroups", "Int16", cueGroups)
    add("cueWeights", "Double", cueWeights)
    add("patterns", "Int16", patterns)
    add("signs", "Int16", signs)
    add("fields", "Int16", fields)
    add("opposites", "Int16", opposites)
    add("synonyms", "Int16", synonyms)
    add("frequencies", "Int16", frequencies)
    add("featureNames", names: featureNames)
    add("featureWeights", "Double", featureWeights)

    let arrays = rows.enumerated().map { "  static let row\($0): [\($1.type)] = [\($1.values)]" }
    let uses = rows.enumerated().map { "    tables.\($1.path) = Rows.row\($0)" }
    return """
      // Made when the program is built, of the text files of the language.
      internal import Lexis

      private enum Rows {
      \(arrays.joined(separator: "\n"))
      }

      extension CompiledLanguage {
        static let \(name): CompiledLanguage = {
          var tables = CompiledLanguage()
      \(uses.joined(separator: "\n"))
          return tables
        }()
      }

      """
  }
}
