/// What a statement of running costs is about: whose, of which year, and what was paid.
struct StatementFacts: Sendable {
    var tenancy: Tenancy
    var pool: ExpensePool
    var date: CalendarDate
    /// The tenant's part of the pool.
    var due: Money
    /// Twelve times the monthly estimate.
    var paid: Money
    var monthly: Money

    /// More than nothing when the tenant owes.
    var balance: Money { due - paid }
    var year: Int { pool.year }
    var from: CalendarDate { CalendarDate(year, 1, 1) }
    var through: CalendarDate { CalendarDate(year, 12, 31) }

    init(tenancy: Tenancy, _ dice: inout Dice) {
        self.tenancy = tenancy
        let years = max(1, min(tenancy.months / 12, 2025 - tenancy.commencement.year))
        let year = tenancy.commencement.year + dice.number(0...years - 1)
        pool = ExpensePool(year: year, area: tenancy.property.area, style: tenancy.jurisdiction.style, &dice)
        date = CalendarDate(year + 1, dice.number(2...5), dice.number(1...28))
        due = pool.actual.share(millionths: tenancy.share.millionths)
        monthly = Money(cents: max(1, due.cents * dice.number(84...108) / 1200 / 25) * 25, pool.currency)
        paid = monthly * 12
    }

    /// Parts of the lines that add up to the share of the whole: the last cents are put where the rounding lost most.
    var sharesOfLines: [Money] {
        let millionths = tenancy.share.millionths
        var parts = pool.lines.map { Money(cents: $0.actual.cents * millionths / 1_000_000, pool.currency) }
        let missing = due.cents - parts.reduce(0) { $0 + $1.cents }
        let byLoss = pool.lines.indices.sorted { left, right in
            let losses = [left, right].map { pool.lines[$0].actual.cents * millionths % 1_000_000 }
            return losses[0] == losses[1] ? left < right : losses[0] > losses[1]
        }
        for index in byLoss.prefix(max(0, missing)) { parts[index].cents += 1 }
        return parts
    }
}
