import Foundation
import Samples
import Testing

struct ArithmeticTests {
    private let texts = SampleTexts.all

    @Test func theMonthlyRentTwelveTimesIsTheAnnualRent() {
        let rents = texts.filter { text in
            ["lease", "amendment"].contains(text.label) && !SampleTexts.cents(text, "annual_rent").isEmpty
        }
        #expect(rents.count > 80)
        for text in rents {
            let monthly = Set(SampleTexts.cents(text, "monthly_rent").map { $0 * 12 })
            #expect(monthly.isSuperset(of: SampleTexts.cents(text, "annual_rent")), "\(text.filename)")
        }
    }

    @Test func theExpensesOfAStatementAddUp() {
        var checked = 0
        for text in texts where text.label == "cam_statement" {
            let expenses = SampleTexts.cents(text, "expense")
            guard let pool = SampleTexts.cents(text, "expense_pool").first, !expenses.isEmpty else { continue }
            #expect(expenses.reduce(0, +) == pool, "\(text.filename)")
            checked += 1
        }
        #expect(checked > 10)
    }

    @Test func theTenantsPartsOfTheExpensesAddUp() {
        let sheets = texts.filter { !SampleTexts.cents($0, "tenant_share_of_expense").isEmpty }
        #expect(!sheets.isEmpty)
        for text in sheets {
            let sum = SampleTexts.cents(text, "tenant_share_of_expense").reduce(0, +)
            let total = SampleTexts.cents(text, "total_charges") + SampleTexts.cents(text, "tenant_share")
            #expect(total.contains(sum), "\(text.filename)")
        }
    }

    @Test func whatIsOwedIsTheShareLessThePayments() {
        var checked = 0
        for text in texts where text.label == "cam_statement" {
            guard let share = SampleTexts.cents(text, "tenant_share").first,
                let paid = SampleTexts.cents(text, "estimates_paid").first,
                let balance = SampleTexts.cents(text, "balance").last
            else { continue }
            #expect(share - paid == balance, "\(text.filename)")
            checked += 1
        }
        #expect(checked > 4)
    }

    @Test func theTermRunsFromTheCommencementToTheExpiration() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var checked = 0
        for text in texts where text.label == "lease" {
            guard let term = text.text.firstMatch(of: /\((\d+)\) months/)?.1, let months = Int(term),
                let start = text.dates.first(where: { $0.role == "commencement" })?.value,
                let end = text.dates.first(where: { $0.role == "expiration" })?.value
            else { continue }
            let first = try Date("\(start)T00:00:00Z", strategy: .iso8601)
            let last = try Date("\(end)T00:00:00Z", strategy: .iso8601)
            let after = try #require(calendar.date(byAdding: .month, value: months, to: first))
            #expect(calendar.dateComponents([.day], from: last, to: after).day == 1, "\(text.filename)")
            checked += 1
        }
        #expect(checked > 60)
    }
}
