import Documents
import Foundation
import SQLiteStorage
import TestSupport
import Testing

struct FileBlobStoreTests {
    let folder: TemporaryFolder
    let store: FileBlobStore

    init() throws {
        folder = try TemporaryFolder()
        store = FileBlobStore(directory: folder.path + "/a/blobs")
    }

    @Test(arguments: BlobStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any BlobStore>) async throws {
        try await clause.check(store)
    }

    @Test func damagedBytesAreRecognised() async throws {
        let id = try await store.put([1, 2, 3])
        try Data([1, 2, 4]).write(to: URL(fileURLWithPath: "\(folder.path)/a/blobs/\(id)"))
        let failure = await #expect(throws: Failure.self) { try await store.bytes(of: id) }
        #expect(failure?.code == "blob_corrupt")
    }

    @Test func aTruncatedFileIsWrittenAgain() async throws {
        let id = try await store.put([1, 2, 3])
        try Data([1]).write(to: URL(fileURLWithPath: "\(folder.path)/a/blobs/\(id)"))
        _ = try await store.put([1, 2, 3])
        #expect(try await store.bytes(of: id) == [1, 2, 3])
    }

    @Test func nothingButTheBlobsIsLeftInTheFolder() async throws {
        let ids = try await withThrowingTaskGroup(of: DocumentID.self) { group in
            for number in 0..<20 { group.addTask { try await store.put([UInt8(number % 5)]) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1.digest) }
        }
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/blobs")) == ids)
    }

    @Test func aFolderThatCannotBeMadeIsNamed() async throws {
        try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
        let blocked = FileBlobStore(directory: folder.path + "/file/blobs")
        let failure = await #expect(throws: Failure.self) { try await blocked.put([1]) }
        #expect(failure?.code == "storage_failed")
        #expect(failure?.message.contains("'\(folder.path)/file/blobs") == true)
    }
}
