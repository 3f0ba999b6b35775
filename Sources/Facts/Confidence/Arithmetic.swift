import Documents

/// Finds the amounts, shares and dates of a document that other facts confirm by arithmetic.
///
/// - Twelve times an amount is another; a rate times an area is an amount, or twelve times one.
/// - A row or a column of a table adds up to its last figure; the third of three is the difference of the other two.
/// - A share of one amount is another.
/// - The day after a date is another date, as where one period ends and the next begins.
struct Arithmetic {
    /// Facts by page and where they start.
    struct Place: Hashable {
        var page: Int
        var start: Int

        init(_ evidence: Evidence) {
            page = evidence.page
            start = evidence.span.start
        }
    }

    private(set) var confirmed: Set<Place> = []
    /// The amounts whose places are all confirmed, so that none is gone through twice.
    private var settledAmounts: Set<Int> = []

    init(_ pages: [ReadPage]) {
        let money = pages.flatMap(\.money)
        confirmMultiples(of: money)
        confirmRates(money, areas: pages.flatMap(\.premises).filter { $0.unit == "square_feet" })
        confirmShares(pages.flatMap(\.percentages), of: money)
        confirmDates(pages.flatMap(\.dates))
        for page in pages { confirmTables(of: page) }
    }

    /// An amount in hundredths; nil where it is not a whole number of them or too large to reckon with.
    static func cents(_ value: String) -> Int? {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].utf8.count <= 12, parts.count == 1 || parts[1].utf8.count <= 2 else {
            return nil
        }
        let fraction = parts.count == 2 ? parts[1] : ""
        return Int(parts[0] + fraction + String(repeating: "0", count: 2 - fraction.utf8.count))
    }

    // MARK: - Products

    private mutating func confirmMultiples(of money: [MoneyFact]) {
        let places = Self.places(of: money)
        for value in places.keys where abs(value) > 100 {
            guard places[value * 12] != nil else { continue }
            confirm([value, value * 12], among: places)
        }
    }

    /// Rounding a rate to a cent moves the product by up to half a cent a square foot; a dollar of that is let pass.
    private static let tolerance = 100
    /// Rates and areas beyond these are not tried: a page has few, and a hostile one any number.
    private static let maximumTried = 60

    private mutating func confirmRates(_ money: [MoneyFact], areas: [PremisesFact]) {
        let sizes = Set(areas.compactMap { Self.cents($0.value) }.map { $0 / 100 }).filter {
            (50...10_000_000).contains($0)
        }
        let places = Self.places(of: money)
        let rates = places.keys.filter { (10...50_000).contains($0) }.sorted().prefix(Self.maximumTried)
        let sums = places.keys.filter { $0 > 50_000 }.sorted()
        for size in sizes.sorted().prefix(Self.maximumTried) {
            for rate in rates {
                let product = rate * size
                for target in [product, product / 12] {
                    for sum in Self.near(target, in: sums) {
                        confirm([rate, sum], among: places)
                    }
                }
            }
        }
    }

    private mutating func confirmShares(_ percentages: [PercentageFact], of money: [MoneyFact]) {
        let places = Self.places(of: money)
        let amounts = places.keys.filter { $0 > 10_000 }.sorted()
        for fact in percentages.prefix(Self.maximumTried) {
            guard let value = Double(fact.value), value > 0, value < 100 else { continue }
            for amount in amounts.suffix(Self.maximumTried) {
                let part = Int((Double(amount) * value / 100).rounded())
                // A share of a small sum hits something by chance.
                guard part > 1_000, let found = [part, part - 1, part + 1].first(where: { places[$0] != nil }) else {
                    continue
                }
                confirmed.insert(Place(fact.evidence))
                confirm([found, amount], among: places)
            }
        }
    }

    private mutating func confirm(_ amounts: [Int], among places: [Int: [Place]]) {
        for amount in amounts where settledAmounts.insert(amount).inserted {
            confirmed.formUnion(places[amount] ?? [])
        }
    }

    private static func near(_ target: Int, in sorted: [Int]) -> ArraySlice<Int> {
        let first = sorted.partitioningIndex { $0 >= target - tolerance }
        let end = sorted.partitioningIndex { $0 > target + tolerance }
        return sorted[first..<max(first, end)]
    }

    // MARK: - Tables

    private mutating func confirmTables(of page: ReadPage) {
        var facts = page.money[...]
        for table in page.tables.tables {
            var columns: [Int: [(value: Int, place: Place)]] = [:]
            for row in table.rows {
                var cells: [(value: Int, place: Place)] = []
                for cell in row {
                    while let fact = facts.first, fact.evidence.span.end <= cell.range.lowerBound {
                        facts.removeFirst()
                    }
                    guard let fact = facts.first, fact.evidence.span.start < cell.range.upperBound,
                        let value = Self.cents(fact.value)
                    else { continue }
                    cells.append((value, Place(fact.evidence)))
                    columns[cell.column, default: []].append((value, Place(fact.evidence)))
                }
                confirm(cells, asRow: true)
            }
            for column in columns.values { confirm(column, asRow: false) }
        }
    }

    /// Figures of which the last is the sum of the others, or, in a row of three, the difference.
    private mutating func confirm(_ cells: [(value: Int, place: Place)], asRow: Bool) {
        guard cells.count >= 3, let last = cells.last else { return }
        let sum = cells.dropLast().reduce(0) { $0 &+ $1.value }
        let isDifference = asRow && cells.count == 3 && abs(cells[0].value - cells[1].value) == abs(last.value)
        guard last.value != 0, sum == last.value || isDifference else { return }
        confirmed.formUnion(cells.map(\.place))
    }

    // MARK: - Dates

    private mutating func confirmDates(_ dates: [DateFact]) {
        var places: [CalendarDate: [Place]] = [:]
        for fact in dates {
            if let date = CalendarDate(text: fact.value) { places[date, default: []].append(Place(fact.evidence)) }
        }
        for (date, facts) in places {
            guard let next = date.next, let others = places[next] else { continue }
            confirmed.formUnion(facts + others)
        }
    }

    private static func places(of money: [MoneyFact]) -> [Int: [Place]] {
        var places: [Int: [Place]] = [:]
        for fact in money {
            if let value = cents(fact.value) { places[value, default: []].append(Place(fact.evidence)) }
        }
        return places
    }
}

extension [Int] {
    /// The first index whose element belongs to the second part; the array is ordered by the test.
    fileprivate func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
