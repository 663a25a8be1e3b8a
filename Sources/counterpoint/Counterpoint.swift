internal import ArgumentParser
internal import NcursesDisplay
internal import Shelf

@main
struct Counterpoint: ParsableCommand {
  mutating func run() throws { print("counterpoint", Shelf.size, Placeholder.size()) }
}
