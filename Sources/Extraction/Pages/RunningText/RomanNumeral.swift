/// Numbers as the front matter of a document counts its pages.
enum RomanNumeral {
    private static let parts: [(String, Int)] = [
        ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ]
    private static let largest = 399

    /// The value of a numeral in small letters, 1…399; nil when it is not written as numerals are.
    static func value(of numeral: String) -> Int? {
        guard !numeral.isEmpty, numeral.utf8.count <= 12 else { return nil }
        var rest = numeral[...]
        var value = 0
        for (letters, number) in parts {
            while rest.hasPrefix(letters), value < largest {
                rest = rest.dropFirst(letters.count)
                value += number
            }
        }
        return rest.isEmpty && written(value) == numeral ? value : nil
    }

    private static func written(_ number: Int) -> String {
        var rest = number
        var numeral = ""
        for (letters, value) in parts {
            while rest >= value {
                numeral += letters
                rest -= value
            }
        }
        return numeral
    }
}
