/// What belongs to some of the leases: amendments, and statements of two years.
extension LeaseTexts {
    struct Paper {
        var lease: Lease
        /// The statement's year; nil for an amendment.
        var year: Int?

        var file: String {
            year.map { "cam-\($0)-suite-\(lease.suite).txt" } ?? "first-amendment-suite-\(lease.suite).txt"
        }

        var text: String { year.map { Self.statement(lease, $0) } ?? Self.amendment(of: lease) }

        private static func amendment(of lease: Lease) -> String {
            """
            FIRST AMENDMENT TO LEASE

            THIS FIRST AMENDMENT TO LEASE is made as of March 1, 2023, between Granite Harbor Properties LP ("Landlord") and
            \(lease.tenant) ("Tenant"), who are the parties to the Office Lease dated January 15, 2020 of the premises known as
            Suite \(lease.suite) of the building at 400 Commerce Street, Springfield, Illinois 62701 (the "Lease").

            1. PARKING

            The number of reserved parking spaces that Tenant may use in the garage is increased from four to eight.

            2. RATIFICATION

            Except as amended here the Lease remains in full force and effect.

            """
        }

        private static func statement(_ lease: Lease, _ year: Int) -> String {
            """
            \(year) COMMON AREA MAINTENANCE RECONCILIATION STATEMENT

            Landlord: Granite Harbor Properties LP
            Tenant: \(lease.tenant)
            Premises: Suite \(lease.suite), 400 Commerce Street, Springfield, Illinois 62701
            Period: January 1, \(year) to December 31, \(year)
            Statement date: April 15, \(year + 1)

            Janitorial $\(lease.suite * 31).00
            Landscaping and snow removal $\(lease.suite * 17).00
            Management fee $\(lease.suite * 9).00
            Total common area expenses $\(lease.suite * 57).00
            Estimated payments received $\(lease.suite * 50).00
            Balance due from Tenant $\(lease.suite * 7).00

            """
        }
    }

    static let statementYears = [2022, 2023]

    /// Leases that have papers; none of them is asked for by its suite alone.
    var withPapers: [Lease] {
        let asked = Set(LeaseQuestions.suitesAsked(leases.count))
        return leases.indices.filter { $0 % 12 == 4 && !asked.contains($0) }.map { leases[$0] }
    }

    var papers: [Paper] {
        withPapers.flatMap { lease in
            [Paper(lease: lease, year: nil)] + Self.statementYears.map { Paper(lease: lease, year: $0) }
        }
    }
}
