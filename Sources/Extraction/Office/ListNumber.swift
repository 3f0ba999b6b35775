/// Writes the numbers of automatic lists (ECMA-376, part 1, 17.18.59).
enum ListNumber {
    private static let units = [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
        "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ]
    private static let tens = [
        "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety",
    ]
    private static let ordinals = [
        "One": "First", "Two": "Second", "Three": "Third", "Five": "Fifth", "Eight": "Eighth", "Nine": "Ninth",
        "Twelve": "Twelfth",
    ]
    private static let roman = [
        (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// The number in that format; in digits where the format has no word for it.
    static func text(of number: Int, format: String) -> String {
        switch format {
        case "upperRoman": romanText(of: number) ?? "\(number)"
        case "lowerRoman": romanText(of: number)?.lowercased() ?? "\(number)"
        case "upperLetter": letters(of: number) ?? "\(number)"
        case "lowerLetter": letters(of: number)?.lowercased() ?? "\(number)"
        case "decimalZero": (0...9).contains(number) ? "0\(number)" : "\(number)"
        case "ordinal": "\(number)" + ordinalEnding(of: number)
        case "cardinalText": words(of: number) ?? "\(number)"
        case "ordinalText": words(of: number).map(ordinalWords) ?? "\(number)"
        case "none": ""
        default: "\(number)"
        }
    }

    private static func romanText(of number: Int) -> String? {
        guard (1...3_999).contains(number) else { return nil }
        var rest = number
        var text = ""
        for (value, letters) in roman {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    /// A…Z, then AA, BB, CC and so on, as word processors count.
    private static func letters(of number: Int) -> String? {
        guard (1...260).contains(number) else { return nil }
        let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func words(of number: Int) -> String? {
        guard (0...99).contains(number) else { return nil }
        if number < 20 { return units[number] }
        return tens[number / 10] + (number % 10 == 0 ? "" : "-" + units[number % 10].lowercased())
    }

    private static func ordinalWords(of words: String) -> String {
        let parts = words.split(separator: "-").map(String.init)
        guard let last = parts.last else { return words }
        let capital = last.prefix(1).uppercased() + last.dropFirst()
        let ending = ordinals[capital] ?? (capital.hasSuffix("y") ? capital.dropLast() + "ieth" : capital + "th")
        return parts.count > 1 ? parts[0] + "-" + ending.lowercased() : ending
    }

    private static func ordinalEnding(of number: Int) -> String {
        if (11...13).contains(abs(number % 100)) { return "th" }
        return switch abs(number % 10) {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }
}
