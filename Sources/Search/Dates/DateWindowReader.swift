/// Finds date windows in words.
struct DateWindowReader {
    /// Numbers of days, months and years beyond this are no windows.
    private static let maximumCount = 1200
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// In lower case, without punctuation but `-` and `/` within.
    let words: [String]
    let today: CivilDay

    /// The window that begins at that word, and how many words it takes.
    func window(at start: Int) -> (window: DateWindow, count: Int)? {
        guard start < words.count else { return nil }
        var index = start
        let first = words[index]
        if ["in", "during", "within", "over", "for"].contains(first) { index += 1 }
        if word(index) == "the" { index += 1 }
        if let found = relative(at: index, isWithin: first == "within") { return (found.0, found.1 - start) }
        switch word(index) {
        case "before", "by", "until", "through":
            guard let span = span(at: index + 1) else { return nil }
            let end = word(index) == "before" ? span.first.advanced(-1) : span.last
            return (DateWindow(from: nil, to: end.iso), span.end - start)
        case "after", "since", "from":
            guard let span = span(at: index + 1) else { return nil }
            let begin = word(index) == "after" ? span.last.advanced(1) : span.first
            return (DateWindow(from: begin.iso, to: nil), span.end - start)
        case "between":
            guard let low = span(at: index + 1), word(low.end) == "and", let high = span(at: low.end + 1) else {
                return nil
            }
            return (DateWindow(from: low.first.iso, to: high.last.iso), high.end - start)
        case "on": index += 1
        default: break
        }
        guard let span = span(at: index) else { return nil }
        return (DateWindow(from: span.first.iso, to: span.last.iso), span.end - start)
    }

    private func word(_ index: Int) -> String { index < words.count ? words[index] : "" }

    /// `next 12 months`, `next year`, `this quarter`, and `90 days` behind `within`.
    private func relative(at start: Int, isWithin: Bool) -> (DateWindow, Int)? {
        let reference = word(start)
        let isNext = ["next", "coming", "following"].contains(reference)
        if isNext || isWithin {
            let index = isNext ? start + 1 : start
            if let count = count(word(index)), let end = today.advanced(count, word(index + 1)) {
                return (DateWindow(from: today.iso, to: end.iso), index + 2)
            }
        }
        guard isNext || reference == "this", let span = today.period(word(start + 1), following: isNext) else {
            return nil
        }
        return (DateWindow(from: span.first.iso, to: span.last.iso), start + 2)
    }

    private func count(_ word: String) -> Int? {
        if let number = Int(word), (1...Self.maximumCount).contains(number) { return number }
        return Self.numbers.firstIndex(of: word).map { $0 + 1 }
    }

    /// A day, month, quarter or year.
    private func span(at start: Int) -> (first: CivilDay, last: CivilDay, end: Int)? {
        let first = word(start)
        if first.count == 2, first.first == "q", let quarter = first.last?.wholeNumberValue, (1...4).contains(quarter),
            let year = year(word(start + 1)), let begin = CivilDay(iso: "\(year)-\(Self.two(3 * quarter - 2))")
        {
            return (begin, begin.end(ofMonths: 3), start + 2)
        }
        if let month = month(first) {
            if let day = day(word(start + 1)), let year = year(word(start + 2)),
                let date = CivilDay(iso: "\(year)-\(Self.two(month))-\(Self.two(day))")
            {
                return (date, date, start + 3)
            }
            guard let year = year(word(start + 1)), let begin = CivilDay(iso: "\(year)-\(Self.two(month))") else {
                return nil
            }
            return (begin, begin.end(ofMonths: 1), start + 2)
        }
        let parts = first.split(separator: "/").map { Int($0) }
        if parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2], year >= 1000,
            let date = CivilDay(iso: "\(year)-\(Self.two(month))-\(Self.two(day))")
        {
            return (date, date, start + 1)
        }
        guard first.count >= 4, let begin = CivilDay(iso: first), first.prefix(4).allSatisfy(\.isNumber) else {
            return nil
        }
        guard year(String(first.prefix(4))) != nil else { return nil }
        return (
            begin, first.count == 4 ? begin.end(ofMonths: 12) : first.count == 7 ? begin.end(ofMonths: 1) : begin,
            start + 1
        )
    }

    private func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return Self.months.firstIndex { $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september" }
            .map { $0 + 1 }
    }

    private func day(_ word: String) -> Int? {
        let digits = word.prefix { $0.isNumber }
        guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private func year(_ word: String) -> Int? { Int(word).flatMap { (1900...2150).contains($0) ? $0 : nil } }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
