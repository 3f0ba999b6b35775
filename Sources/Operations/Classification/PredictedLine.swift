import Documents
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
        var json = JSONText(takingOver: &bytes)
        json.object { json in
            json.member("class", answer.label)
            json.member("confidence", answer.confidence)
            json.member("filename", sample.filename)
            json.member("id", sample.metadata["id"])
            json.member("label", sample.label)
            json.member("line", line)
            json.member("needs_review", answer.needsReview)
            json.member("novelty", answer.novelty)
            json.name("probabilities")
            json.object { json in
                for share in answer.probabilities {
                    json.member(share.label, share.probability)
                }
            }
            json.member("review_reason", answer.reviewReason?.rawValue)
        }
        json.endLine()
        bytes = json.bytes
    }
}
