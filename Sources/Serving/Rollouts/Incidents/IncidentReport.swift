/// What went wrong in a rollout, as it was known when it did.
package struct IncidentReport: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A gate failed.
        case regression
        /// Units were not assigned, or not logged, as they should be.
        case sampleRatio = "sample_ratio"
    }

    package var kind: Kind
    package var summary: String
    /// What all gates said.
    package var findings: [GateFinding]
    /// Where the newcomer was worst, the worst first; nil where nobody looked, as in records of earlier releases.
    package var suspects: [Suspect]?
    /// Of the newcomer, in hundredths of a percent.
    package var weight: Int

    package init(kind: Kind, summary: String, findings: [GateFinding], weight: Int) {
        self.kind = kind
        self.summary = summary
        self.findings = findings
        self.weight = weight
    }
}
