import TextAnalysis

/// Checks what can be seen of each sample by itself, or by counting.
struct SchemaCheck {
    private static let fewestWords = 3
    private static let mostWords = 20_000
    private static let fewSamples = 10
    private static let greatestImbalance = 100

    /// The labels that may occur; nil allows all.
    let classes: [String]?

    /// What is odd about the samples; kinds without a case are left out.
    func findings(in data: CheckedSamples, shares: [ClassShare]) -> [DataFinding] {
        let counts = data.samples.map { WordTokenizer.count(in: $0.text) }
        func cases(_ isCase: (Int) -> String?) -> [String] {
            data.samples.indices.compactMap { index in isCase(index).map { "\(data.places[index])\($0)" } }
        }
        let texts = [
            DataFinding(.unreadable, cases: data.faults.map { "\($0.place): \($0.reason)" }),
            DataFinding(.emptyText, cases: cases { counts[$0] == 0 ? "" : nil }),
            DataFinding(.unlabelled, cases: cases { data.samples[$0].label == nil ? "" : nil }),
            DataFinding(.unknownLabel, cases: cases { unknown(data.samples[$0].label).map { ": '\($0)'" } }),
            DataFinding(.shortText, cases: cases { (1..<Self.fewestWords).contains(counts[$0]) ? "" : nil }),
            DataFinding(.longText, cases: cases { counts[$0] > Self.mostWords ? ": \(counts[$0]) words" : nil }),
            DataFinding(.repeatedID, cases: Self.repeatedIDs(in: data)),
            DataFinding(.outOfRange, cases: cases { Self.outOfRange(data.samples[$0].traits) }),
        ]
        return (texts + labelFindings(shares)).filter { $0.count > 0 }
    }

    private func unknown(_ label: String?) -> String? {
        guard let label, let classes, !classes.contains(label) else { return nil }
        return label
    }

    /// The numbers that cannot be.
    private static func outOfRange(_ traits: [String: Double]) -> String? {
        let wrong = traits.sorted { $0.key < $1.key }.filter { name, value in
            !value.isFinite || value < 0 || (name.hasSuffix("_confidence") && value > 1)
        }
        return wrong.isEmpty ? nil : ": " + wrong.map { "\($0) = \($1)" }.joined(separator: ", ")
    }

    private func labelFindings(_ shares: [ClassShare]) -> [DataFinding] {
        let few = shares.filter { (2..<Self.fewSamples).contains($0.count) }
        let sizes = shares.map(\.count)
        let isUneven = (sizes.max() ?? 0) > Self.greatestImbalance * (sizes.min() ?? 0)
        let extremes = shares.filter { $0.count == sizes.max() || $0.count == sizes.min() }
        let alike = Dictionary(grouping: shares.map(\.label)) { $0.lowercased().filter { !$0.isWhitespace } }
        return [
            DataFinding(.tooFewClasses, cases: shares.count < 2 ? [shares.first?.label ?? "none"] : []),
            DataFinding(.loneLabel, cases: shares.filter { $0.count == 1 }.map { "'\($0.label)'" }),
            DataFinding(.rareLabel, cases: few.map { "'\($0.label)': \($0.count)" }),
            DataFinding(.imbalance, cases: isUneven ? extremes.map { "'\($0.label)': \($0.count)" } : []),
            DataFinding(
                .similarLabels,
                cases: alike.values.filter { $0.count > 1 }.map { Self.list($0) }.sorted()
            ),
        ]
    }

    private static func list(_ labels: [String]) -> String { labels.map { "'\($0)'" }.joined(separator: ", ") }

    /// One an id: the id, and where it stands.
    private static func repeatedIDs(in data: CheckedSamples) -> [String] {
        var places: [String: [Int]] = [:]
        for (index, sample) in data.samples.enumerated() {
            if let id = sample.metadata["id"] { places[id, default: []].append(index) }
        }
        return places.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }.map { id, indices in
            let shown = indices.prefix(4).map { data.places[$0] }.joined(separator: "; ")
            return "'\(id)': \(shown)" + (indices.count > 4 ? " and \(indices.count - 4) more" : "")
        }
    }
}
