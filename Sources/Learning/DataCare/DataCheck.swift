import TextAnalysis

/// Looks for what is wrong with labelled samples before one trains on them.
///
/// The same samples and seed give the same report. It is one long computation on the calling thread, about as long as the
/// validation of one training.
package struct DataCheck: Sendable {
    /// The share of doubtful labels from which figures cannot be trusted.
    private static let greatestNoise = 0.05

    private let classes: [String]?
    private let duplicates: NearDuplicateFinder
    private let labels: LabelCheck

    /// - Parameters:
    ///   - classes: The labels that may occur; nil allows all.
    ///   - similarity: From which two texts are near duplicates, above 0 and at most 1.
    ///   - pruning: How doubtful labels are chosen.
    ///   - seed: Of the splits.
    package init(
        classes: [String]?,
        similarity: Double = 0.8,
        pruning: LabelIssueFinder.Pruning = .byNoiseRate,
        seed: UInt64 = 1
    ) {
        self.classes = classes
        duplicates = NearDuplicateFinder(similarity: similarity)
        labels = LabelCheck(pruning: pruning, seed: seed)
    }

    /// The report on training samples, and on test samples where there are any.
    ///
    /// - Parameters:
    ///   - test: What a model of `data` is to be judged on; its labels are not held against a model.
    ///   - progress: Told how far the models are that judge the labels.
    package func report(
        on data: CheckedSamples,
        test: CheckedSamples? = nil,
        progress: (TrainingProgress) -> Void = { _ in }
    ) -> DataReport {
        let shares = ClassShare.shares(of: data.samples)
        let texts = (data.samples + (test?.samples ?? [])).map(\.text)
        let groups = duplicates.groups(of: texts)
        let named = groups.map { group($0, data, test) }
        let training = groups.map { $0.members.filter { $0 < data.samples.count } }.filter { $0.count > 1 }
        // Samples that cannot be learned from have findings that say why.
        let judged = try? labels.outcome(of: data, duplicates: training, progress: progress)
        let findings: [DataFinding] =
            SchemaCheck(classes: classes).findings(in: data, shares: shares)
            + testFindings(test, shares) + Self.findings(of: named) + Self.findings(of: judged)
        return DataReport(
            samples: data.samples.count,
            testSamples: test?.samples.count ?? 0,
            classes: shares,
            findings: findings.filter(\.isSerious) + findings.filter { !$0.isSerious },
            estimatedNoise: judged?.noise,
            labelIssues: judged?.issues ?? [],
            duplicates: named
        )
    }

    /// Of test samples, it also counts whether training has the label.
    private func testFindings(_ test: CheckedSamples?, _ shares: [ClassShare]) -> [DataFinding] {
        guard let test else { return [] }
        return SchemaCheck(classes: classes ?? shares.map(\.label)).findings(in: test, shares: [])
            .filter { $0.kind != .tooFewClasses }
    }

    private func group(
        _ group: NearDuplicateFinder.Group,
        _ data: CheckedSamples,
        _ test: CheckedSamples?
    ) -> DuplicateGroup {
        DuplicateGroup(
            members: group.members.map { index in
                let isTest = index >= data.samples.count
                let place = isTest ? index - data.samples.count : index
                let source = isTest ? test ?? data : data
                return .init(place: source.places[place], label: source.samples[place].label, isTest: isTest)
            },
            similarity: group.similarity
        )
    }

    private static func findings(of groups: [DuplicateGroup]) -> [DataFinding] {
        let leaks = groups.filter(\.isLeak)
        let contradictions = groups.filter(\.isContradictory)
        let findings = [
            DataFinding(.contradiction, cases: contradictions.map(\.summary)),
            DataFinding(
                .leakage,
                count: leaks.reduce(0) { $0 + $1.members.count(where: \.isTest) },
                cases: leaks.map(\.summary)
            ),
            DataFinding(
                .duplicates,
                count: groups.reduce(0) { $0 + $1.members.count - 1 },
                cases: groups.map(\.summary)
            ),
        ]
        return findings.filter { $0.count > 0 }
    }

    private static func findings(of judged: LabelCheck.Outcome?) -> [DataFinding] {
        guard let judged, !judged.issues.isEmpty else { return [] }
        let kind: DataFinding.Kind = judged.noise > greatestNoise ? .noise : .doubtfulLabels
        return [
            DataFinding(
                kind,
                count: judged.issues.count,
                cases: judged.issues.lazy.map { issue in
                    "\(issue.place): '\(issue.label)', rather '\(issue.suggestion)': \(issue.excerpt)"
                }
            )
        ]
    }
}
