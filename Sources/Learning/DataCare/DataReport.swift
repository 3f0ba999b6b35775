/// What is to be said about labelled samples before one trains on them.
package struct DataReport: Hashable, Sendable, Codable {
    package var samples: Int
    /// 0 where no test samples were given.
    package var testSamples: Int
    /// Of the training samples, sorted by label.
    package var classes: [ClassShare]
    /// The serious ones first.
    package var findings: [DataFinding]
    /// The share of labels that are probably wrong; nil where labels could not be judged.
    package var estimatedNoise: Double?
    /// The label with the smallest probability first.
    package var labelIssues: [LabelIssue]
    package var duplicates: [DuplicateGroup]

    /// Whether a training on these samples fails, or a figure of it cannot be trusted.
    package var hasSeriousFindings: Bool { findings.contains(where: \.isSerious) }

    /// The samples, their classes and how many labels are doubtful, in a sentence.
    package var summary: String {
        let test = testSamples > 0 ? ", and \(testSamples) to test on" : ""
        let noise = estimatedNoise.map { "; about \(Int(($0 * Double(samples)).rounded())) labels are probably wrong" }
        return "\(samples) samples of \(classes.count) classes\(test)\(noise ?? "; labels were not judged")."
    }

    private enum CodingKeys: String, CodingKey {
        case samples, classes, findings, duplicates
        case testSamples = "test_samples"
        case estimatedNoise = "estimated_noise"
        case labelIssues = "label_issues"
    }
}
