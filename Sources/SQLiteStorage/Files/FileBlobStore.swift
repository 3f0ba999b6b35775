package import Documents

/// Bytes of files in a folder, each under its SHA-256.
package struct FileBlobStore: BlobStore {
    private let directory: String

    /// Creates a store in `directory`, which is made when something is put there.
    package init(directory: String) { self.directory = directory }

    package func put(_ bytes: [UInt8]) async throws -> DocumentID {
        try await BlockingWork.run {
            guard let id = DocumentID(FileDigest.sha256(of: bytes)) else {
                preconditionFailure("a digest has 64 digits")
            }
            if DurableFile.size(of: path(of: id)) == bytes.count {
                // Whoever put it may have died before its name was durable.
                try DurableFile.syncFolder(directory)
            } else {
                try DurableFile.write(bytes, to: path(of: id))
            }
            return id
        }
    }

    package func bytes(of id: DocumentID) async throws -> [UInt8] {
        try await BlockingWork.run {
            guard let bytes = try DurableFile.bytes(at: path(of: id)) else {
                throw Failure(
                    code: "blob_missing",
                    message:
                        "There is no file '\(path(of: id))'. Restore it from a backup or ingest the document again."
                )
            }
            guard FileDigest.sha256(of: bytes) == id.digest else {
                throw Failure(
                    code: "blob_corrupt",
                    message:
                        "The file '\(path(of: id))' is damaged. Restore it from a backup or ingest the document again."
                )
            }
            return bytes
        }
    }

    package func remove(_ id: DocumentID) async throws {
        try await BlockingWork.run { try DurableFile.remove(path(of: id)) }
    }

    private func path(of id: DocumentID) -> String { "\(directory)/\(id.digest)" }
}
