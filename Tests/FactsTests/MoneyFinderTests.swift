import Documents
import Facts
import TestSupport
import Testing

struct MoneyFinderTests {
    private static func values(_ text: String) -> [String] {
        MoneyFinder().amounts(on: Pages.page(text)).map { "\($0.value) \($0.currency)" }
    }

    @Test(arguments: [
        ("$1,250.00", "1250.00 USD"), ("$ 1,250", "1250 USD"), ("$\t1,771,120.00", "1771120.00 USD"), ("$5", "5 USD"),
        ("$.99", "0.99 USD"), ("$0.0525", "0.0525 USD"), ("US$ 3 million", "3000000 USD"), ("US$27,500", "27500 USD"),
        ("U.S. $500", "500 USD"), ("USD 1,250.50", "1250.50 USD"), ("USD $5.00", "5.00 USD"), ("C$10", "10 CAD"),
        ("$1.2M", "1200000 USD"), ("$1.25 million", "1250000 USD"), ("$999 Million", "999000000 USD"),
        ("$5K", "5000 USD"),
        ("$2.5 billion", "2500000000 USD"), ("$1.2345678 million", "1234567.8 USD"), ("€1.250,00", "1250.00 EUR"),
        ("€ 1.250", "1250 EUR"), ("€12,50", "12.50 EUR"), ("£1,250.00", "1250.00 GBP"), ("EUR 1.250,00", "1250.00 EUR"),
        ("CHF 1'250.00", "1250.00 CHF"), ("1.250,00 €", "1250.00 EUR"), ("1 250,00 €", "1250.00 EUR"),
        ("1,250.00 USD", "1250.00 USD"), ("500 Dollars", "500 USD"), ("3 million dollars", "3000000 USD"),
        ("45 cents", "0.45 USD"), ("$l9,999.99", "19999.99 USD"), ("$1O.00", "10.00 USD"),
        ("S1,250.00", "1250.00 USD"), ("$ 1,903,954,00", "1903954.00 USD"), ("$1.250.00", "1250.00 USD"),
        ("$007.50", "7.50 USD"),
    ])
    func readsMarkedAmounts(text: String, value: String) {
        #expect(Self.values(text) == [value])
        #expect(Self.values("to pay \(text), on the first") == [value])
        #expect(Self.values("(“\(text)”)") == [value])
    }

    @Test(arguments: [
        ("-$5.00", "-5.00 USD"), ("$-5.00", "-5.00 USD"), ("−$5.00", "-5.00 USD"), ("$(500.00)", "-500.00 USD"),
        ("$ (1,234.56)", "-1234.56 USD"), ("Credit\t($500.00)", "-500.00 USD"), ("Paid   ($500.00)   x", "-500.00 USD"),
        ("Less payments made ($12,000.00)", "-12000.00 USD"), ("-$0.00", "0.00 USD"),
        ("Guthaben   (1.250,50 EUR)", "-1250.50 EUR"), ("Credit   (£310.00)", "-310.00 GBP"),
    ])
    func readsNegativeAmounts(text: String, value: String) {
        #expect(Self.values(text) == [value])
    }

    @Test func parenthesesInAMoneyColumnAreNegative() {
        #expect(Self.values("Paid   $ 5,000.00   (1,234.56)") == ["5000.00 USD", "-1234.56 USD"])
        #expect(Self.values("Feet   5,000.00   (1,234.56)") == [])
        #expect(Self.values("pay $5.00 (1,234.56) and") == ["5.00 USD"])
    }

    @Test(arguments: [
        ("Twelve Thousand and No/100 Dollars ($12,000.00)", "12000.00 USD"),
        ("TEN AND NO/100 DOLLARS ($10.00)", "10.00 USD"), ("Fifteen and 00/100 Dollars ($15.00)", "15.00 USD"),
        ("Ten Million and 00/100 ($10,000,000.00) Dollars", "10000000.00 USD"), ("Ten Dollars ($10.00)", "10.00 USD"),
        ("One Hundred Thousand dollars ($100,000)", "100000 USD"), ("forty-five dollars", "45 USD"),
        ("Six Million Five Hundred Thousand Dollars ($6,500,000.00)", "6500000.00 USD"),
        ("THREE MILLION FIVE HUNDRED THOUSAND AND 00/100 DOLLARS ($3,500,000.00)", "3500000.00 USD"),
        ("One Thousand Two Hundred Thirty-Four and 56/100 Dollars", "1234.56 USD"), ("fifty cents", "0.50 USD"),
        ("One Hundred and Fifty Dollars", "150 USD"), ("Twelve Thousand\nDollars\n($12,000.00)", "12000.00 USD"),
        ("Twelve Million Dollars and 00/100 ($12,000,000.00)", "12000000.00 USD"),
        ("Five Hundred U.S. Dollars", "500 USD"), ("Two Hundred Canadian Dollars", "200 CAD"),
        ("sixty euros", "60 EUR"),
    ])
    func readsAmountsInWordsAsOneFact(text: String, value: String) throws {
        let facts = MoneyFinder().amounts(on: Pages.page("the sum of \(text) per month"))
        #expect(facts.map { "\($0.value) \($0.currency)" } == [value])
        #expect(try #require(facts.first).evidence.text == text)
    }

