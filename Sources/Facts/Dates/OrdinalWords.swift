/// The days of a month in words: `first` to `thirty-first`.
enum OrdinalWords {
    private static let units: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    ]
    private static let others: [String: Int] = [
        "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    ]

    /// The day whose words start at `index`, and where they end.
    static func day(in text: ScalarText, at index: Int) -> (day: Int, end: Int)? {
        let (word, end) = text.word(at: index)
        if let day = units[word] ?? others[word] { return (day, end) }
        guard word == "twenty" || word == "thirty" else { return nil }
        let next = text[end] == 0x2D ? end + 1 : text.skipBlanks(end)
        let (unit, unitEnd) = text.word(at: next)
        guard let ones = units[unit] else { return nil }
        return ((word == "twenty" ? 20 : 30) + ones, unitEnd)
    }
}
