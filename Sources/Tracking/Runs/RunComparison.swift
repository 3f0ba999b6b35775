/// Runs side by side: what went in and what came out.
package struct RunComparison: Hashable, Sendable {
    /// One parameter or metric.
    package struct Row: Hashable, Sendable, Encodable {
        package enum Kind: String, Hashable, Sendable, Encodable {
            case parameter, metric
        }

        package var kind: Kind
        package var key: String
        /// One for each run, in their order; nil for a run that has none.
        package var values: [String?]

        /// Whether any run has another value than the first, or none.
        package var differs: Bool { values.contains { $0 != values.first } }
    }

    package var runs: [RunID]
    /// Parameters by key, then metrics by key.
    package var rows: [Row]

    package init(_ runs: [Run]) {
        self.runs = runs.map(\.id)
        let parameters = Self.rows(.parameter, runs.map(\.parameters))
        let metrics = Self.rows(.metric, runs.map { $0.metrics.mapValues { "\($0.value)" } })
        rows = parameters + metrics
    }

    private static func rows(_ kind: Row.Kind, _ runs: [[String: String]]) -> [Row] {
        Set(runs.flatMap(\.keys)).sorted().map { key in
            Row(kind: kind, key: key, values: runs.map { $0[key] })
        }
    }
}

/// What `deedbox runs compare` prints.
extension RunComparison: Encodable {
    private enum CodingKeys: String, CodingKey { case runs, rows }
}
