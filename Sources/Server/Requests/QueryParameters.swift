import Documents
import Foundation
import Hummingbird

/// What stands behind the question mark of an address.
struct QueryParameters: Sendable {
    private var values: [String: [String]] = [:]

    /// Reads `a=1&b=two+words`; of two parameters with one name the first counts where one is asked for.
    init(_ request: Request) { self.init(encoded: request.uri.query ?? "") }

    /// The same, of a form's body.
    init(encoded text: String) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.decode)
            guard let name = parts.first else { continue }
            values[name, default: []].append(parts.count > 1 ? parts[1] : "")
        }
    }

    /// Those values, each name with its own in their order.
    init(_ values: [String: [String]]) { self.values = values }

    /// The parameter, unless it is missing or empty.
    subscript(name: String) -> String? {
        guard let value = values[name]?.first, !value.isEmpty else { return nil }
        return value
    }

    /// All parameters of that name, in their order.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// - Throws: `Failure` with code `invalid_parameter` where the parameter is missing or empty.
    func required(_ name: String) throws -> String {
        guard let value = self[name] else {
            throw Failure(code: "invalid_parameter", message: "The parameter '\(name)' is missing.")
        }
        return value
    }

    /// - Throws: `Failure` with code `invalid_parameter` for anything but a whole number in `range`.
    func integer(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws -> Int {
        guard let text = self[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw Self.invalid(name, text, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// - Throws: `Failure` with code `invalid_parameter` for anything but `true`, `false`, `1`, `0` or nothing.
    func flag(_ name: String) throws -> Bool {
        guard let text = values[name]?.first else { return false }
        switch text {
        case "", "true", "1": return true
        case "false", "0": return false
        default: throw Self.invalid(name, text, expected: "true or false")
        }
    }

    /// - Throws: `Failure` with code `invalid_parameter` for anything but one of the cases.
    func choice<Choice>(_ name: String, of type: Choice.Type) throws -> Choice?
    where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
        guard let text = self[name] else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Self.invalid(name, text, expected: "one of \(words)")
        }
        return choice
    }

    static func invalid(_ name: String, _ value: String, expected: String) -> Failure {
        Failure(code: "invalid_parameter", message: "The parameter '\(name)' must be \(expected); it is '\(value)'.")
    }

    private static func decode(_ text: Substring) -> String {
        let spaced = String(text.replacing("+", with: " "))
        return spaced.removingPercentEncoding ?? spaced
    }
}
