/// Reads street addresses: `2251 Catawba River Road, Fort Lawn, SC 29714`, `One Market Plaza, Suite 200, San Francisco,
/// California`.
struct AddressReader {
    struct Address {
        /// In tokens.
        var range: Range<Int>
        /// Where the street ends.
        var streetEnd: Int
        var hasState: Bool
    }

    let tokens: PageTokens

    /// The address that starts at a token with a street's number; nil where none does.
    ///
    /// A street without a kind (`7501 Fannin`) needs a town with its state behind it.
    func address(at start: Int) -> Address? {
        guard let number = numberEnd(at: start), let street = street(at: number) else { return nil }
        let place = place(at: street.end)
        guard street.hasType || place.hasState else { return nil }
        return Address(range: start..<place.end, streetEnd: street.end, hasState: place.hasState)
    }

    // MARK: - Number and street

    private static let numberWords: Set<String> = ["one", "two", "three", "four", "five", "six", "ten"]

    private func numberEnd(at index: Int) -> Int? {
        let token = tokens[index]
        let before = tokens[index - 1].text
        guard before != "$", before != "#", before != "§",
            before != "." || tokens[index - 1].isSpace || index == 0
                || tokens[index - 1].range.upperBound < token.range.lowerBound
        else { return nil }
        if token.kind == .word {
            if token.isCapital { return Self.numberWords.contains(token.text) ? index + 1 : nil }
            // `352A`, `350-364`.
            guard token.text.count <= 9, token.text.first?.isNumber == true, isHouseNumber(token.text) else {
                return nil
            }
            return index + 1
        }
        guard token.kind == .number, token.text.count <= 11, isHouseNumber(token.text) else { return nil }
        if tokens[index + 1].text == "-", tokens[index + 2].kind == .number, tokens[index + 2].text.count <= 6 {
            return index + 3
        }
        return index + 1
    }

    private func isHouseNumber(_ text: String) -> Bool {
        let digits = text.prefix { $0.isNumber }
        let rest = text.dropFirst(digits.count)
        let isRange = rest.hasPrefix("-") && rest.count <= 6 && rest.dropFirst().allSatisfy(\.isNumber)
        return (1...6).contains(digits.count)
            && (rest.isEmpty || rest.count == 1 && rest.allSatisfy(\.isLetter) || isRange)
    }

    private func street(at index: Int) -> (end: Int, hasType: Bool)? {
        var next = tokens.skipSpace(index)
        // A date or a count is no street: `2024 Base Rent`, `12 Months`.
        var words = 0
        var hasName = false
        while words < 6 {
            let token = tokens[next]
            let isOrdinal = token.kind == .word && token.text.first?.isNumber == true
            guard
                token.kind == .word && (token.isCapital || isOrdinal)
                    || token.kind == .number && words > 0
                        && StreetWords.types.contains(tokens[next - 1].text)
                    || token.kind == .number && words == 1 && StreetWords.directions.contains(tokens[next - 1].text)
            else { break }
            if Self.strangers.contains(token.text) { return nil }
            words += 1
            if StreetWords.types.contains(token.text), hasName, !goesOn(next + 1) {
                var end = next + 1
                if tokens[end].text == ".", tokens[end].range.lowerBound == token.range.upperBound { end += 1 }
                let behind = afterComma(end)
                if StreetWords.directions.contains(tokens[behind].text), tokens[behind].isCapital,
                    tokens[behind].text.count <= 2 || tokens[end].text != ","
                {
                    end = behind + 1
                }
                return (end, true)
            }
            hasName = hasName || !StreetWords.directions.contains(token.text) || isOrdinal
            next += 1
            if tokens[next].text == ".", tokens[next].range.lowerBound == token.range.upperBound, token.text.count <= 3
            {
                next += 1
            }
            if tokens[next].kind == .lineEnd, words < 5 { next += 1 }
        }
        guard words > 0 else { return nil }
        var end = next
        while tokens[end - 1].isSpace { end -= 1 }
        return (end, false)
    }

