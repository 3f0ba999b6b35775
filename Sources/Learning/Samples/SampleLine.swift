/// A line of a `.jsonl` file of samples.
struct SampleLine: Decodable {
    /// What the types of the fields are called in messages.
    static let names: [ObjectIdentifier: String] = [
        ObjectIdentifier(String.self): "a string",
        ObjectIdentifier(Int.self): "a whole number",
        ObjectIdentifier(Double.self): "a number",
        ObjectIdentifier([String: Double].self): "an object of numbers",
        ObjectIdentifier([String: Any].self): "an object of numbers",
    ]

    var text: String
    var label: String?
    var filename: String?
    var group: String?
    var weight: Int?
    var traits: [String: Double]?

    var sample: TextSample {
        TextSample(
            text: text,
            filename: filename,
            traits: traits ?? [:],
            label: label,
            group: group,
            weight: max(1, weight ?? 1)
        )
    }
}
