package import Learning

/// What a model says of one sample, as a line of JSON.
///
/// Written by hand: `JSONEncoder` takes longer for a line than reading and classifying its text.
package struct PredictedLine: Sendable {
    /// The line of the file that the sample stood in, from 1; nil for a file of its own.
    private let line: Int?
    private let sample: TextSample
    private let answer: Classification

    package init(_ sample: TextSample, answer: Classification, line: Int? = nil) {
        self.line = line
        self.sample = sample
        self.answer = answer
    }

    /// Appends the object, its keys sorted, and the end of the line; what is not known is left out.
    package func append(to bytes: inout [UInt8]) {
        var object = JSONLine(&bytes)
        object.add("class", answer.label)
        object.add("confidence", number: answer.confidence)
        if let filename = sample.filename { object.add("filename", filename) }
        if let id = sample.metadata["id"] { object.add("id", id) }
        if let label = sample.label { object.add("label", label) }
        if let line { object.add("line", literal: "\(line)") }
        if let needsReview = answer.needsReview { object.add("needs_review", literal: "\(needsReview)") }
        if let novelty = answer.novelty { object.add("novelty", number: novelty) }
        object.add("probabilities", answer.probabilities.map { ($0.label, $0.probability) })
        if let reason = answer.reviewReason { object.add("review_reason", reason.rawValue) }
        bytes = object.ended()
    }
}
