/// Reads options to go on with a lease: `two (2) options to extend the Term for five (5) years each`, `one option to renew for
/// 36 months`.
enum RenewalReader {
    struct Option {
        var range: Range<Int>
        /// `2 x 60`, the number of options and the months of each; `option` where the text does not give both.
        var value: String
        var score: Double
    }

    /// The options in the order of the text.
    static func options(in tokens: PageTokens, durations: [DurationMatch]) -> [Option] {
        (0..<tokens.count).compactMap { option(at: $0, in: tokens, durations: durations) }
    }

    /// How far behind `option` its length may stand, in tokens.
    private static let reach = 45

    private static func option(at index: Int, in tokens: PageTokens, durations: [DurationMatch]) -> Option? {
        let word = tokens[index].text
        if word == "may", ["extend", "renew"].contains(tokens[index + 1].text),
            ["the", "this"].contains(tokens[index + 2].text), ["lease", "term"].contains(tokens[index + 3].text)
        {
            let range = tokens[index].range.lowerBound..<tokens[index + 3].range.upperBound
            return Option(range: range, value: "option", score: 2.4)
        }
        guard word == "option" || word == "options" || word == "right",
            let verb = tokens.end(of: ["to"], at: index + 1).map({ tokens.skipSpace($0) }),
            ["extend", "renew"].contains(tokens[verb].text), tokens[index - 1].text != "no"
        else { return nil }
        let limit = sentenceEnd(from: verb, in: tokens)
        let end = tokens[limit - 1].range.upperBound
        let behind = tokens[verb].range.upperBound
        let length = durations[firstIndex(in: durations, from: behind)...].prefix { $0.range.upperBound <= end }
            .first { isLength($0, tokens) }
        let count = count(before: index, in: tokens) ?? count(behind: verb, until: limit, in: tokens)
        guard let length, let count else {
            // An option that the paragraph does not describe is an option all the same.
            let isPlural = word == "options" || count != nil || length != nil
            let range = tokens[index].range.lowerBound..<tokens[verb].range.upperBound
            return Option(range: range, value: "option", score: isPlural ? 3.2 : 2.6)
        }
        let first = min(count.start, index)
        let start = tokens[first].range.lowerBound
        return Option(range: start..<length.range.upperBound, value: "\(count.value) x \(length.months)", score: 4.5)
    }

    /// The index of the first duration that starts at that offset or behind it.
    private static func firstIndex(in durations: [DurationMatch], from offset: Int) -> Int {
        var (low, high) = (0, durations.count)
        while low < high {
            let middle = (low + high) / 2
            if durations[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func sentenceEnd(from index: Int, in tokens: PageTokens) -> Int {
        var end = index + 1
        while end < tokens.count, end - index < reach, tokens[end].kind != .paragraph {
            if tokens[end].text == ".", tokens[end - 1].kind == .word, tokens[end - 1].text.count > 3 { break }
            end += 1
        }
        return end
    }

    /// Not the time of a notice: `by notice given twelve (12) months before`.
    private static func isLength(_ duration: DurationMatch, _ tokens: PageTokens) -> Bool {
        let around = Surroundings(of: duration.range, in: tokens.text, reach: 40)
        let behind = ["prior", "before", "notice", "written"].compactMap { around.distanceBehind(to: Array($0.utf8)) }
        return duration.months >= 3 && !behind.contains { $0 < 12 }
    }

    /// `two (2) [additional] options`, `one option`, `an option`.
    private static func count(before index: Int, in tokens: PageTokens) -> (value: Int, start: Int)? {
        for back in 1...8 where index - back >= 0 {
            let token = tokens[index - back]
            if token.kind == .paragraph || token.text == "." { return nil }
            guard let count = DurationReader.count(at: index - back, in: tokens), count.end <= index, count.value <= 10,
                // The figures in `two (2)` alone are half of the count.
                tokens[index - back - 1].text != "(",
                // `ten (10) year options` are of ten years.
                !["year", "years", "month", "months", "-", "day", "days"].contains(
                    tokens[tokens.skipSpace(count.end)].text
                )
            else { continue }
            return (count.value, index - back)
        }
        return ["an", "one", "single", "one-time"].contains(tokens[index - 1].text) ? (1, index - 1) : nil
    }

    /// `for two (2) additional periods of`, `for one additional term of`, `for two periods of`.
    private static func count(behind index: Int, until limit: Int, in tokens: PageTokens) -> (value: Int, start: Int)? {
        for next in index + 1..<max(limit, index + 1) {
            guard let count = DurationReader.count(at: next, in: tokens), count.value <= 10 else { continue }
            var noun = tokens.skipSpace(count.end)
            for _ in 0..<4
            where ["additional", "successive", "consecutive", "further", "separate"].contains(tokens[noun].text) {
                noun = tokens.skipSpace(noun + 1)
            }
            if ["periods", "period", "terms", "term", "times", "renewal", "extension"].contains(tokens[noun].text) {
                return (count.value, next)
            }
        }
        return nil
    }
}
