/// A file that came inside another, such as a mail's attachment.
package struct Attachment: Hashable, Sendable, Codable {
    /// Safe to show and to write: no folder, no control characters, never empty.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
