import Crypto
package import Documents
import Foundation

/// Tells whether data changed, without reading again what surely did not.
package struct DataFingerprint: Sendable {
    private static let page = 1000
    /// What stands for the reviewed documents of the store.
    package static let store = "store:"

    private let documents: any DocumentStore
    private let reviews: any ReviewStore
    private let digests = FileDigests()

    package init(documents: any DocumentStore, reviews: any ReviewStore) {
        self.documents = documents
        self.reviews = reviews
    }

    /// A digest of the reviews, of a folder, of the files with a prefix (`in/2026-*`) or of a file; what is not there has one too.
    ///
    /// Of a folder or prefix it is that of its files' names and contents, of a file that of its bytes; times do not count.
    package func fingerprint(of source: String) async throws -> String {
        if source.isEmpty { return "none" }
        if source == Self.store { return try await reviewed() }
        let found = try await offThePool { [digests] in try digests.digests(of: source) }
        if let file = found[""] { return file }
        if found.isEmpty, !FileManager.default.fileExists(atPath: source) { return "missing" }
        let lines = found.map { "\($0.key)\0\($0.value)\n" }.sorted()
        return SHA256.hash(data: Data(lines.joined().utf8)).hexDigits
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

    /// The SHA-256 of the file's bytes.
    static func file(_ path: String) async throws -> String {
        try await offThePool { try FileDigests.sha256(of: path) }
    }
}
