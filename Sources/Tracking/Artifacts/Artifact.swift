/// A file that a run or a model left.
package struct Artifact: Hashable, Sendable {
    package var path: ArtifactPath
    /// In bytes.
    package var size: Int64
    /// The SHA-256 of its bytes, as hexadecimal digits.
    package var sha256: String

    package init(path: ArtifactPath, size: Int64, sha256: String) {
        self.path = path
        self.size = size
        self.sha256 = sha256
    }
}
