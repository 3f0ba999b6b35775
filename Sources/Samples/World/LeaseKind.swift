/// What is let, and on which terms.
enum LeaseKind: String, Sendable, CaseIterable {
    case office, retail, industrial, ground, medical, residential, short

    /// The smallest and the largest let area in square feet.
    var areas: ClosedRange<Int> {
        switch self {
        case .office: 1_200...24_000
        case .retail: 900...14_400
        case .industrial: 6_000...96_000
        case .ground: 24_000...180_000
        case .medical: 960...9_600
        case .residential: 600...2_100
        case .short: 480...3_600
        }
    }

    /// The yearly rent of a square foot in cents.
    var rates: ClosedRange<Int> {
        switch self {
        case .office: 1_850...5_400
        case .retail: 1_600...6_800
        case .industrial: 525...1_480
        case .ground: 110...620
        case .medical: 2_200...4_700
        case .residential: 1_500...3_900
        case .short: 1_200...3_000
        }
    }

    /// Terms in months.
    var terms: [Int] {
        switch self {
        case .office, .medical: [36, 48, 60, 63, 84, 87, 120]
        case .retail: [36, 60, 84, 120]
        case .industrial: [36, 60, 64, 84, 120]
        case .ground: [240, 300, 360, 480]
        case .residential: [6, 12, 12, 18, 24]
        case .short: [6, 12, 24, 36]
        }
    }

    /// Whether the tenant pays its share of the running costs.
    var sharesExpenses: Bool { self != .residential && self != .ground && self != .short }
}
