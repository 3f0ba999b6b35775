/// Which features a model keeps.
package enum FeatureSelection: Hashable, Sendable, Codable {
    /// Those of the largest weights.
    case magnitude
    /// Those to which a logistic regression with the sum of the weights' sizes as its price gives any weight at all; a
    /// smaller cost leaves fewer.
    case sparse(cost: Double)
}
