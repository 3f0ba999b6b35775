/// The facts that all papers of one lease share: who, where, how long and for how much.
struct Tenancy: Sendable {
    /// Counted from 1 in the portfolio.
    var number: Int
    /// The same for all papers of the lease, whoever its tenant becomes: `f9-sycamore-analytics`.
    var family: String
    var jurisdiction: Jurisdiction
    var kind: LeaseKind
    var landlord: Party
    var tenant: Party
    var guarantor: Party
    var manager: String
    var broker: String
    var property: Property
    /// `210`, `B-4`.
    var suite: String
    /// Rentable square feet; a multiple of twelve, so that the monthly rent is exact.
    var area: Int
    var leaseDate: CalendarDate
    var commencement: CalendarDate
    var months: Int
    var rate: Money
    /// The yearly increase of the rate in hundredths of a percent.
    var increase: Int
    var deposit: Money
    var use: String
    var parkingSpaces: Int
    /// The dates of the amendments so far.
    var amendments: [CalendarDate] = []

    var expiration: CalendarDate { commencement.adding(months: months).adding(days: -1) }
    var share: Share { Share(of: area, in: property.area) }
    var annualRent: Money { rate * area }
    var monthlyRent: Money { rate * (area / 12) }

    /// The rent from the first month to the last; the rate of each year is rounded half up to a cent.
    func rentYears(from start: CalendarDate? = nil, months: Int? = nil, rate: Money? = nil) -> [RentYear] {
        let start = start ?? commencement
        let months = months ?? self.months
        var rate = rate ?? self.rate
        return (0..<(months + 11) / 12).map { year in
            defer { rate.cents = (rate.cents * (10_000 + increase) + 5_000) / 10_000 }
            return RentYear(
                number: year + 1,
                from: start.adding(months: year * 12),
                through: start.adding(months: min(months, year * 12 + 12)).adding(days: -1),
                rate: rate,
                annual: rate * area,
                monthly: rate * (area / 12)
            )
        }
    }
}

extension String {
    /// Lower-case letters and digits joined by hyphens; for file names.
    var slug: String {
        lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }
}
