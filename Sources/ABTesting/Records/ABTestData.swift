/// What is known of the units of a test.
package struct ABTestData: Hashable, Sendable {
    /// A unit's value of one metric: the mean of its outcomes.
    package struct UnitValue: Hashable, Sendable {
        /// Its place in the plan.
        package var variant: Int
        package var value: Double
        /// The mean of what was measured before the test; nil when nothing was.
        package var before: Double?
        package var slice: String

        package init(variant: Int, value: Double, before: Double? = nil, slice: String = "") {
            self.variant = variant
            self.value = value
            self.before = before
            self.slice = slice
        }
    }

    /// Units that were exposed, by variant in the plan's order.
    package var exposed: [Int]
    /// Units that got more than one variant, and are left out of all else.
    package var mixed: Int
    /// By metric.
    package var values: [String: [UnitValue]]

    package init(exposed: [Int], mixed: Int = 0, values: [String: [UnitValue]] = [:]) {
        self.exposed = exposed
        self.mixed = mixed
        self.values = values
    }
}
