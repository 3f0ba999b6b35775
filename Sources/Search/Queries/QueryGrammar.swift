import Documents

/// Finds in plain words what stands for a condition: dates, amounts, percentages, suites, sections, a fact that is asked
/// for, something that is missing, the present.
///
/// It is a fixed set of rules: the same words are always understood in the same way.
struct QueryGrammar {
    /// The words that nothing was made of, as typed.
    var rest: [String]
    private(set) var filter = SearchFilter.none
    private(set) var exact: [(term: String, source: String)] = []
    private(set) var lookup: KeyField?
    /// The words of what is missing.
    var absence: [String]?
    /// Whether the state of today is asked for.
    private(set) var prefersLatest = false
    var chips: [QueryChip] = []
    private let today: CivilDay
    let ignored: Set<String>

    init(_ words: [String], today: CivilDay, ignored: Set<String>) {
        rest = words
        self.today = today
        self.ignored = ignored
    }

    mutating func read() {
        readExact()
        readAbsence()
        readLookup()
        readWindow()
        readThreshold()
        if lookup != nil || absence != nil {
            readClass()
            readSuite()
        } else {
            readPresent()
        }
    }

    /// In lower case, without punctuation around them.
    var plain: [String] {
        rest.map { word in
            var word = word.lowercased()[...]
            while let last = word.last, ",;:?!.".contains(last) { word = word.dropLast() }
            return String(word)
        }
    }

    /// Makes a filter of some words, unless its chip was taken away.
    private mutating func use(_ range: Range<Int>, as conditions: [FactCondition]) -> Bool {
        let source = rest[range].joined(separator: " ")
        guard !conditions.isEmpty, !ignored.contains(source) else { return false }
        filter.facts += conditions
        let meaning = conditions.map(\.description).joined(separator: ", ")
        chips.append(QueryChip(.filter, source, meaning: meaning))
        rest.removeSubrange(range)
        return true
    }

    // MARK: - References

    /// Sections, suites, amounts, percentages and days; their words stay, too.
    private mutating func readExact() {
        var found: [(String, String)] = []
        let text = rest.joined(separator: " ")
        for term in ExactTerms.references(in: text).prefix(1) { found.append((term, String(term.dropFirst()))) }
        for (index, word) in plain.enumerated() {
            let number = word.filter { $0 != "," && $0 != "$" && $0 != "%" }
            guard let first = number.first, first.isNumber, Double(number) != nil else { continue }
            let next = index + 1 < rest.count ? plain[index + 1] : ""
            if word.hasPrefix("$") {
                found.append((ExactTerms.amount(number), rest[index]))
            } else if word.hasSuffix("%") || ["%", "percent"].contains(next) {
                found.append((ExactTerms.percentage(number), rest[index]))
            }
        }
        for index in rest.indices {
            let reader = DateWindowReader(words: plain, today: today)
            guard let window = reader.window(at: index)?.window, let day = window.from, day == window.to else {
                continue
            }
            found.append((ExactTerms.date(day), day))
        }
        for (term, source) in found where !ignored.contains(source) && !exact.contains(where: { $0.term == term }) {
            exact.append((term, source))
            chips.append(QueryChip(.exact, source, meaning: String(term.dropFirst())))
        }
    }

    // MARK: - Facts

    private static let asked: [([String], KeyField)] = [
        (["tenant"], .tenant), (["lessee"], .tenant), (["landlord"], .landlord), (["lessor"], .landlord),
        (["guarantor"], .guarantor), (["expiration", "date"], .expirationDate), (["expiration"], .expirationDate),
        (["commencement", "date"], .commencementDate), (["base", "rent"], .baseRent), (["rent"], .baseRent),
        (["security", "deposit"], .securityDeposit), (["rentable", "area"], .rentableArea),
        (["square", "footage"], .rentableArea), (["pro", "rata", "share"], .proRataShare),
    ]

    /// Finds what is asked as `who is the tenant …`, `what is the base rent …`.
    private mutating func readLookup() {
        let words = plain
        guard let first = words.first, ["who", "what", "whats", "what's", "who's"].contains(first) else { return }
        var index = 1
        while index < words.count, ["is", "are", "the", "current"].contains(words[index]) { index += 1 }
        for (name, field) in Self.asked where words[index...].starts(with: name) {
            let range = 0..<index + name.count
            let source = rest[range].joined(separator: " ")
            guard !ignored.contains(source) else { return }
            lookup = field
            chips.append(QueryChip(.filter, source, meaning: "table of \(field.rawValue)"))
            rest.removeSubrange(0..<index)
            return
        }
    }

