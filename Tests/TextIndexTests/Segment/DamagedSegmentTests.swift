import Foundation
import Testing
import TextIndex

@testable import TextIndex

struct DamagedSegmentTests {
    private let query = TextQuery([
        TextClause(.term("wa")), TextClause(.phrase(["wa", "we"])), TextClause(.prefix("w")),
    ])
    private let ranking = BM25F(fields: [BM25F.Field(), BM25F.Field()])

    /// A flipped byte may not matter to a question, but it never makes a wrong answer.
    @Test
    func everyFlippedByteIsNoticedAndNoneMakesAWrongAnswer() throws {
        let corpus = RandomCorpus(seed: 1, documentCount: 20, fieldCount: 2, wordCount: 12)
        let index = try WrittenIndex(corpus.documents, fieldCount: 2)
        let right = try index.snapshot.search(query, ranking: ranking, limit: 10)
        let path = "\(index.folder.path)/\(index.snapshot.manifest.segments[0].name)"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for offset in bytes.indices {
            var damaged = bytes
            damaged[offset] ^= 1 << UInt8(offset % 8)
            try damaged.write(to: URL(fileURLWithPath: path), options: .atomic)
            #expect(throws: SegmentError.self, "byte \(offset)") {
                try IndexSnapshot(index.snapshot.manifest, in: index.folder.path).verify()
            }
            let answer = try? IndexSnapshot(index.snapshot.manifest, in: index.folder.path)
                .search(query, ranking: ranking, limit: 10)
            #expect(answer == nil || answer == right, "byte \(offset)")
        }
    }

    @Test
    func aFileThatWasCutIsNoSegment() throws {
        let folder = try TemporaryFolder()
        for length in [0, 10, 100] {
            let path = "\(folder.path)/1.segment"
            try Data(repeating: 7, count: length).write(to: URL(fileURLWithPath: path))
            #expect(throws: SegmentError.notASegment(file: path)) { try SegmentFile(path: path) }
        }
    }
}
