import Documents
package import Learning

/// Classifies files of any length: batch by batch, on several threads, in the order of the lines.
///
/// A sample that came lately is not classified again.
///
/// What is held at a time are the batches under way; the file is not read ahead of a slow taker.
package struct BulkPredictor: Sendable {
    /// A batch ends with this line, or with the line that reaches this size in bytes.
    private static let batchLines = 512
    private static let batchBytes = 1 << 20

    /// What came of one batch.
    package struct Batch: Sendable {
        /// JSON Lines, in the order of the samples.
        package var output: [UInt8] = []
        package var count = 0
        /// Lines that are no samples; they have no output.
        package var faults: [SampleFileError] = []
    }

    private let classifier: TextClassifier
    private let answers: AnswerCache
    private let threads: Int

    /// - Parameter threads: How many batches are classified at the same time, at least 1.
    package init(_ classifier: TextClassifier, threads: Int) {
        self.classifier = classifier
        answers = AnswerCache(classCount: classifier.classes.count, bytes: AnswerCache.bytesForFile)
        self.threads = max(1, threads)
    }

    /// How many lines had an answer already.
    package var knownLines: Int { answers.hits }

    /// Classifies each line of a `.jsonl` or `.tsv` file.
    ///
    /// - Parameter take: Given the batches in order; what it throws ends the work.
    /// - Throws: `Failure` with code `invalid_samples` where the file as a whole cannot be read, and what `take` throws.
    package func predict(_ path: String, take: (Batch) throws -> Void) async throws {
        do {
            var lines = try SampleLines(path: path)
            let (parser, classifier, answers) = (lines.parser, classifier, answers)
            try await inOrder(
                // One more than are at work, so that none waits for the reading of a batch.
                atOnce: threads + 1,
                next: {
                    let batch = try lines.next(Self.batchLines, bytes: Self.batchBytes)
                    return batch.isEmpty ? nil : batch
                },
                { lines in try await offThePool { Self.batch(of: lines, parser, classifier, answers) } },
                take: { try take(try $0.get()) }
            )
        } catch let error as SampleFileError {
            throw Failure(code: "invalid_samples", message: "\(error)")
        }
    }

    private static func batch(
        of lines: [SampleLines.Line],
        _ parser: SampleLines.Parser,
        _ classifier: TextClassifier,
        _ answers: AnswerCache
    ) -> Batch {
        var batch = Batch()
        for line in lines {
            switch parser.sample(of: line) {
            case .success(let sample):
                let answer = answers.answer(to: sample) { classifier.classify(sample) }
                PredictedLine(sample, answer: answer, line: line.number).append(to: &batch.output)
                batch.count += 1
            case .failure(let fault): batch.faults.append(fault)
            }
        }
        return batch
    }
}
