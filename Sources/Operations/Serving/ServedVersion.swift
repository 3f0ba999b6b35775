import Crypto
package import Learning
package import Serving
package import Tracking

/// A version of a model, ready to answer: its classifier, its replicas, and answers that it remembers.
package final class ServedVersion: Sendable {
    /// A batch of more text, in bytes, takes longer than a thread that all tasks share should be held up.
    private static let longText = 256 << 10
    /// Asked once before anyone else asks, so that the first answer is not the slowest.
    private static let warmUp = TextSample(text: "This lease agreement is made between landlord and tenant.")

    package let version: ModelVersion
    package let classifier: TextClassifier
    /// How it is asked.
    package let batching: BatchPolicy
    private let answers: AnswerCache
    private let runner: BatchRunner<TextSample, Classification>

    init(
        _ version: ModelVersion,
        _ classifier: TextClassifier,
        configuration: ServingConfiguration,
        uptime: @escaping @Sendable () -> Double
    ) {
        self.version = version
        self.classifier = classifier
        batching = configuration.batching
        answers = AnswerCache(classCount: classifier.classes.count, bytes: configuration.cacheBytes)
        runner = BatchRunner(policy: configuration.batching, now: uptime) { samples in
            await Self.classify(samples, by: classifier)
        }
        _ = classifier.classify(Self.warmUp)
    }

    /// What has been asked and answered since it was loaded.
    package var statistics: BatchStatistics {
        var statistics = runner.statistics
        statistics.cached = answers.hits
        return statistics
    }

    package var load: (waiting: Int, replicas: Int, busy: Int) { runner.load }

    /// - Parameter key: `AnswerCache.key(of: sample)`.
    /// - Throws: `Overloaded`, `CancellationError`.
    func answer(
        _ sample: TextSample,
        key: SHA256.Digest,
        caller: String
    ) async throws -> Answered<Classification> {
        if let known = answers.answer(for: key) { return Answered(known) }
        let answered = try await runner.answer(sample, caller: caller)
        answers.keep(answered.output, for: key)
        return answered
    }

    /// The same on this thread, for a sample that does not take long; nil where it would have to wait for a replica.
    func answerAtOnce(_ sample: TextSample, key: SHA256.Digest) -> Answered<Classification>? {
        if let known = answers.answer(for: key) { return Answered(known) }
        guard let answered = runner.answerAtOnce({ classifier.classify(sample) }) else { return nil }
        answers.keep(answered.output, for: key)
        return answered
    }

    private static func classify(
        _ samples: [TextSample],
        by classifier: TextClassifier
    ) async -> [Result<Classification, any Error>] {
        guard samples.reduce(0, { $0 + $1.text.utf8.count }) > longText else {
            return samples.map { .success(classifier.classify($0)) }
        }
        do {
            return try await offThePool { samples.map { .success(classifier.classify($0)) } }
        } catch {
            return samples.map { _ in .failure(error) }
        }
    }
}
