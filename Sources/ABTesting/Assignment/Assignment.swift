import Mathematics

/// Which variant a unit gets: always the same one, without any memory.
///
/// The test's name is the salt of the unit's bucket: an endpoint whose split has that salt assigns the same way.
package enum Assignment {
    /// The variant of the unit.
    package static func variant(of unit: String, in plan: ABTestPlan) -> Variant {
        let bucket = UnitBucket.bucket(of: unit, salt: plan.name)
        var end = 0
        // The control comes last, as the stable arm of an endpoint does.
        for variant in plan.variants.dropFirst() {
            end += variant.weight
            if bucket < end { return variant }
        }
        return plan.variants[0]
    }
}
