/// Why something about an A/B test was refused.
package enum ABTestError: Error, Hashable, Sendable {
    /// With what is wrong, as the end of a sentence.
    case invalidPlan(String)
    case missing(String)
    case nameTaken(String)
    /// The test is in that state, and what was asked needs another.
    case wrongState(String, ABTest.State)
    case unknownMetric(String, known: [String])
    case unknownVariant(String, known: [String])
    case invalidRecord(String)
    /// The test holds the most units that it may.
    case tooManyUnits(String, limit: Int)
    /// The test holds the most outcomes that it may.
    case tooManyOutcomes(String, limit: Int)

    /// Stable and in snake case.
    package var code: String {
        switch self {
        case .invalidPlan: "invalid_experiment"
        case .missing: "experiment_not_found"
        case .nameTaken: "already_exists"
        case .wrongState: "experiment_state"
        case .unknownMetric, .unknownVariant, .invalidRecord: "invalid_record"
        case .tooManyUnits, .tooManyOutcomes: "experiment_full"
        }
    }
}

extension ABTestError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidPlan(let reason): "The experiment cannot be planned so: \(reason)."
        case .missing(let name):
            "There is no experiment '\(name.prefix(100))'. 'deedbox experiment list' names those there are."
        case .nameTaken(let name): "There is an experiment '\(name)' already; choose another name."
        case .wrongState(let name, .draft):
            "The experiment '\(name)' has not begun. 'deedbox experiment start \(name)' begins it."
        case .wrongState(let name, .running): "The experiment '\(name)' is running already."
        case .wrongState(let name, .stopped): "The experiment '\(name)' has ended; create another."
        case .unknownMetric(let name, let known):
            "'\(name.prefix(100))' is no metric of the experiment; it has \(known.joined(separator: ", "))."
        case .unknownVariant(let name, let known):
            "'\(name.prefix(100))' is no variant of the experiment; it has \(known.joined(separator: ", "))."
        case .invalidRecord(let reason): "The record cannot be taken: \(reason)."
        case .tooManyUnits(let name, let limit):
            "The experiment '\(name)' holds \(limit) units, the most that one may; analyze and stop it."
        case .tooManyOutcomes(let name, let limit):
            "The experiment '\(name)' holds \(limit) outcomes, the most that one may; analyze and stop it."
        }
    }
}
