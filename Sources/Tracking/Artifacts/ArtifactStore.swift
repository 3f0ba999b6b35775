/// Where files of runs and models are kept.
///
/// Neither direction holds more than a chunk of a file in memory.
package protocol ArtifactStore: Sendable {
    /// Keeps what the chunks are together, replacing the file of that path; on return it survives power loss. When the chunks
    /// end with an error nothing is kept.
    ///
    /// - Throws: `TrackingError` when the owner is missing, the path is that of a folder, or the file is larger than
    ///   `TrackingLimits.artifact`; and what the chunks throw.
    func save<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks,
        at path: ArtifactPath,
        of owner: ArtifactOwner
    ) async throws -> Artifact where Chunks.Element == [UInt8]
    /// The file, or nil.
    func artifact(at path: ArtifactPath, of owner: ArtifactOwner) async throws -> Artifact?
    /// Hands over the bytes of the file in order.
    ///
    /// - Throws: `TrackingError` when there is no such file, `Failure` with code `artifact_missing` when its bytes are gone
    ///   or damaged, and what `take` throws.
    @concurrent func read(
        _ path: ArtifactPath,
        of owner: ArtifactOwner,
        _ take: @concurrent ([UInt8]) async throws -> Void
    ) async throws
    /// What the folder holds, by name; nothing for a path that is no folder.
    func entries(of folder: ArtifactPath, of owner: ArtifactOwner) async throws -> [ArtifactEntry]
    /// Removes the file, or the folder with all it holds; nothing happens when there is neither.
    func remove(_ path: ArtifactPath, of owner: ArtifactOwner) async throws
}
