import ABTesting
import Mathematics
import Testing

struct AssignmentTests {
    private func plan(_ weights: [Int], name: String = "shorter") throws -> ABTestPlan {
        try ABTestPlan(
            name: name,
            variants: weights.enumerated().map { Variant(name: "v\($0.offset)", weight: $0.element) }
        )
    }

    /// `int.from_bytes(sha256(b"shorter\0" + unit).digest()[:8]) * 10000 >> 64` in Python.
    @Test(arguments: zip(["", "tenant-1", "tenant-2", "Straße 7"], [5545, 5575, 7237, 3550]))
    func bucketsNeverChange(unit: String, bucket: Int) {
        #expect(UnitBucket.bucket(of: unit, salt: "shorter") == bucket)
    }

    @Test func unitsAreSharedOutAsPlanned() throws {
        let plan = try plan([7000, 2500, 500])
        var counts: [String: Int] = [:]
        for number in 0..<200_000 { counts[Assignment.variant(of: "u\(number)", in: plan).name, default: 0] += 1 }
        // Three deviations of the largest share are 0.3 points.
        for (name, share) in [("v0", 0.7), ("v1", 0.25), ("v2", 0.05)] {
            #expect(abs(Double(counts[name] ?? 0) / 200_000 - share) < 0.0031, "\(counts)")
        }
    }

    @Test func aTreatmentThatGrowsKeepsItsUnits() throws {
        let (small, large) = (try plan([9000, 1000]), try plan([5000, 5000]))
        for number in 0..<2000 where Assignment.variant(of: "u\(number)", in: small).name == "v1" {
            #expect(Assignment.variant(of: "u\(number)", in: large).name == "v1")
        }
    }

    @Test func testsAreAssignedWithoutRegardToOneAnother() throws {
        let (first, second) = (try plan([5000, 5000]), try plan([5000, 5000], name: "other"))
        let both = (0..<10_000).count { number in
            Assignment.variant(of: "u\(number)", in: first).name
                == Assignment.variant(of: "u\(number)", in: second).name
        }
        #expect(abs(both - 5000) < 200, "\(both)")
    }
}
