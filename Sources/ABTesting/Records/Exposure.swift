/// That a unit got a variant.
package struct Exposure: Hashable, Sendable, Codable {
    package static let longestUnit = 200
    package static let longestSlice = 100

    /// What is assigned: a document's id, a person, a caller.
    package var unit: String
    package var variant: String
    /// The prediction that the unit got, whose time and truth then count without being told; nil when none is known.
    package var prediction: String?
    /// A part of all units that one may want to see alone, such as a kind of file; may be empty.
    package var slice: String
    /// Seconds since 1970.
    package var time: Double

    package init(unit: String, variant: String, prediction: String? = nil, slice: String = "", time: Double) {
        self.unit = unit
        self.variant = variant
        self.prediction = prediction
        self.slice = slice
        self.time = time
    }

    /// - Throws: `ABTestError` naming what cannot be taken.
    package func check(in plan: ABTestPlan) throws(ABTestError) {
        try Self.check(unit: unit)
        guard plan.variants.contains(where: { $0.name == variant }) else {
            throw .unknownVariant(variant, known: plan.variants.map(\.name))
        }
        guard slice.utf8.count <= Self.longestSlice else {
            throw .invalidRecord("a slice has at most \(Self.longestSlice) bytes")
        }
        guard time.isFinite else { throw .invalidRecord("the time is not a number") }
        guard (prediction?.utf8.count ?? 0) <= Self.longestUnit else {
            throw .invalidRecord("the id of a prediction has at most \(Self.longestUnit) bytes")
        }
    }

    static func check(unit: String) throws(ABTestError) {
        guard (1...longestUnit).contains(unit.utf8.count) else {
            throw .invalidRecord("a unit has 1 to \(longestUnit) bytes, not \(unit.utf8.count)")
        }
    }
}
