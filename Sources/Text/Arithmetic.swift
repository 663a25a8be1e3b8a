#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

// The standard library has no logarithm; these few lines keep the platform's out of the rest. A
// package of numerics would be one more thing to fetch for three functions.

package func naturalLogarithm(_ value: Double) -> Double { log(value) }

package func exponential(_ value: Double) -> Double { exp(value) }

package func hyperbolicTangent(_ value: Double) -> Double { tanh(value) }

/// 0 for nothing, near 1 for a lot: 1 - e^-value.
package func saturated(_ value: Double) -> Double { 1 - exp(-value) }

/// A share from a sum of evidence: 1 / (1 + e^-value).
package func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
