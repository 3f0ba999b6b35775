package import Foundation

/// Puts the best passages of the first phase in a new order, by a weighed sum of their features.
///
/// It is learned from judged questions by `SecondPhaseTrainer`, and off until one is configured. Scores stay those of the first
/// phase: this only changes who comes first.
package struct SecondPhase: Hashable, Sendable, Codable {
    /// How many passages are put in a new order.
    package static let depth = 100
    private static let format = 1

    /// What one feature counts: `weight` for each standard deviation above the mean of what it was learned from.
    package struct Term: Hashable, Sendable, Codable {
        package var feature: String
        package var mean: Double
        package var deviation: Double
        package var weight: Double

        package init(feature: String, mean: Double, deviation: Double, weight: Double) {
            self.feature = feature
            self.mean = mean
            self.deviation = deviation
            self.weight = weight
        }
    }

    package let format: Int
    package let terms: [Term]

    package init(terms: [Term]) {
        format = Self.format
        self.terms = terms
    }

    /// Reads a file that `search-eval --learn` has written.
    ///
    /// - Throws: `SecondPhaseError`.
    package init(parsing data: Data) throws(SecondPhaseError) {
        guard let read = try? JSONDecoder().decode(Self.self, from: data) else { throw .notAModel }
        guard read.format == Self.format else { throw .unsupportedFormat(read.format) }
        for term in read.terms {
            guard PassageFeatures.Name(rawValue: term.feature) != nil else { throw .unknownFeature(term.feature) }
            guard [term.mean, term.deviation, term.weight].allSatisfy(\.isFinite), term.deviation > 0 else {
                throw .notAModel
            }
        }
        self = read
    }

    /// What each feature adds; the sum is the passage's score in this phase.
    func contributions(_ features: PassageFeatures) -> [Hit.Contribution] {
        terms.map { term in
            let value = PassageFeatures.Name(rawValue: term.feature).flatMap { features.values[$0] } ?? term.mean
            return Hit.Contribution(
                name: term.feature,
                score: term.weight * (value - term.mean) / term.deviation,
                words: nil
            )
        }
    }
}

/// Why a file is no second phase that can be used here.
package enum SecondPhaseError: Error, Hashable, Sendable, CustomStringConvertible {
    case notAModel
    case unsupportedFormat(Int)
    case unknownFeature(String)

    package var description: String {
        switch self {
        case .notAModel: "it is no file that 'search-eval --learn' has written"
        case .unsupportedFormat(let format): "it has format \(format), and this program reads format 1; learn it again"
        case .unknownFeature(let name): "it counts '\(name)', which is no feature here; learn it again"
        }
    }
}
