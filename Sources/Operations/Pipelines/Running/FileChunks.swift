import Foundation

/// A file piece by piece, none read before the one before it was taken.
struct FileChunks: AsyncSequence, Sendable {
    private static let size = 1 << 20

    let path: String

    func makeAsyncIterator() -> Iterator { Iterator(path: path) }

    struct Iterator: AsyncIteratorProtocol {
        let path: String
        private var handle: FileHandle?

        init(path: String) { self.path = path }

        mutating func next() async throws -> [UInt8]? {
            let open = try handle ?? FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            handle = open
            guard let data = try open.read(upToCount: FileChunks.size), !data.isEmpty else {
                try open.close()
                return nil
            }
            return Array(data)
        }
    }
}
