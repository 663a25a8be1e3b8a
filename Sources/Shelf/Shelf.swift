internal import ShippedPair

package enum Shelf { package static var size: Int { ShippedPair.left.count } }
