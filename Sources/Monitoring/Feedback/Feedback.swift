/// What someone or something said of a prediction, after it was made.
package struct Feedback: Hashable, Sendable {
    /// What was said.
    package enum Content: Hashable, Sendable {
        /// The class that the case really has.
        case label(String)
        /// How content a person was, 1 to 5.
        case rating(Int)
        /// What came of it for the business, such as `minutes_saved`: a number in a unit that its name tells.
        case outcome(name: String, value: Double)
    }

    package static let longestID = 200
    package static let longestName = 64
    package static let longestSource = 200

    /// The prediction's id, which need not be known yet.
    package var prediction: String
    package var content: Content
    /// Who says so; may be empty.
    package var source: String
    /// When it was said, in seconds since 1970.
    package var time: Double

    package init(prediction: String, content: Content, source: String, time: Double) {
        self.prediction = prediction
        self.content = content
        self.source = source
        self.time = time
    }

    /// What cannot be taken, as the end of a sentence, or nil.
    package var complaint: String? {
        if !(1...Self.longestID).contains(prediction.utf8.count) {
            return "the id of a prediction has 1 to \(Self.longestID) bytes"
        }
        if source.utf8.count > Self.longestSource { return "the source has at most \(Self.longestSource) bytes" }
        if !time.isFinite { return "the time is not a finite number" }
        switch content {
        case .label: return nil
        case .rating(let rating): return (1...5).contains(rating) ? nil : "a rating is 1 to 5, not \(rating)"
        case .outcome(let name, let value):
            let isWord = name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
            }
            guard isWord, (1...Self.longestName).contains(name.utf8.count) else {
                return
                    "the name of an outcome is 1 to \(Self.longestName) of a-z, 0-9 and _; it is '\(name.prefix(100))'"
            }
            return value.isFinite ? nil : "the value of '\(name)' is not a finite number"
        }
    }
}
