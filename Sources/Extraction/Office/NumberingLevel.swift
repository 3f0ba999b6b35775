/// One level of an automatic list (ECMA-376, part 1, 17.9.6).
struct NumberingLevel {
    /// Counting from further out only serves attacks.
    private static let plausibleStarts = 0...1_000_000

    private(set) var start = 1
    var format = "decimal"
    /// With `%1` to `%9` for the numbers of the levels.
    var text = ""
    /// The level, from 1, behind which this one starts anew; 0 for never, nil for any above.
    var restart: Int?
    /// Whether all numbers are in digits.
    var isLegal = false
    /// The paragraph style that has this level.
    var style: String?
    var isFollowedByNothing = false

    mutating func begin(at number: Int) { if Self.plausibleStarts.contains(number) { start = number } }
}
