/// Takes out of a measure what was known before the experiment began, so that smaller differences show.
///
/// Source: Deng, Xu, Kohavi and Walker 2013, "Improving the sensitivity of online controlled experiments by utilizing
/// pre-experiment data", WSDM, equation 4 (CUPED), with one slope for all variants.
package struct ControlVariate: Hashable, Sendable, Codable {
    /// θ: by how much the measure grows with what was known before.
    package let slope: Double
    /// The mean, over all variants, of what was known before.
    package let mean: Double
    /// The share of the variance that is taken out, 0…1.
    package let explained: Double

    /// From pairs of what was known before and the measure, of all variants together.
    package init(_ pairs: some Collection<(before: Double, value: Double)>) {
        let (x, y) = (Moments(pairs.lazy.map(\.before)), Moments(pairs.lazy.map(\.value)))
        let product = pairs.reduce(0) { $0 + ($1.before - x.mean) * ($1.value - y.mean) }
        mean = x.mean
        slope = x.squares > 0 ? product / x.squares : 0
        explained = x.squares > 0 && y.squares > 0 ? min(1, product * product / (x.squares * y.squares)) : 0
    }

    /// The measure without what was known before.
    package func adjusted(_ value: Double, before: Double) -> Double { value - slope * (before - mean) }
}
