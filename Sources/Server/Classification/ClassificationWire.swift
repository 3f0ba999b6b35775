/// A text to classify.
struct ClassificationBody: Decodable, Sendable {
    var text: String
    /// The name of the file that the text came from; it says something of the class.
    var filename: String?
}
