/// A file that came in a request.
struct UploadedFile: Sendable {
    /// Safe to keep and show.
    var name: String
    var bytes: [UInt8]
}
