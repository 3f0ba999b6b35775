import Foundation

/// Where a trait's logarithm lies in the training samples.
struct TraitScale: Hashable, Sendable, Codable {
    /// Deviations beyond which a value counts as the limit.
    private static let limit = 3.0

    var mean: Double
    /// Above 0.
    var deviation: Double

    /// The scale of these values; a constant has deviation 1.
    init(_ values: [Double]) {
        guard !values.isEmpty else {
            (mean, deviation) = (0, 1)
            return
        }
        let mean = values.reduce(0, +) / Double(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
        self.mean = mean
        deviation = variance > 1e-12 ? variance.squareRoot() : 1
    }

    func standardized(_ value: Double?) -> Double {
        guard let value else { return 0 }
        return min(Self.limit, max(-Self.limit, (value - mean) / deviation))
    }
}

extension TraitField {
    static func logarithm(_ value: Double) -> Double { log(1 + value) }
}
