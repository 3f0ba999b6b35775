/// A kind of page to test reading on; each is drawn from what composers write, so its text is known exactly.
enum Specimen: String, CaseIterable, Sendable {
    case lease
    case finePrint = "fine-print"
    case camTable = "cam-table"
    case rentSchedule = "rent-schedule"
    case ledger
    case letter
    case twoColumns = "two-columns"
    case signaturePage = "signature-page"
    case amendment
    case addendum
    case variance
    case typewriter
    case basicTerms = "basic-terms"
    case invoices

    /// Whether lines or columns of it may be read in more than one order.
    var isTabular: Bool {
        switch self {
        case .camTable, .rentSchedule, .ledger, .signaturePage, .variance, .basicTerms, .invoices: true
        default: false
        }
    }

    var face: Typeface {
        switch self {
        case .lease, .rentSchedule, .signaturePage: Typeface(family: "Liberation Serif", size: 11)
        case .finePrint: Typeface(family: "Liberation Serif", size: 8)
        case .camTable, .basicTerms: Typeface(family: "Liberation Sans", size: 10.5)
        case .ledger, .invoices: Typeface(family: "Liberation Mono", size: 9)
        case .letter: Typeface(family: "Liberation Serif", size: 12)
        case .twoColumns: Typeface(family: "Liberation Serif", size: 9)
        case .amendment: Typeface(family: "Liberation Sans", size: 11)
        case .addendum: Typeface(family: "DejaVu Serif", size: 9.5)
        case .variance: Typeface(family: "Liberation Sans Narrow", size: 11)
        case .typewriter: Typeface(family: "Liberation Mono", size: 10.5)
        }
    }

    /// A line above the text, beginning at the left margin; nil for none.
    func header(_ tenancy: Tenancy) -> String? {
        switch self {
        case .lease: "\(tenancy.property.name) – Office Lease"
        case .finePrint: "\(tenancy.landlord.name) / \(tenancy.tenant.name)"
        case .amendment: "\(tenancy.tenant.tradeName) Lease, Suite \(tenancy.suite)"
        default: nil
        }
    }

    var numbering: PageStyle.Numbering {
        switch self {
        case .lease, .amendment: .ofTotal
        case .finePrint, .addendum, .typewriter: .dashed
        case .twoColumns, .camTable: .plain
        default: .none
        }
    }
}
