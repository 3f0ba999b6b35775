import Documents

/// Decides which papers a portfolio has and which lease each belongs to.
struct PortfolioPlan: Sendable {
    private struct Family {
        var original: Tenancy
        var current: Tenancy
        var papers = 1
    }

    /// More papers than this of one lease would make a portfolio of few leases.
    private static let largestFamily = 6
    /// Longer chains are rare, and their terms grow past belief.
    private static let longestChain = 5

    private let seed: UInt64
    private var families: [Family] = []

    private init(seed: UInt64) { self.seed = seed }

    static func papers(count: Int, seed: UInt64, mix: SampleMix) -> [PlannedPaper] {
        var plan = Self(seed: seed)
        return mix.classes(count: count).enumerated().map { plan.paper($0.offset, $0.element) }
    }

    private mutating func paper(_ index: Int, _ documentClass: DocumentClass) -> PlannedPaper {
        var dice = Dice(seed: seed, 2, index)
        let medium = Medium.medium(of: index, documentClass, &dice, sheets: Dice(seed: seed, 5, index))
        let family = family(for: documentClass, &dice)
        var paper = PlannedPaper(
            index: index,
            documentClass: documentClass,
            medium: medium,
            tenancy: families[family].original,
            seed: seed
        )
        if documentClass == .amendment {
            let change = LeaseChange.next(after: families[family].current, &dice)
            families[family].current = change.after
            paper.tenancy = change.before
            paper.change = change
        }
        return paper
    }

    /// The place of the family that the paper belongs to, which may be founded for it.
    private mutating func family(for documentClass: DocumentClass, _ dice: inout Dice) -> Int {
        let open = families.indices.filter { takes(documentClass, families[$0]) }
        if documentClass != .lease, !open.isEmpty, dice.chance(0.7) {
            let family = dice.pick(open)
            families[family].papers += 1
            return family
        }
        let wanted = kind(for: documentClass, &dice)
        let tenancy = TenancyMaker.tenancy(number: families.count + 1, seed: seed, kind: wanted)
        families.append(Family(original: tenancy, current: tenancy))
        return families.count - 1
    }

    private func takes(_ documentClass: DocumentClass, _ family: Family) -> Bool {
        guard family.papers < Self.largestFamily else { return false }
        switch documentClass {
        case .amendment: return family.current.amendments.count < Self.longestChain
        case .camStatement: return family.original.kind.sharesExpenses
        default: return true
        }
    }

    private func kind(for documentClass: DocumentClass, _ dice: inout Dice) -> LeaseKind? {
        switch documentClass {
        case .camStatement: dice.pick([.office, .retail, .retail, .industrial, .medical])
        case .addendum: dice.chance(0.22) ? .residential : nil
        default: nil
        }
    }
}
