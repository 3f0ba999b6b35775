package import Mathematics

/// How a feature is distributed over many cases, in little room, by the class that was predicted for them.
///
/// A profile is kept with a version of a model, so that what comes later can be compared without the cases themselves.
package struct FeatureProfile: Hashable, Sendable, Codable {
    /// Categories that are told apart; all others are one.
    package static let mostCategories = 200
    /// What they are called.
    package static let otherCategory = "(other)"

    /// By predicted class.
    package private(set) var numbers: [String: QuantileSketch] = [:]
    /// By predicted class: how often each category occurs.
    package private(set) var categories: [String: [String: Int]] = [:]
    /// By predicted class: in how many cases nothing is known.
    package private(set) var missing: [String: Int] = [:]
    private var known: Set<String> = []

    package init() {}

    package mutating func add(_ value: FeatureValue, of predictedClass: String, times: Int = 1) {
        switch value {
        case .number(let number) where number.isFinite:
            numbers[predictedClass, default: QuantileSketch()].add(number, times: times)
        case .category(let name): categories[predictedClass, default: [:]][bounded(name), default: 0] += times
        case .number, .missing: missing[predictedClass, default: 0] += times
        }
    }

    /// Takes in many numbers of one class; what is not finite is unknown.
    package mutating func add(_ values: [Double], of predictedClass: String) {
        let known = values.filter(\.isFinite)
        if !known.isEmpty { numbers[predictedClass, default: QuantileSketch()].add(contentsOf: known) }
        if known.count < values.count { missing[predictedClass, default: 0] += values.count - known.count }
    }

    /// Whether all that is known are numbers.
    package var isNumeric: Bool { categories.isEmpty && !numbers.isEmpty }

    /// Of all classes.
    package var allNumbers: CountedValues { numbers.values.reduce(QuantileSketch(), +).values }

    /// Of all classes.
    package var allCategories: [String: Int] {
        categories.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }

    package var allMissing: Int { missing.values.reduce(0, +) }

    private mutating func bounded(_ name: String) -> String {
        if known.contains(name) { return name }
        guard known.count < Self.mostCategories else { return Self.otherCategory }
        known.insert(name)
        return name
    }

    private enum CodingKeys: String, CodingKey { case numbers, categories, missing, known }
}
