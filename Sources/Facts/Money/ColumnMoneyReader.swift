/// Finds amounts without a currency in the columns of tables that are columns of money.
struct ColumnMoneyReader {
    let text: ScalarText
    let tables: TextTables

    /// The matches, completed with those of the columns, in the order of the text.
    ///
    /// A column is money where one of its cells bears a currency, or its header names something that is paid. Under quarters
    /// and months figures with cents are, where the column before them names it: `Expense  Q1  Q2  Q3  Q4  Year`.
    func completed(_ matches: [MoneyMatch]) -> [MoneyMatch] {
        var found: [MoneyMatch] = []
        var next = 0
        for table in tables.tables {
            let end = table.rows.last?.last?.range.upperBound ?? 0
            let start = table.rows.first?.first?.range.lowerBound ?? 0
            while next < matches.count, matches[next].range.upperBound <= start { next += 1 }
            var inside: [MoneyMatch] = []
            while next < matches.count, matches[next].range.lowerBound < end {
                inside.append(matches[next])
                next += 1
            }
            found += amounts(of: table, besides: inside, usual: matches.first?.currency ?? "USD")
        }
        guard !found.isEmpty else { return matches }
        return (matches + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func amounts(
        of table: TextTables.Table,
        besides matches: [MoneyMatch],
        usual currency: String
    ) -> [MoneyMatch] {
        let currencies = currencies(of: table, matches: matches)
        var found: [MoneyMatch] = []
        var position = 0
        for (row, headers) in zip(table.rows, table.headers) {
            for cell in row {
                while position < matches.count, matches[position].range.upperBound <= cell.range.lowerBound {
                    position += 1
                }
                if position < matches.count, matches[position].range.lowerBound < cell.range.upperBound { continue }
                guard let figures = figures(in: cell.range) else { continue }
                let header = headers[cell.column].map { text.string($0).lowercased() } ?? ""
                let isOfPeriod =
                    Self.isPeriod(header) && isLabelledMoney(headers) && figures.value.fraction.utf8.count == 2
                guard isOfPeriod || !Self.isCount(header) else { continue }
                let names = Self.namesMoney(header)
                let told = currencies[cell.column] ?? (names ? "USD" : nil)
                guard let currency = told ?? (isOfPeriod ? currency : nil) else { continue }
                let certainty = currencies[cell.column] == nil ? 0.85 : names ? 0.95 : 0.9
                found.append(
                    MoneyMatch(
                        range: cell.range,
                        value: figures.value,
                        currency: currency,
                        certainty: certainty * figures.certainty,
                        isCurrencyStated: false
                    )
                )
            }
        }
        return found
    }

    /// The currency that cells of a column bear, by column.
    private func currencies(of table: TextTables.Table, matches: [MoneyMatch]) -> [Int: String] {
        var currencies: [Int: String] = [:]
        var position = 0
        for row in table.rows {
            for cell in row {
                while position < matches.count, matches[position].range.upperBound <= cell.range.lowerBound {
                    position += 1
                }
                guard position < matches.count, matches[position].range.lowerBound < cell.range.upperBound else {
                    continue
                }
                // An amount in the middle of words says nothing of the column.
                if cell.range.count <= matches[position].range.count + 4 {
                    currencies[cell.column] = matches[position].currency
                }
            }
        }
        return currencies
    }

    /// Well-formed figures that fill a cell: grouped by threes or with two places, and nothing else.
    private func figures(in cell: Range<Int>) -> AmountReader.Amount? {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        var isNegative = false
        if text[start] == 0x28, text[end - 1] == 0x29 {
            (start, end, isNegative) = (start + 1, end - 1, true)
        } else if text[start] == 0x2D || text[start] == 0x2212 {
            (start, isNegative) = (start + 1, true)
        }
        guard start < end, text.isDigit(start),
            var amount = AmountReader.amount(in: text, at: start, prefersComma: false, isMarked: false)
        else { return nil }
        if !isNegative, let credit = TableCell.creditEnd(in: text, at: amount.end) {
            (amount.end, isNegative) = (credit, true)
        }
        let hasCents = amount.value.fraction.utf8.count == 2
        let isGrouped = text.string(start..<amount.end).contains(",")
        guard amount.end == end, hasCents || isGrouped && amount.value.fraction.isEmpty else { return nil }
        amount.value.isNegative = isNegative
        return amount
    }

    /// Whether the first column of a row is headed by something that is paid.
    private func isLabelledMoney(_ headers: [Int: Range<Int>]) -> Bool {
        guard let first = headers.keys.max(), let label = headers[first] else { return false }
        return Self.namesMoney(text.string(label).lowercased())
    }

    /// Whether a header names nothing but a stretch of a year.
    private static func isPeriod(_ header: String) -> Bool {
        let words = header.split { !$0.isLetter && !$0.isNumber }
        return !words.isEmpty && words.allSatisfy { periods.contains($0) || MonthNames.name(String($0)) != nil }
    }

    private static let periods: Set<Substring> = [
        "q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "quarter", "1st", "2nd", "3rd", "4th", "year", "ytd",
    ]

    /// Whether a header names something that is paid.
    private static func namesMoney(_ header: String) -> Bool {
        if header.contains("$") || header.contains("usd") { return true }
        return header.split { !$0.isLetter }.contains { word in money.contains(word) }
    }

    /// Whether a header names something that is counted or measured and not paid.
    private static func isCount(_ header: String) -> Bool {
        if header.contains("%") { return true }
        let words = header.split { !$0.isLetter && $0 != "/" }
        // `Rent per Sq. Ft.` is paid, `Sq. Ft.` is not.
        return words.contains { counts.contains($0) } && !namesMoney(header)
    }

    private static let money: Set<Substring> = [
        "rent", "rental", "amount", "amounts", "cost", "costs", "budget", "actual", "expense", "expenses", "charge",
        "charges", "payment", "payments", "paid", "due", "price", "fee", "fees", "balance", "credit", "debit", "tax",
        "taxes", "dollars", "installment", "installments", "deposit", "variance", "total", "estimate", "estimated",
        "billed", "annual", "monthly", "invoice",
    ]
    private static let counts: Set<Substring> = [
        "sq", "sqft", "sf", "rsf", "gla", "nra", "square", "feet", "area", "acres", "units", "spaces", "percent",
        "percentage", "date", "year", "period", "account", "acct", "page", "section", "months", "days",
    ]
}
