import Crypto

/// Which variant a unit gets: always the same one, without any memory.
///
/// A unit falls into one of 10,000 buckets: `h · 10,000 / 2^64` rounded down, where `h` is the first eight bytes, most
/// significant first, of the SHA-256 of the test's name, a byte of zero, and the unit in UTF-8. Anyone can compute it from
/// a log; it must never change. An endpoint whose split has the test's name as its salt assigns the same way.
package enum Assignment {
    /// The bucket of the unit, 0…9,999.
    package static func bucket(of unit: String, in test: String) -> Int {
        var hash = SHA256()
        hash.update(data: Array(test.utf8))
        hash.update(data: [0])
        hash.update(data: Array(unit.utf8))
        let number = hash.finalize().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(number.multipliedFullWidth(by: UInt64(ABTestPlan.whole)).high)
    }

    /// The variant of the unit.
    package static func variant(of unit: String, in plan: ABTestPlan) -> Variant {
        let bucket = bucket(of: unit, in: plan.name)
        var end = 0
        // The control comes last, as the stable arm of an endpoint does.
        for variant in plan.variants.dropFirst() {
            end += variant.weight
            if bucket < end { return variant }
        }
        return plan.variants[0]
    }
}
