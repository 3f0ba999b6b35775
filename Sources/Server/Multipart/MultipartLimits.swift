/// How much of a multipart body is accepted beside the bytes of its parts.
package struct MultipartLimits: Hashable, Sendable {
    /// The most parts in one body.
    package var maximumParts = 100
    /// The longest headers of one part, in bytes; a file name of 4,096 bytes, percent-encoded, fits.
    package var maximumHeaderBytes = 16_384

    package init(maximumParts: Int = 100, maximumHeaderBytes: Int = 16_384) {
        self.maximumParts = maximumParts
        self.maximumHeaderBytes = maximumHeaderBytes
    }
}
