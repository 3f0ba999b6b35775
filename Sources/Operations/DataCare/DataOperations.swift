import Documents
package import Learning

/// Looks after labelled data before anything is learned from it.
package struct DataOperations: Sendable {
    package init() {}

    /// Labels samples by rules of thumb, without looking at labels that they have.
    ///
    /// - Parameter minimumConfidence: Answers below are left out, 0…1.
    package func label(
        _ data: LabelledData,
        by rules: LabellingRules,
        minimumConfidence: Double
    ) async throws -> LabelledByRules {
        try await offThePool {
            LabelledByRules(data.samples, by: rules, minimumConfidence: minimumConfidence)
        }
    }

    /// What is to be said of training samples, and of test samples where there are any.
    ///
    /// - Parameter progress: Told how far the models are that judge the labels.
    package func check(
        _ data: LabelledData,
        test: LabelledData?,
        by check: DataCheck,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> DataReport {
        try await offThePool {
            check.report(on: data.checked, test: test?.checked, progress: progress)
        }
    }
}

extension LabelledData {
    fileprivate var checked: CheckedSamples {
        CheckedSamples(
            samples: samples,
            places: places,
            faults: failures.map { .init(place: $0.path, reason: $0.failure.message) }
        )
    }
}
