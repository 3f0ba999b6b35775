/// The middle of a list of numbers.
enum Median {
    /// The upper median; nil for an empty list.
    static func of(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
    }
}
