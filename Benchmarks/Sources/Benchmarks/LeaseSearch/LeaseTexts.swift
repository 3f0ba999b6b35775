import Foundation

/// Made-up leases that differ in nothing but their parties, premises, days and amounts, as those of one landlord do.
struct LeaseTexts {
    /// What is true of one lease.
    struct Lease {
        var tenant: String
        var suite: Int
        var expires: String
        var rent: Int
        var hasAudit: Bool
        /// Whether its insurance clause, or its holdover clause, is another than the landlord's form has.
        var differsInInsurance = false
        var differsInHoldover = false

        var name: String { String(tenant.split(separator: " ")[0]) }
        var file: String { "suite-\(suite)-\(name.lowercased()).txt" }
    }

    let leases: [Lease]

    /// - Parameter count: At most 625, so that each tenant has a first name of its own.
    init(count: Int) {
        leases = (0..<count).map { number in
            let name = Self.beginnings[number / 25 % 25] + Self.endings[number % 25]
            return Lease(
                tenant: "\(name) \(Self.trades[number % Self.trades.count]) LLC",
                suite: 100 + number,
                expires: "\(2026 + number % 10)-\(["01-31", "04-30", "06-30", "09-30", "12-31"][number % 5])",
                rent: 2_000 + 100 * number,
                hasAudit: number % 7 != 3,
                differsInInsurance: number % 23 == 5,
                differsInHoldover: number % 31 == 8
            )
        }
    }

    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for lease in leases {
            try Self.text(of: lease).write(toFile: "\(folder)/\(lease.file)", atomically: true, encoding: .utf8)
        }
        for paper in papers {
            try paper.text.write(toFile: "\(folder)/\(paper.file)", atomically: true, encoding: .utf8)
        }
    }

    private static func text(of lease: Lease) -> String {
        let date = words(of: lease.expires)
        let opening = """
            OFFICE LEASE

            THIS LEASE is made as of January 15, 2020, between Granite Harbor Properties LP, a Delaware limited partnership
            ("Landlord"), and \(lease.tenant) ("Tenant"). Landlord leases to Tenant the premises known as Suite \(lease.suite)
            of the building at 400 Commerce Street, Springfield, Illinois 62701 (the "Premises").

            1. TERM

            The term of this Lease commences on February 1, 2020 and expires on \(date).

            2. BASE RENT

            Tenant shall pay base rent of $\(lease.rent).00 per month, in advance on the first day of each month.
            """
        let audit = clauses.filter { lease.hasAudit || $0.title != "AUDIT RIGHT" }
        let rest = audit.enumerated().map { "\($0 + 3). \($1.title)\n\n\(words(of: $1, in: lease))" }
        return ([opening] + rest).joined(separator: "\n\n") + "\n"
    }

    private static func words(of clause: Clause, in lease: Lease) -> String {
        switch clause.title {
        case "INSURANCE" where lease.differsInInsurance:
            clause.text.replacing("two million dollars", with: "five million dollars")
        case "HOLDING OVER" where lease.differsInHoldover:
            clause.text.replacing("one hundred fifty percent", with: "two hundred percent")
        default: clause.text
        }
    }

    private static func words(of date: String) -> String {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let months = ["January", "April", "June", "September", "December"]
        return "\(months[[1, 4, 6, 9, 12].firstIndex(of: parts[1]) ?? 0]) \(parts[2]), \(parts[0])"
    }

    private static let beginnings = [
        "Al", "Bo", "Cal", "Dor", "El", "Fen", "Gar", "Hol", "Ir", "Jas", "Kel", "Lor", "Mar", "Nor", "Ol", "Pel",
        "Quin",
        "Ros", "Sel", "Tor", "Ul", "Ver", "Wil", "Yor", "Zan",
    ]
    private static let endings = [
        "bridge", "croft", "dale", "ers", "field", "gate", "ham", "ington", "kirk", "land", "mont", "nell", "over",
        "port",
        "quist", "ridge", "stone", "ton", "una", "vale", "wick", "xley", "yard", "zel", "brook",
    ]
    private static let trades = ["Dental", "Optics", "Coffee", "Design", "Legal", "Fitness", "Books"]
}
