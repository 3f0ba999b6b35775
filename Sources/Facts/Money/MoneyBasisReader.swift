import Documents

/// Reads what an amount is paid for from the words around it: `$40.00 per square foot per year`, `monthly rent of $5,000`.
enum MoneyBasisReader {
    private enum Unit {
        case area
        case year, quarter, month, week, day, hour
    }

    /// The basis that the words behind or before the amount state; nil when they state none.
    ///
    /// - Parameters:
    ///   - amount: Where the amount stands.
    ///   - room: Between the amounts before and behind it; words beyond those belong to them.
    ///   - text: The page's text.
    static func basis(of amount: Range<Int>, within room: Range<Int>, in text: ScalarText) -> MoneyBasis? {
        let behind = text.string(amount.upperBound..<min(room.upperBound, amount.upperBound + reach))
        let before = text.string(max(room.lowerBound, amount.lowerBound - reach)..<amount.lowerBound)
        return basis(behind: words(of: behind, stopsAt: ".;")) ?? basis(before: lastSentence(of: before))
    }

    /// The basis that a column's header states: `Monthly Base Rent`, `Rent per RSF`, `Annual`.
    static func basis(ofHeader header: String) -> MoneyBasis? {
        let words = words(of: header, stopsAt: "")
        var found: Set<Unit> = []
        for (index, word) in words.enumerated() {
            if let unit = adverbs[word] { found.insert(unit) }
            if isPer(word), let unit = unit(at: index + 1, in: words) { found.insert(unit.unit) }
            if word == "psf" { found.insert(.area) }
        }
        if found.isEmpty, words.first == "total" || words.contains("deposit") { return .lumpSum }
        return basis(of: found)
    }

    /// How many scalars of the text before and behind are looked at.
    private static let reach = 100
    /// How many words may stand between an amount and its `per`.
    private static let maximumGap = 5

    // MARK: - Behind: per square foot, per year, monthly

    private static func basis(behind words: [String]) -> MoneyBasis? {
        var found: Set<Unit> = []
        var index = 0
        var gap = 0
        while index < words.count, gap <= maximumGap {
            if isPer(words[index]), let unit = unit(at: index + 1, in: words) {
                found.insert(unit.unit)
                (index, gap) = (unit.end, 0)
            } else if words[index] == "psf" {
                found.insert(.area)
                (index, gap) = (index + 1, 0)
            } else if gap <= 1, let unit = adverbs[words[index]],
                index + 1 >= words.count || !continues.contains(words[index + 1])
            {
                found.insert(unit)
                (index, gap) = (index + 1, 0)
            } else {
                if breaks.contains(words[index]) { break }
                (index, gap) = (index + 1, gap + 1)
            }
        }
        return basis(of: found)
    }

    /// `per`, `a`, `an`, `each`, `every`, `for each`, `/`.
    private static func isPer(_ word: String) -> Bool {
        word == "per" || word == "/" || word == "a" || word == "an" || word == "each" || word == "every"
    }

    /// The unit at that word, past `rentable`, `calendar` and the like, and the index behind it.
    private static func unit(at index: Int, in words: [String]) -> (unit: Unit, end: Int)? {
        var next = index
        while next < words.count, qualities.contains(words[next]) { next += 1 }
        guard next < words.count, next - index <= 3 else { return nil }
        let following = next + 1 < words.count ? words[next + 1] : ""
        switch words[next] {
        case "square" where following.hasPrefix("f"), "sq" where following.hasPrefix("f"): return (.area, next + 2)
        case "sf", "rsf", "foot", "psf", "sqft": return (.area, next + 1)
        case "year", "annum", "yr", "annual": return (.year, next + 1)
        case "quarter": return (.quarter, next + 1)
        case "month", "mo": return (.month, next + 1)
        case "week": return (.week, next + 1)
        case "day", "diem": return (.day, next + 1)
        case "hour": return (.hour, next + 1)
        default: return nil
        }
    }

    // MARK: - Before: monthly rent of, annual base rent:

    private static func basis(before words: [String]) -> MoneyBasis? {
        let near = words.suffix(8)
        for word in near.reversed() {
            if let unit = adverbs[word] { return basis(of: [unit]) }
            if word == "psf" { return .perSquareFoot }
        }
        if let per = near.lastIndex(where: isPer), let unit = unit(at: per + 1, in: words), words.count - unit.end <= 3
        {
            return basis(of: [unit.unit])
        }
        return near.contains { lumps.contains($0) } ? .lumpSum : nil
    }

    private static func basis(of units: Set<Unit>) -> MoneyBasis? {
        if units.contains(.area) {
            return units.contains(.year)
                ? .perSquareFootPerYear : units.contains(.month) ? .perSquareFootPerMonth : .perSquareFoot
        }
        guard units.count == 1, let unit = units.first else { return nil }
        switch unit {
        case .area: return .perSquareFoot
        case .year: return .perYear
        case .quarter: return .perQuarter
        case .month: return .perMonth
        case .week: return .perWeek
        case .day: return .perDay
        case .hour: return .perHour
        }
    }

    // MARK: - Words

    private static func words(of text: String, stopsAt stops: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text.lowercased() + " " {
            if character.isLetter {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            if character == "/" { words.append("/") }
            // The period of `sq. ft.` ends no sentence.
            if stops.contains(character), !["sq", "ft", "yr", "mo"].contains(word) { break }
            word = ""
        }
        return words
    }

    /// The words of the last sentence; one ends at a semicolon, an empty line, or a period before a blank and a capital.
    private static func lastSentence(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var start = 0
        for (index, scalar) in scalars.enumerated().dropLast() {
            let next = scalars[index + 1]
            let isEnd = scalar == "." && next.properties.isWhitespace && index + 2 < scalars.count
            if scalar == ";" || scalar == "\n" && next == "\n" || isEnd && scalars[index + 2].properties.isUppercase {
                start = index + 1
            }
        }
        return words(of: String(String.UnicodeScalarView(scalars[start...])), stopsAt: "")
    }

    private static let adverbs: [String: Unit] = [
        "monthly": .month, "annual": .year, "annually": .year, "yearly": .year, "quarterly": .quarter, "weekly": .week,
        "daily": .day, "hourly": .hour,
    ]
    private static let qualities: Set<String> = [
        "rentable", "usable", "leasable", "useable", "net", "gross", "calendar", "full", "lease", "of", "such", "and",
        "every", "the", "operating", "additional",
    ]
    /// Words behind `monthly` that make it say when, not for what: `payable in monthly installments`.
    private static let continues: Set<String> = ["installments", "instalments", "payments", "in"]
    /// Words behind an amount that begin another thought.
    private static let breaks: Set<String> = [
        "payable", "plus", "less", "provided", "which", "commencing", "beginning",
    ]
    private static let lumps: Set<String> = ["deposit", "total", "lump", "fee", "price", "aggregate", "allowance"]
}
