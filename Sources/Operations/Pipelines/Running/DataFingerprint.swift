import Crypto
package import Documents
import Foundation

/// Tells whether data changed, without reading all of it.
package struct DataFingerprint: Sendable {
    private static let mostFiles = 1_000_000
    private static let page = 1000
    /// What stands for the reviewed documents of the store.
    package static let store = "store:"

    private let documents: any DocumentStore
    private let reviews: any ReviewStore

    package init(documents: any DocumentStore, reviews: any ReviewStore) {
        self.documents = documents
        self.reviews = reviews
    }

    /// A digest of the reviews, of a folder or of a file; what is not there has one too.
    ///
    /// Of a folder it is that of its files' names, sizes and times of change, of a file that of its bytes.
    package func fingerprint(of source: String) async throws -> String {
        if source.isEmpty { return "none" }
        if source == Self.store { return try await reviewed() }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder) else { return "missing" }
        let read = isFolder.boolValue ? Self.folder : Self.bytes
        return try await offThePool { try read(source) }
    }

    /// A digest of the documents that are ready, with the reviews.
    package func fingerprintOfDocuments() async throws -> String {
        var hash = SHA256()
        var cursor: String?
        repeat {
            let list = try await documents.records(
                matching: DocumentFilter(status: .ready),
                after: cursor,
                limit: Self.page
            )
            for record in list.records { hash.update(data: Data("\(record.id.digest)\n".utf8)) }
            cursor = list.nextCursor
        } while cursor != nil
        hash.update(data: Data(try await reviewed().utf8))
        return hash.finalize().hexDigits
    }

    private func reviewed() async throws -> String {
        let lines = try await reviews.reviews(limit: ReviewOperations.mostReviews)
            .map { "\($0.documentID.digest) \($0.documentClass)\n" }.sorted()
        return SHA256.hash(data: Data(lines.joined().utf8)).hexDigits
    }

    @Sendable private static func folder(_ path: String) throws -> String {
        guard let files = FileManager.default.enumerator(atPath: path) else { return "unreadable" }
        var lines: [String] = []
        while let file = files.nextObject() as? String {
            guard lines.count < mostFiles else {
                throw Failure(
                    code: "too_many_files",
                    message: "'\(path)' has more than \(mostFiles) files; name a folder with fewer."
                )
            }
            var status = stat()
            guard stat("\(path)/\(file)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            lines.append("\(file)\0\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)\n")
        }
        return SHA256.hash(data: Data(lines.sorted().joined().utf8)).hexDigits
    }

    /// The SHA-256 of the file's bytes.
    static func file(_ path: String) async throws -> String { try await offThePool { try bytes(path) } }

    @Sendable private static func bytes(_ path: String) throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }  // Opened for reading only: nothing can be lost.
        var hash = SHA256()
        while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty { hash.update(data: data) }
        return hash.finalize().hexDigits
    }
}
