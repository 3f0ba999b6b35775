extension Prediction {
    /// The prediction as JSON, its keys in alphabetical order, as `JSONEncoder` writes it; it has no explanation.
    ///
    /// Written by hand: to encode it takes longer than to classify a text.
    ///
    /// - Precondition: `explanation` is empty.
    package func write(to json: inout JSONText) {
        precondition(explanation.isEmpty, "an explanation would be lost")
        json.object { json in
            json.member("class", documentClass.rawValue)
            json.member("confidence", confidence)
            json.member("document_id", documentID?.digest)
            json.name("explanation")
            json.array { _ in }
            json.member("milliseconds", milliseconds)
            json.name("model")
            json.object { json in
                json.member("name", model.name)
                json.member("version", model.version)
            }
            json.member("needs_review", needsReview)
            json.member("novelty", novelty)
            json.member("prediction_id", id)
            json.name("probabilities")
            json.object { json in
                for (name, probability) in probabilities.sorted(by: { $0.key < $1.key }) {
                    json.member(name, probability)
                }
            }
            json.member("review_reason", reviewReason)
        }
    }
}
