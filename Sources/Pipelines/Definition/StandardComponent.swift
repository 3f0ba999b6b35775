/// The components that come with the product.
package enum StandardComponent: String, Hashable, Sendable, CaseIterable {
    case dataValidation = "data-validation"
    case featureEngineering = "feature-engineering"
    case modelTraining = "model-training"
    case modelEvaluation = "model-evaluation"

    /// An input that a standard component knows.
    package struct Input: Hashable, Sendable {
        package var name: String
        package var type: ValueType
        /// What a `String` is when nobody says.
        package var value: String?
        /// Whether the component cannot do without; of files only.
        package var isRequired: Bool

        static func text(_ name: String, _ value: String) -> Self {
            Self(name: name, type: .string, value: value, isRequired: false)
        }

        static func file(_ name: String, _ type: ValueType, isRequired: Bool = true) -> Self {
            Self(name: name, type: type, value: nil, isRequired: isRequired)
        }
    }

    /// What it takes; a step that leaves one out has it all the same.
    package var inputs: [Input] {
        switch self {
        case .dataValidation:
            [
                .text("training_data_uri", "store:"), .text("test_data_uri", ""), .text("minimum_samples", "10"),
                .text("maximum_drift", "0.3"), .text("classes", "configured"),
            ]
        case .featureEngineering:
            [
                .text("raw_data_uri", "store:"), .text("test_data_uri", ""), .text("test_share", "0.2"),
                .file("validation_results", .artifact, isRequired: false),
            ]
        case .modelTraining: [.text("model_config", "auto"), .file("processed_features", .dataset)]
        case .modelEvaluation:
            [
                .file("test_dataset", .dataset), .file("trained_model", .model), .text("minimum_accuracy", "0.9"),
                .text("release_alias", "challenger"),
            ]
        }
    }

    /// What it gives; a step may leave out what nobody takes.
    package var outputs: [StepOutput] {
        switch self {
        case .dataValidation: [StepOutput(name: "validation_results", type: .artifact)]
        case .featureEngineering: [StepOutput(name: "processed_features", type: .dataset)]
        case .modelTraining: [StepOutput(name: "trained_model", type: .model)]
        case .modelEvaluation:
            [StepOutput(name: "evaluation_metrics", type: .metrics), StepOutput(name: "decision", type: .string)]
        }
    }

    /// The inputs that name data which may change while their text stays the same.
    package var dataInputs: [String] {
        switch self {
        case .dataValidation: ["training_data_uri", "test_data_uri"]
        case .featureEngineering: ["raw_data_uri", "test_data_uri"]
        case .modelTraining, .modelEvaluation: []
        }
    }
}
