import ArgumentParser

/// What a person read in leases, amendments and addenda.
enum LeaseTruth: String, CaseIterable, ExpressibleByArgument {
    case tuned
    case heldOut = "held-out"
    case fresh

    /// The fields of each paper, by its path in the folder.
    ///
    /// A value is empty where the paper states none, and `a|b` where either will do. Fields that one could argue about are
    /// not judged.
    var table: [String: [String: String]] {
        switch self {
        case .tuned: RealTruth.table
        case .heldOut: HeldOutTruth.table.mapValues(Self.withAbsent)
        case .fresh: FreshTruth.table.mapValues(Self.withAbsent)
        }
    }

    /// Where the papers lie beside a checkout.
    var folder: String {
        "../../shared/data/\(self == .tuned ? "lease-corpus" : "lease-corpus-synthetic")"
    }

    /// None of the machine's papers has a guarantor or gives a share in percent.
    private static func withAbsent(_ fields: [String: String]) -> [String: String] {
        fields.merging(["guarantor": "", "pro_rata_share": ""]) { stated, _ in stated }
    }
}
