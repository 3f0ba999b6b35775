/// What goes into a step or comes out of it; the words of Kubeflow.
package enum ValueType: String, Hashable, Sendable, Codable, CaseIterable {
    /// A short text; the only type that is a value, where the others are files.
    case string = "String"
    case artifact = "Artifact"
    case dataset = "Dataset"
    case model = "Model"
    /// A JSON object of numbers, which become the metrics of the step's run.
    case metrics = "Metrics"
}
