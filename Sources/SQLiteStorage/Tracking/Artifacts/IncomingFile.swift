import Crypto
import Documents
import Foundation
import Synchronization

/// A file that comes in pieces: kept in memory while it is small, and on disk, under no name that counts, from then on.
final class IncomingFile: Sendable {
    private struct State {
        var digest = SHA256()
        var size: Int64 = 0
        var memory: [UInt8] = []
        var handle: FileHandle?
    }

    /// With which the names of unfinished files begin.
    static let prefix = ".incoming-"

    private let directory: String
    private let largestInMemory: Int
    private let temporary: String
    private let state = Mutex(State())

    init(directory: String, largestInMemory: Int) {
        self.directory = directory
        self.largestInMemory = largestInMemory
        temporary = "\(directory)/\(Self.prefix)\(UUID().uuidString)"
    }

    var size: Int64 { state.withLock { $0.size } }

    func append(_ chunk: [UInt8]) async throws {
        try await BlockingWork.run { [self] in
            try state.withLock { state in
                state.digest.update(data: chunk)
                state.size += Int64(chunk.count)
                if state.handle == nil, state.size <= largestInMemory {
                    state.memory += chunk
                    return
                }
                try open(&state)
                try told { try state.handle?.write(contentsOf: chunk) }
            }
        }
    }

    /// Makes the bytes of a large file durable; those of a small one are handed back.
    func finish() async throws -> (sha256: String, data: [UInt8]?) {
        try await BlockingWork.run { [self] in
            try state.withLock { state in
                let sha256 = FileDigest.text(state.digest.finalize())
                guard let handle = state.handle else { return (sha256, state.memory) }
                try told {
                    try handle.synchronize()
                    try handle.close()
                }
                state.handle = nil
                return (sha256, nil)
            }
        }
    }

    /// Gives a finished large file its SHA-256 as its name.
    ///
    /// Within the transaction that keeps its row: whoever sweeps up files without a row does it within one, too.
    func publish(as sha256: String) throws {
        try DurableFile.rename(temporary, to: "\(directory)/\(sha256)")
    }

    /// Takes away what was written of a file that did not come whole.
    func discard() {
        state.withLock { state in
            try? state.handle?.close()
            state.handle = nil
        }
        unlink(temporary)
    }

    private func open(_ state: inout State) throws {
        guard state.handle == nil else { return }
        try DurableFile.makeFolder(directory)
        let descriptor = Foundation.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(
                code: "storage_failed",
                message: "Cannot create '\(temporary)'. Check the permissions of the folder."
            )
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        state.handle = handle
        try told { try handle.write(contentsOf: state.memory) }
        state.memory = []
    }

    /// Says of an error of the file system what failed.
    private func told(_ work: () throws -> Void) throws {
        do { try work() } catch {
            throw Failure(
                code: "storage_failed",
                message: "Cannot write '\(temporary)': \(error.localizedDescription). Check the space left on the disk."
            )
        }
    }
}