    /// Whether another kind of street follows: `Park Avenue`, `Square Road`, `Highway 6`.
    private func goesOn(_ index: Int) -> Bool {
        let next = tokens[index]
        return StreetWords.types.contains(next.text) && next.isCapital && next.text != "suite"
            || next.kind == .number && ["highway", "hwy", "route"].contains(tokens[index - 1].text)
    }

    /// Words that no street begins with, but headings and counts do.
    private static let strangers: Set<String> = [
        "landlord", "tenant", "base", "rent", "months", "years", "days", "lease", "premises", "section", "article",
        "term",
        "square", "rentable", "amendment", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "total", "year", "page", "the", "a", "an", "and", "or", "if",
        "this", "in", "any", "all", "commencement", "definitions", "security", "permitted", "operating", "shall", "cfr",
    ]

    // MARK: - Suite, town, state, code

    private func place(at index: Int) -> (end: Int, hasState: Bool) {
        var end = index
        for _ in 0..<3 {
            let next = afterComma(end)
            guard let unit = unitEnd(at: next) else { break }
            end = unit
        }
        let town = afterComma(end)
        guard let state = stateEnd(townAt: town) else { return (end, false) }
        end = state
        let code = tokens.skipSpace(end)
        let text = tokens[code].text
        if tokens[code].kind == .number || tokens[code].kind == .word, text.count == 5 || text.count == 10,
            text.prefix(5).allSatisfy(\.isNumber)
        {
            end = code + 1
        }
        return (end, true)
    }

    private func afterComma(_ index: Int) -> Int {
        var next = tokens.skipSpace(index)
        if tokens[next].text == "," { next = tokens.skipSpace(next + 1) }
        return next
    }

    /// Behind `Suite 200`, `Suites A1 and B1`, `5th Floor`, `Floor 3`.
    func unitEnd(at index: Int) -> Int? {
        let token = tokens[index]
        if StreetWords.units.contains(token.text), token.kind == .sign || token.isCapital || token.text == "no" {
            var next = index + 1
            if [".", "#"].contains(tokens[next].text) { next += 1 }
            next = tokens.skipSpace(next)
            if tokens[next].text == "#" { next = tokens.skipSpace(next + 1) }
            guard isUnitName(next) else { return nil }
            next += 1
            while true {
                var and = tokens.skipSpace(next)
                guard [",", "and", "&", "-"].contains(tokens[and].text) else { return next }
                and = tokens.skipSpace(and + 1)
                // Only more of the same kind: `Suites 213 and 214`, not `Suite 200, 5 Main Street`.
                guard isUnitName(and), tokens[next].text != ",", !tokens[and].text.isEmpty else { return next }
                next = and + 1
            }
        }
        let floor = tokens.skipSpace(index + 1)
        if token.text.first?.isNumber == true, tokens[floor].text == "floor" { return floor + 1 }
        if token.text == "floor", token.isCapital, isUnitName(floor) { return floor + 1 }
        return nil
    }

    /// `200`, `4B`, `A-1`, `B`.
    private func isUnitName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .number || token.kind == .word, token.text.count <= 6 else { return false }
        return token.text.contains(where: \.isNumber) || token.text.count == 1 && token.isCapital
    }

    /// Behind the state of a town of one to four words; a county may stand between.
    private func stateEnd(townAt start: Int) -> Int? {
        var next = start
        for _ in 0..<10 {
            let token = tokens[next]
            if next > start, let end = EntityWords.stateEnd(in: tokens, at: next) { return end }
            guard
                token.kind == .word && (token.isCapital || token.text == "of") || token.text == "," || token.text == "."
            else { return nil }
            if Self.strangers.contains(token.text), token.text != "the" { return nil }
            next = tokens.skipSpace(next + 1)
        }
        return nil
    }
}
