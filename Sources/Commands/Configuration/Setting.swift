/// One key of the configuration: what it is for, what it may hold, and what it holds when nobody says.
struct Setting: Sendable {
    /// What a value may be.
    enum Kind: Sendable {
        case text
        case choice([String])
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case list

        /// What is allowed, as the end of the sentence "expected …".
        var expectation: String {
            switch self {
            case .text: "a text"
            case .choice(let choices): "one of \(choices.joined(separator: ", "))"
            case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
            case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
            case .list: "a list of names"
            }
        }

        /// Whether `value` is allowed.
        func accepts(_ value: String) -> Bool {
            switch self {
            case .text, .list: true
            case .choice(let choices): choices.contains(value)
            case .integer(let range): Int(value).map(range.contains) ?? false
            case .number(let range): Double(value).map(range.contains) ?? false
            }
        }
    }

    /// Dotted, in snake case: `server.port`.
    let key: String
    let kind: Kind
    let defaultValue: String
    let help: String

    init(_ key: String, _ kind: Kind, default defaultValue: String, _ help: String) {
        self.key = key
        self.kind = kind
        self.defaultValue = defaultValue
        self.help = help
    }

    /// `server.port` → `DEEDBOX_SERVER_PORT`.
    var environmentVariable: String {
        "DEEDBOX_" + key.uppercased().replacing(".", with: "_")
    }
}
