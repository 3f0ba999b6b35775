/// Numbers in English words.
enum Spelling {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let ordinalNames = [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
        "Eleventh", "Twelfth",
    ]

    /// `one hundred twenty-six`; up to 999,999,999.
    static func words(_ number: Int) -> String {
        switch number {
        case ..<20: small[max(0, number)]
        case ..<100: tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
        case ..<1000: join(number, 100, "hundred")
        case ..<1_000_000: join(number, 1000, "thousand")
        default: join(number, 1_000_000, "million")
        }
    }

    private static func join(_ number: Int, _ unit: Int, _ name: String) -> String {
        let rest = number % unit
        return "\(words(number / unit)) \(name)" + (rest == 0 ? "" : " \(words(rest))")
    }

    /// `One Hundred Twenty-Six`.
    static func capitalizedWords(_ number: Int) -> String {
        words(number).split(separator: " ").map { word in
            word.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
        }.joined(separator: " ")
    }

    /// `sixty (60)`.
    static func counted(_ number: Int) -> String { "\(words(number)) (\(number))" }

    /// `Third`; digits past the twelfth.
    static func ordinal(_ number: Int) -> String {
        ordinalNames.indices.contains(number) ? ordinalNames[number] : ordinalDigits(number)
    }

    /// `3rd`.
    static func ordinalDigits(_ number: Int) -> String {
        let suffix =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(number)\(suffix)"
    }

    /// `IV`; from 1 to 89.
    static func roman(_ number: Int) -> String {
        var rest = number
        var text = ""
        for (value, numeral) in [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while rest >= value {
                text += numeral
                rest -= value
            }
        }
        return text
    }

    /// `a`, `b`, and so on; from 0 to 25.
    static func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(97 + index % 26)))
    }
}
