import Testing
import TextIndex

struct IndexWriterTests {
    private let folder: TemporaryFolder
    private let writer: IndexWriter
    private let ranking = BM25F(fields: [BM25F.Field(), BM25F.Field(), BM25F.Field()])

    init() throws {
        folder = try TemporaryFolder()
        writer = try IndexWriter(folder: folder.path)
    }

    @Test
    func aMergedIndexAnswersAsOneThatWasWrittenAtOnce() throws {
        var corpus = RandomCorpus(seed: 5, documentCount: 200)
        var parts = IndexManifest(fieldCount: 3)
        // Every third document each: the keys of the segments interleave.
        for offset in 0..<3 {
            let share = stride(from: offset, to: corpus.documents.count, by: 3).map { corpus.documents[$0] }
            parts = try writer.adding(share, to: parts)
        }
        let merged = try IndexSnapshot(writer.mergingAll(parts), in: folder.path)
        #expect(merged.manifest.segments.count == 1)
        let whole = try WrittenIndex(corpus.documents, fieldCount: 3)
        for _ in 0..<100 {
            let query = corpus.query()
            let hits = try merged.search(query, ranking: ranking, limit: 20)
            #expect(try hits == whole.snapshot.search(query, ranking: ranking, limit: 20), "\(query)")
        }
    }

    @Test
    func deletedDocumentsAreFoundNeitherBeforeNorAfterAMerge() throws {
        let corpus = RandomCorpus(seed: 6, documentCount: 90)
        let added = try writer.adding(corpus.documents, to: IndexManifest(fieldCount: 3))
        let gone = corpus.documents.map(\.key).filter { $0 % 3 != 0 }
        let deleted = try writer.deleting(gone, from: added)
        let merged = try #require(try writer.merging(deleted))
        for manifest in [deleted, merged] {
            let index = try IndexSnapshot(manifest, in: folder.path)
            let hits = try index.search(TextQuery([TextClause(.prefix("w"))]), ranking: ranking, limit: 1000)
            #expect(!hits.isEmpty)
            #expect(Set(hits.map(\.key)).isDisjoint(with: gone))
            #expect(manifest.documentCount == corpus.documents.count - gone.count)
        }
        // A reader of the old manifest goes on after its files are removed.
        let old = try IndexSnapshot(deleted, in: folder.path)
        try writer.sweep(keeping: merged)
        try old.verify()
        #expect(throws: SegmentError.self) { try IndexSnapshot(deleted, in: folder.path) }
    }

    @Test
    func documentsOutOfOrderAreRefused() throws {
        let documents = [2, 1].map { IndexDocument(key: $0, fields: [["a"], [], []]) }
        #expect(throws: SegmentError.unorderedKey(1, after: 2)) {
            try writer.adding(documents, to: IndexManifest(fieldCount: 3))
        }
    }
}
