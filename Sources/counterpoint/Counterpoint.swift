internal import ArgumentParser
internal import Shelf

@main
struct Counterpoint: ParsableCommand {
  mutating func run() throws { print("counterpoint", Shelf.size) }
}
