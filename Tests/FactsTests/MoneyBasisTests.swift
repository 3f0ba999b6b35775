import Documents
import Facts
import Testing

struct MoneyBasisTests {
    private static func facts(_ text: String) -> [MoneyFact] { MoneyFinder().amounts(on: Pages.page(text)) }

    @Test(arguments: [
        ("$40.00 per square foot", MoneyBasis.perSquareFoot),
        ("$40.00 per rentable square foot per year", .perSquareFootPerYear),
        ("$12.00 per rentable square foot per annum", .perSquareFootPerYear),
        ("$2.10/SF/month", .perSquareFootPerMonth),
        ("$21.00 psf", .perSquareFoot), ("$5,000.00 per month", .perMonth), ("$5,000.00 a month", .perMonth),
        ("$5,000.00 monthly", .perMonth), ("monthly Base Rent of $5,000.00", .perMonth),
        ("$60,000.00 per annum", .perYear), ("$60,000.00 annually", .perYear),
        ("Annual Base Rent: $60,000.00", .perYear),
        ("$60,000.00 per year, payable in monthly installments", .perYear), ("$250.00 per day", .perDay),
        ("$250 for each day", .perDay), ("$75.00 per hour", .perHour), ("$900 per calendar quarter", .perQuarter),
        ("a security deposit of $10,000.00", .lumpSum), ("Twelve Thousand Dollars ($12,000.00) per month", .perMonth),
        ("$45.05 per sq. ft. per year", .perSquareFootPerYear), ("in monthly installments of $7,048.80", .perMonth),
        ("Holdover rent per diem: $800.00", .perDay), ("$3,000.00 each month", .perMonth), ("$800 per week", .perWeek),
    ])
    func wordsAroundSayWhatIsPaidFor(text: String, basis: MoneyBasis) throws {
        #expect(try #require(Self.facts("Tenant pays \(text).").first).basis == basis)
    }

    @Test func wordsOfAnotherAmountAreNotTaken() {
        let facts = Self.facts("$84,585.60 per year, payable in installments of $7,048.80 per month, and a $50.00 gift")
        #expect(facts.map(\.basis) == [.perYear, .perMonth, nil])
        #expect(Self.facts("The price is $5.00. Monthly rent follows.").first?.basis == .lumpSum)
    }

    @Test func aTablesHeaderSaysWhatItsColumnsAre() {
        let facts = Self.facts(
            "Period\tAnnual Base Rent\tMonthly Base Rent\tRent per RSF\n"
                + "Year 1\t$60,000.00\t$5,000.00\t$20.00\nYear 2\t$63,000.00\t$5,250.00\t$21.00\n"
        )
        #expect(facts.map(\.basis) == [.perYear, .perMonth, .perSquareFoot, .perYear, .perMonth, .perSquareFoot])
    }

    @Test func plainFiguresInColumnsOfMoneyAreAmounts() {
        let facts = Self.facts(
            "Acct\tExpense\tBudget\tActual\tOver/(Under)\n6570\tSweeping\t7,150.00\t6,820.63\t(329.37)\n"
                + "6745\tRepairs\t15,100.00\t17,397.08\t2,297.08\nTotal\t$22,250.00\t$24,217.71\t$1,967.71\n"
        )
        #expect(
            facts.map(\.value) == [
                "7150.00", "6820.63", "-329.37", "15100.00", "17397.08", "2297.08", "22250.00", "24217.71", "1967.71",
            ]
        )
        #expect(facts.map(\.isCurrencyStated) == [false, false, false, false, false, false, true, true, true])
        #expect(facts[0].evidence.confidence < facts[6].evidence.confidence)
    }

    @Test(arguments: [
        "Suite\tSq. Ft.\n100\t1,250\n200\t3,400\n", "Area\tFeet\nFirst\t5,000.00\n", "a  1,250  b",
        "Year\tShare %\n2010\t12.50\n",
    ])
    func otherColumnsAreNot(text: String) {
        #expect(Self.facts(text).isEmpty)
    }

    @Test(arguments: [("$500.00 CR", "-500.00"), ("$500.00-", "-500.00"), ("$500.00CR", "-500.00")])
    func creditsAreNegative(text: String, value: String) {
        #expect(Self.facts("Balance\t\(text)\n").map(\.value) == [value])
        #expect(Self.facts("$500.00 CRANE").map(\.value) == ["500.00"])
        #expect(Self.facts("$5-$10").map(\.value) == ["5", "10"])
    }

    @Test func endsOfARangeAreMarked() {
        #expect(Self.facts("$5-$10").map(\.bound) == [.lower, .upper])
        #expect(Self.facts("between $5 and $10, then $20").map(\.bound) == [.lower, .upper, nil])
        #expect(Self.facts("rises from $5 to $10").map(\.bound) == [nil, nil])
    }

    @Test func agreementOfWordsAndFiguresIsRecorded() {
        #expect(Self.facts("Ten Dollars ($10.00)").map(\.agreesWithWords) == [true])
        #expect(Self.facts("Ten Dollars ($12.00)").map(\.agreesWithWords) == [false])
        #expect(Self.facts("$12.00").map(\.agreesWithWords) == [nil])
    }
}
