import Documents
import Foundation
import Mathematics
import Serving
import Testing

struct TrafficSplitTests {
    private func split(_ weight: Int, salt: String = "golden") throws -> TrafficSplit {
        try TrafficSplit(stable: 1, canary: 2, weight: weight, salt: salt)
    }

    /// From Python: `int.from_bytes(sha256(salt + b"\0" + unit).digest()[:8], "big") * 10000 >> 64`.
    @Test(arguments: [
        ("a", "s", 3007), ("", "s", 1587), ("5ef1c0", "salt", 2866), ("Straße 7", "salt", 6822),
        ("5ef1c0", "pepper", 5606), ("caller-1", "3f9a", 4627), ("caller-2", "3f9a", 9933),
    ])
    func bucketsAreThoseOfEveryRelease(unit: String, salt: String, bucket: Int) {
        #expect(UnitBucket.bucket(of: unit, salt: salt) == bucket)
    }

    /// A share of 50 % of a million has a standard deviation of 0.05 points; the salt is fixed, so this holds or does not.
    @Test func sharesAreExactToATenthOfAPointInAMillion() {
        let buckets = (0..<1_000_000).map { UnitBucket.bucket(of: "\($0)", salt: "golden") }
        for weight in [100, 1_000, 5_000, 9_000] {
            let share = Double(buckets.count { $0 < weight }) / 1e6
            #expect(abs(share - Double(weight) / 1e4) <= 0.001)
        }
    }

    @Test func aUnitOfTheCanaryStaysWhileItGrows() throws {
        let splits = try [0, 1, 1_000, 5_000, 9_999, 10_000].map { try split($0) }
        for unit in 0..<20_000 {
            let roles = splits.map { $0.arm(for: "unit \(unit)").role }
            #expect(roles.first == .stable && roles.last == .canary)
            let first = roles.firstIndex(of: .canary) ?? roles.endIndex
            #expect(roles[first...].allSatisfy { $0 == .canary })
        }
    }

    @Test func anArmThatGrowsAmongOthersLosesNoUnit() throws {
        func three(_ first: Int, _ second: Int) throws -> TrafficSplit {
            try TrafficSplit(
                arms: [
                    .init(version: 1, role: .stable, weight: 10_000 - first - second),
                    .init(version: 2, role: .canary, weight: first), .init(version: 3, role: .canary, weight: second),
                ],
                salt: "golden"
            )
        }
        let (before, first, second) = (try three(1_000, 1_000), try three(2_000, 1_000), try three(1_000, 2_000))
        for unit in 0..<20_000 {
            switch before.arm(for: "\(unit)").version {
            case 2: #expect(first.arm(for: "\(unit)").version == 2)
            case 3: #expect(second.arm(for: "\(unit)").version == 3)
            default: break
            }
        }
    }

    @Test func anotherSaltChoosesOtherUnits() throws {
        let (one, other) = (try split(1_000), try split(1_000, salt: "silver"))
        let both = (0..<100_000).count {
            one.arm(for: "\($0)").role == .canary && other.arm(for: "\($0)").role == .canary
        }
        #expect((850...1_150).contains(both))
    }

    @Test func shadowsGetCopiesOfTheirShareAndAnswerNothing() throws {
        let split = try TrafficSplit(
            arms: [
                .init(version: 1, role: .stable, weight: 9_000), .init(version: 2, role: .canary, weight: 1_000),
                .init(version: 3, role: .shadow, weight: 2_000),
            ],
            salt: "golden"
        )
        let units = (0..<100_000).map { "\($0)" }
        #expect(units.allSatisfy { split.arm(for: $0).role != .shadow })
        let mirrored = units.filter { split.shadows(for: $0).map(\.version) == [3] }
        #expect((19_500...20_500).contains(mirrored.count))
        let canaries = mirrored.count { split.arm(for: $0).role == .canary }
        #expect((1_850...2_150).contains(canaries))
    }

    @Test(arguments: [
        [(1, TrafficSplit.Role.stable, 9_000)], [(1, .canary, 10_000)],
        [(1, .stable, 5_000), (2, .stable, 5_000)], [(1, .stable, 5_000), (1, .canary, 5_000)],
        [(1, .stable, 10_001), (2, .canary, -1)], [(0, .stable, 10_000)],
        [(1, .stable, 10_000), (2, .shadow, 10_001)], (1...9).map { ($0, $0 == 1 ? .stable : .shadow, 10_000) },
    ])
    func whatDoesNotAddUpIsRefused(arms: [(Int, TrafficSplit.Role, Int)]) throws {
        let failure = #expect(throws: Failure.self) {
            try TrafficSplit(arms: arms.map { .init(version: $0, role: $1, weight: $2) }, salt: "s")
        }
        #expect(failure?.code == "invalid_split")
    }

    @Test(arguments: ["", "with blank", "ü", String(repeating: "s", count: 65)])
    func aSaltIsAWord(salt: String) {
        #expect(throws: Failure.self) { try split(1_000, salt: salt) }
    }

    @Test func aSplitComesBackFromJSONAndNonsenseDoesNot() throws {
        let split = try split(1_250)
        #expect(split.description == "1 stable 87.5 %, 2 canary 12.5 %, salt golden")
        #expect(TrafficSplit.percent(105) == "1.05 %" && TrafficSplit.percent(10_000) == "100 %")
        let data = try JSONEncoder().encode(split)
        #expect(try JSONDecoder().decode(TrafficSplit.self, from: data) == split)
        #expect(throws: Failure.self) {
            try JSONDecoder().decode(TrafficSplit.self, from: Data(#"{"arms":[],"salt":"s"}"#.utf8))
        }
    }
}
