#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// The standard library has no logarithm; these three lines keep the platform's out of the rest.

func naturalLogarithm(_ value: Double) -> Double { log(value) }

func exponential(_ value: Double) -> Double { exp(value) }

func hyperbolicTangent(_ value: Double) -> Double { tanh(value) }

/// 0 for nothing, near 1 for a lot: 1 - e^-value.
func saturated(_ value: Double) -> Double { 1 - exp(-value) }

/// A share from a sum of evidence: 1 / (1 + e^-value).
func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
