import FoundationEssentials

/// `fit-kinds FOLDER [--errors PAIRS] [--counts PAIRS] [--write FILE]`: refits the weights of the kinds on the
/// labelled pairs of a folder and prints how well weights that were fitted on all other pairs do
/// on each pair.
@main
enum FitKinds {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let output = option("--write", in: &arguments)
    let errors = option("--errors", in: &arguments)
    let penalty = option("--penalty", in: &arguments).flatMap(Double.init)
    let trust = option("--trust", in: &arguments).flatMap(Double.init)
    let balance = option("--balance", in: &arguments).flatMap(Double.init)
    let counts = option("--counts", in: &arguments)
    guard let folder = arguments.first else {
      print("usage: fit-kinds FOLDER [--errors PAIR] [--write FILE]")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/key.json")
    }
    let pairs = try names.map { try LabelledPair(folder: "\(folder)/\($0)", name: $0) }
    var validation = CrossValidation(pairs: pairs)
    if let penalty { validation.fitting.penalty = penalty }
    if let trust { validation.fitting.trust = trust }
    if let balance { validation.fitting.balance = balance }
    print(validation.report())
    if let counts { print(validation.cueCounts(ofPairs: counts)) }
    if let errors { print(validation.errors(ofPairs: errors)) }
    if let output {
      try validation.weightsFile().write(toFile: output, atomically: true, encoding: .utf8)
    }
  }

  private static func option(_ name: String, in arguments: inout [String]) -> String? {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
      return nil
    }
    let value = arguments[place + 1]
    arguments.removeSubrange(place...(place + 1))
    return value
  }
}
