import Foundation

/// The JSON of `deedbox features`, as far as benchmarks look at it.
struct FeatureFile: Decodable, Sendable {
    struct Fact: Decodable, Sendable {
        var text: String
        var value: String
        var confidence: Double
    }

    struct KeyFact: Decodable, Sendable {
        struct Alternative: Decodable, Sendable {
            var value: String
        }

        var field: String
        var state: String
        var value: String?
        var confidence: Double?
        var alternatives: [Alternative]
    }

    var dates: [Fact]
    var money: [Fact]
    var percentages: [Fact]
    var keyFacts: [KeyFact]

    private enum CodingKeys: String, CodingKey {
        case dates, percentages
        case money = "monetary_values"
        case keyFacts = "key_facts"
    }

    /// The figures that the file states, with what kind they are.
    var figures: [(key: String, fact: Fact)] {
        dates.map { ("date \($0.value)", $0) } + money.map { ("money \($0.value)", $0) }
            + percentages.map { ("percentage \($0.value)", $0) }
    }

    /// Runs `deedbox features` on the file; nil when it cannot be read.
    static func read(_ file: String, with deedbox: String) throws -> Self? {
        let run = try Measured(deedbox, ["features", file, "--json"])
        return run.status == 0 ? try JSONDecoder().decode(Self.self, from: Data(run.output.utf8)) : nil
    }
}
