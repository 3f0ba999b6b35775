/// Where the bytes of files are kept, under their SHA-256.
package protocol BlobStore: Sendable {
    /// Stores the bytes and returns their identity; on return they survive power loss. Known bytes are not written again.
    func put(_ bytes: [UInt8]) async throws -> DocumentID
    /// The bytes of that identity.
    ///
    /// - Throws: `Failure` with code `blob_missing` or `blob_corrupt`.
    func bytes(of id: DocumentID) async throws -> [UInt8]
    /// Removes the bytes; nothing happens when they are not there.
    func remove(_ id: DocumentID) async throws
}
