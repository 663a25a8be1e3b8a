package import Claims
package import Prose

package struct State: Sendable {
  package var pair: Pair
  package var analysis: Analysis
}