    private static let ends: Set<String> = ["ends", "ending", "end"]
    private static let begins: Set<String> = ["begins", "beginning", "starts", "starting"]

    /// Finds `expiring in the next 12 months`, `leases that commence in 2027`.
    private mutating func readWindow() {
        let words = plain
        for (index, word) in words.enumerated() {
            let field: KeyField? =
                word.hasPrefix("expir") || Self.ends.contains(word)
                ? .expirationDate : word.hasPrefix("commenc") || Self.begins.contains(word) ? .commencementDate : nil
            guard let field else { continue }
            var start = index + 1
            while start < words.count, ["date", "is", "are"].contains(words[start]) { start += 1 }
            guard let (window, count) = DateWindowReader(words: words, today: today).window(at: start) else { continue }
            var conditions: [FactCondition] = []
            if let from = window.from { conditions.append(FactCondition(field, .date(.atLeast, from))) }
            if let to = window.to { conditions.append(FactCondition(field, .date(.atMost, to))) }
            guard use(index..<start + count, as: conditions) else { return }
            lookup = lookup ?? field
            exact.removeAll { $0.term == ExactTerms.date(window.from ?? "") && window.from == window.to }
            return
        }
    }

    private static let comparisons: [([String], SearchFilter.Comparison)] = [
        (["more", "than"], .greater), (["over"], .greater), (["above"], .greater), (["exceeding"], .greater),
        (["at", "least"], .atLeast), (["less", "than"], .less), (["under"], .less), (["below"], .less),
        (["at", "most"], .atMost), (["up", "to"], .atMost),
    ]
    private static let measured: [String: KeyField] = [
        "rent": .baseRent, "deposit": .securityDeposit, "area": .rentableArea, "share": .proRataShare,
    ]

    /// Finds `base rent over $5,000`, `area of at least 2,000`.
    private mutating func readThreshold() {
        let words = plain
        for (index, word) in words.enumerated() {
            guard let field = Self.measured[word] else { continue }
            var next = index + 1
            if next < words.count, ["of", "is"].contains(words[next]) { next += 1 }
            guard let (name, comparison) = Self.comparisons.first(where: { words[next...].starts(with: $0.0) }),
                next + name.count < words.count
            else { continue }
            let value = words[next + name.count].filter { !"$,%".contains($0) }
            guard let number = Double(value), number.isFinite else { continue }
            let isNamed = index > 0 && ["base", "security", "rentable", "rata"].contains(words[index - 1])
            let start = isNamed ? index - (words[index - 1] == "rata" && index > 1 ? 2 : 1) : index
            let condition = FactCondition(field, .number(comparison, number))
            if use(start..<next + name.count + 1, as: [condition]) { lookup = lookup ?? field }
            return
        }
    }

    private static let present: Set<String> = ["current", "currently", "latest"]

    /// Finds `current number of parking spaces`; the word stays, for elsewhere it is one like others: `the current of a diode`.
    private mutating func readPresent() {
        guard let index = plain.firstIndex(where: Self.present.contains), !ignored.contains(rest[index]),
            rest.count > 1
        else { return }
        prefersLatest = true
        chips.append(QueryChip(.order, rest[index], meaning: "the latest paper of a tenant first"))
    }

    // MARK: - Documents

    static let classes: [String: String] = [
        "lease": "lease", "leases": "lease", "amendments": "amendment", "addenda": "addendum",
        "statements": "cam_statement",
    ]

    /// The class that a table is asked of.
    private mutating func readClass() {
        guard let index = plain.firstIndex(where: { Self.classes[$0] != nil }), let name = Self.classes[plain[index]]
        else {
            return
        }
        guard !ignored.contains(rest[index]) else { return }
        filter.conditions.append(.documentClass(SearchFilter.Choice([DocumentClass(rawValue: name)])))
        chips.append(QueryChip(.filter, rest[index], meaning: "class:\(name)"))
        rest.remove(at: index)
    }

    /// The suite that a fact is asked of.
    private mutating func readSuite() {
        guard let index = plain.firstIndex(where: { ["suite", "unit"].contains($0) }), index + 1 < rest.count else {
            return
        }
        let label = plain[index + 1]
        guard label.contains(where: \.isNumber) else { return }
        let source = rest[index...index + 1].joined(separator: " ")
        guard !ignored.contains(source) else { return }
        let condition = FactCondition(.premisesAddress, .contains("\(plain[index]) \(label)"))
        filter.facts.append(condition)
        chips.append(QueryChip(.filter, source, meaning: condition.description))
    }
}
