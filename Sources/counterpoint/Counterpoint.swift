internal import ArgumentParser
internal import NcursesDisplay

@main
struct Counterpoint: ParsableCommand {
  mutating func run() throws { print("counterpoint", Placeholder.size()) }
}
