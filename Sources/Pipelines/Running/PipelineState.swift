/// How far a step, or a run as a whole, has come; the words of Kubeflow.
package enum PipelineState: String, Hashable, Sendable, Codable, CaseIterable {
    case pending, running, succeeded, skipped, failed, canceled

    /// Whether nothing more happens to it.
    package var isFinal: Bool { self != .pending && self != .running }
}
