import Documents
package import Learning

/// Looks after labelled data before anything is learned from it.
package struct DataOperations: Sendable {
    package init() {}

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
