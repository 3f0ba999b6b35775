/// Why no model can be made.
package enum TrainingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A sample for training has no label; from 0.
    case unlabelled(sample: Int)
    case fewerThanTwoClasses
    /// No feature occurs in enough groups.
    case noFeatures
    /// A field's rules name a trait or a weight that cannot be used.
    case solverRefused(String)

    package var description: String {
        switch self {
        case .unlabelled(let sample): "Sample \(sample + 1) has no label."
        case .fewerThanTwoClasses: "The samples have fewer than two classes; there is nothing to tell apart."
        case .noFeatures: "The samples have no words in common to learn from."
        case .solverRefused(let complaint): "The solver refused the problem: \(complaint)."
        }
    }
}