    @Test func figuresWinOverWordsAtLowerCertainty() throws {
        let fact = try #require(MoneyFinder().amounts(on: Pages.page("Ten Dollars ($12.00)")).first)
        #expect(fact.value == "12.00")
        #expect(fact.evidence.confidence == 0.6)
    }

    @Test(arguments: [
        "", "$", "$ ___", "the $ (dollar sign), Service", "$ , and", "$ (1) the amount", "1,250 square feet",
        "24 C.F.R. 982", "Section 4.2", "(312) 555-1234", "Chicago, IL 60601", "2019", "one (1) year", "ten days",
        "the dollar amount", "dollars", "hundred percent", "5%", "Suite 1,250", "12/31/2024", "(1,234.56)", "EUROPE 5",
        "The Tenant and the Landlord", "seven (7) days", "three hundred square feet",
        "S4.25 S1,250 S12.50",
    ])
    func findsNoMoney(text: String) {
        #expect(Self.values(text) == [])
    }

    @Test(arguments: [
        ("pay $40.00 per square foot", "$40.00"), ("($12,000.00) of the", "$12,000.00"), ("a $5.00, $6 fee", "$5.00"),
        ("between $5-$10", "$5"), ("$1,25 odd", "$1"), ("(“$1.2M”)", "$1.2M"), ("A $5 fee", "$5"),
        ("($500.00)", "$500.00"),
    ])
    func quotesTheAmountAlone(text: String, quote: String) throws {
        #expect(try #require(MoneyFinder().amounts(on: Pages.page(text)).first).evidence.text == quote)
    }

    @Test func rangesAndRowsAreSeveralAmounts() {
        #expect(Self.values("$5-$10") == ["5 USD", "10 USD"])
        #expect(Self.values("$12.00 $5.36 $20,175.00") == ["12.00 USD", "5.36 USD", "20175.00 USD"])
        #expect(Self.values("100 € 5") == ["5 EUR"])
    }

    @Test func quartersOfExpensesAreMoney() {
        func values(_ head: String) -> [String] {
            let text = head + "\nSweeping\t256.41\t1,282.09\nSupplies\t10.00\t40.00\n\nBalance: £12.00"
            return MoneyFinder().amounts(on: Pages.page(text)).map { "\($0.value) \($0.currency)" }
        }
        let table = ["256.41 GBP", "1282.09 GBP", "10.00 GBP", "40.00 GBP", "12.00 GBP"]
        #expect(values("Expense\tQ1\tYear") == table)
        #expect(values("Charge\tMarch\tYTD") == table)
        #expect(values("Tenant\tQ1\tYear") == ["12.00 GBP"])
        #expect(values("Expense\tSuite\tSq. Ft.") == ["12.00 GBP"])
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func amountsOfRealLeasesStandInTheirQuotes() throws {
        var count = 0
        for (name, text) in try LeaseCorpus.texts() {
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for fact in MoneyFinder().amounts(on: Pages.page(text)) {
                let span = fact.evidence.span
                let quote = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
                #expect(quote == fact.evidence.text && span.start >= end, "\(name)")
                #expect(Self.isValue(fact.value, in: quote), "\(name): \(fact.value) is not in \(quote)")
                end = span.end
                count += 1
            }
        }
        #expect(count > 500)
    }

    /// Whether the digits of the value are those of the quote, or the quote names them in words.
    private static func isValue(_ value: String, in quote: String) -> Bool {
        let figures = quote.map { "lI".contains($0) ? "1" : "Oo".contains($0) ? "0" : $0 }.filter(\.isNumber)
        var digits = String(value.filter(\.isNumber).drop { $0 == "0" })
        let stated = String(figures.drop { $0 == "0" })
        if digits.isEmpty || stated.hasSuffix(digits) { return true }
        let isScaled = ["million", "thousand", "billion", "hundred"].contains { quote.lowercased().contains($0) }
        while digits.last == "0" { digits.removeLast() }
        return isScaled && (figures.isEmpty || stated.contains(digits)) || figures.isEmpty
    }
}
