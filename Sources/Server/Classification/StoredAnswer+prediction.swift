import Documents
import HTTPTypes

extension StoredAnswer {
    /// What was said of one text.
    static func prediction(_ prediction: Prediction) throws -> Self {
        guard prediction.explanation.isEmpty else { return try .json(prediction, status: .ok) }
        return .json { prediction.write(to: &$0) }
    }

    /// What was said of each of several texts, in their order; there are no explanations.
    static func predictions(_ predictions: [Prediction]) -> Self {
        .json { json in
            json.object { json in
                json.name("predictions")
                json.array { json in for prediction in predictions { prediction.write(to: &json) } }
            }
        }
    }

    private static func json(_ write: (inout JSONText) -> Void) -> Self {
        var json = JSONText(capacity: 1 << 10)
        write(&json)
        return Self(status: 200, headers: ["content-type": "application/json"], body: json.bytes)
    }
}
