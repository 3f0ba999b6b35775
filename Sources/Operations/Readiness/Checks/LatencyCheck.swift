import Foundation
import Learning
package import Tracking

/// How long one classification takes, measured now on documents of the store.
package struct LatencyCheck: ReadinessCheck {
    /// Documents that are classified.
    private static let documents = 200

    package let id = "latency"
    package let area = ReadinessItem.Area.quality
    package let command = "deedbox evaluate --model MODEL --data store:"
    private let samples: ReviewedSamples
    private let models: any ModelRegistry
    private let ceiling: Double
    private let uptime: @Sendable () -> Double

    package init(
        samples: ReviewedSamples,
        models: any ModelRegistry,
        floors: ReadinessFloors,
        uptime: @escaping @Sendable () -> Double
    ) {
        self.samples = samples
        self.models = models
        ceiling = floors.milliseconds
        self.uptime = uptime
    }

    package var title: String { "Classification below \(ceiling.figureText) ms" }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let samples = try await samples.documents(limit: Self.documents)
        guard !samples.isEmpty else {
            return .unknown("There are no documents to classify.", remedy: "Read some: 'deedbox ingest PATH'.")
        }
        let classifier = try await models.classifier(of: version)
        let uptime = uptime
        let times = try await offThePool {
            samples.map { sample in
                let start = uptime()
                _ = classifier.classify(sample)
                return (uptime() - start) * 1000
            }
        }
        let latency = Latency(milliseconds: times)
        return .judged(
            latency.p99 < ceiling,
            "Half of \(times.count) documents within \(latency.median.figureText) ms, 99 of 100 within "
                + "\(latency.p99.figureText) ms.",
            remedy: "Train a smaller model: 'deedbox train --compress'."
        )
    }
}
