/// A text to classify.
struct ClassificationBody: Decodable, Sendable {
    var text: String
    /// The name of the file that the text came from; it says something of the class.
    var filename: String?
    /// What should always get the same version while several answer; nil for the text itself.
    var unit: String?
}

/// Texts to classify in one request.
struct ClassificationBatchBody: Decodable, Sendable {
    var texts: [ClassificationBody]
}
