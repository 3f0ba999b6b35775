import Documents
import Mathematics

/// Which versions of a model answer, each for what share of the units that ask.
///
/// A unit is whatever should always get the same version: a document's id or a caller's key. Where it falls depends on
/// the salt and the unit alone, so that the split needs no memory, can be replayed from a log, and is the same in every
/// process and release. An arm that grows keeps all units that it has.
package struct TrafficSplit: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable, Codable {
        /// Answers all that no canary answers; there is one.
        case stable
        /// Answers its share.
        case canary
        /// Gets copies of its share of all requests; what it says is compared and never told.
        case shadow
    }

    /// A version and its share.
    package struct Arm: Hashable, Sendable, Codable {
        package var version: Int
        package var role: Role
        /// In hundredths of a percent; those of stable and canaries add up to 10,000.
        package var weight: Int

        package init(version: Int, role: Role, weight: Int) {
            self.version = version
            self.role = role
            self.weight = weight
        }
    }

    /// The weight of all requests.
    package static let whole = UnitBucket.count
    package static let mostArms = 8
    package static let longestSalt = 64

    /// As they were given.
    package let arms: [Arm]
    /// Parts this split's assignment from that of others; keep it while an arm grows.
    package let salt: String

    /// - Throws: `Failure` with code `invalid_split`.
    package init(arms: [Arm], salt: String) throws {
        let answering = arms.filter { $0.role != .shadow }
        guard arms.count <= Self.mostArms else { throw Self.invalid("it has more than \(Self.mostArms) arms") }
        guard arms.allSatisfy({ $0.version > 0 && (0...Self.whole).contains($0.weight) }) else {
            throw Self.invalid("versions count from 1, and weights go from 0 to \(Self.whole)")
        }
        guard Set(arms.map(\.version)).count == arms.count else { throw Self.invalid("it names a version twice") }
        guard arms.count(where: { $0.role == .stable }) == 1 else { throw Self.invalid("it needs one stable arm") }
        guard answering.reduce(0, { $0 + $1.weight }) == Self.whole else {
            throw Self.invalid("the weights of stable and canary do not add up to \(Self.whole)")
        }
        guard (1...Self.longestSalt).contains(salt.utf8.count), salt.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw Self.invalid("its salt must be 1 to \(Self.longestSalt) visible ASCII characters") }
        self.arms = arms
        self.salt = salt
    }

    /// One version that answers, and another that answers `weight` of 10,000.
    ///
    /// - Throws: `Failure` with code `invalid_split`.
    package init(stable: Int, canary: Int, weight: Int, salt: String) throws {
        try self.init(
            arms: [
                Arm(version: stable, role: .stable, weight: Self.whole - weight),
                Arm(version: canary, role: .canary, weight: weight),
            ],
            salt: salt
        )
    }

    /// The arm that answers the unit.
    package func arm(for unit: String) -> Arm {
        let bucket = UnitBucket.bucket(of: unit, salt: salt)
        var end = 0
        // Canaries lie from 0 upwards, so that one that grows takes units from what follows and loses none.
        for canary in arms where canary.role == .canary {
            end += canary.weight
            if bucket < end { return canary }
        }
        return stable
    }

    /// The arms that get a copy of what the unit asks.
    package func shadows(for unit: String) -> [Arm] {
        // With a salt of their own: else they would see the canary's units first.
        arms.filter {
            $0.role == .shadow && UnitBucket.bucket(of: unit, salt: "\(salt)/\($0.version)") < $0.weight
        }
    }

    /// The arm that answers all that no canary answers.
    package var stable: Arm { arms.first { $0.role == .stable } ?? Arm(version: 0, role: .stable, weight: 0) }

    private static func invalid(_ reason: String) -> Failure {
        Failure(code: "invalid_split", message: "The traffic cannot be split so: \(reason).")
    }
}

/// As the ledger has it: `1 stable 90 %, 2 canary 10 %, salt 5f1c`.
extension TrafficSplit: CustomStringConvertible {
    package var description: String {
        arms.map { "\($0.version) \($0.role.rawValue) \(Self.percent($0.weight))" }.joined(separator: ", ")
            + ", salt \(salt)"
    }

    /// A weight as a percentage: `12.5 %`.
    package static func percent(_ weight: Int) -> String {
        let (whole, rest) = weight.quotientAndRemainder(dividingBy: 100)
        guard rest > 0 else { return "\(whole) %" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10) %" : "\(whole).\(rest < 10 ? "0" : "")\(rest) %"
    }
}

/// As JSON, what is no split is refused.
extension TrafficSplit: Codable {
    private enum CodingKeys: String, CodingKey { case arms, salt }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            arms: try container.decode([Arm].self, forKey: .arms),
            salt: try container.decode(String.self, forKey: .salt)
        )
    }
}
