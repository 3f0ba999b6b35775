import Documents
import Operations
import SQLiteStorage
import Search
import Synchronization
import TestSupport
import Testing

struct EmbeddingOperationsTests {
    /// Texts that a model was asked for, in their order.
    private final class Asked: Sendable {
        private let state = Mutex<[String]>([])
        var texts: [String] { state.withLock { $0 } }
        func add(_ texts: [String]) { state.withLock { $0 += texts } }
    }

    private func operations(_ store: TestStore, model: String, _ asked: Asked) -> EmbeddingOperations {
        EmbeddingOperations(
            documents: store.documents,
            passages: store.passages,
            cache: store.embeddings,
            model: model
        ) { texts in
            asked.add(texts)
            return texts.map { [Float($0.utf8.count), 1] }
        }
    }

    private func makeAll(_ operations: EmbeddingOperations) async throws {
        while try await operations.makeBatch() > 0 {}
    }

    @Test func whatWasEmbeddedInAnyDocumentIsNotEmbeddedAgain() async throws {
        let store = try TestStore()
        let stores = StoresUnderTest(documents: store.documents, jobs: store.jobs, passages: store.passages)
        let wordings = [["rent is due", "rent is due", "quiet enjoyment"], ["quiet enjoyment", "the tenant insures"]]
        let asked = Asked()
        for (number, texts) in wordings.enumerated() {
            try await stores.ingest(.fixture(number + 1))
            let passages = texts.enumerated().map { Passage.fixture(of: number + 1, ordinal: $0, text: $1) }
            try await store.passages.replace(passages, of: .fixture(number + 1))
            try await makeAll(operations(store, model: "a", asked))
        }
        let passages = asked.texts.filter { text in wordings.joined().contains { text.contains($0) } }
        #expect(passages.count == 3 && Set(passages).count == 3)
        #expect(try await store.passages.counts() == IndexCounts(passages: 5, embedded: 5))

        // A document that is read again needs no model; another model takes nothing from the first.
        let texts = asked.texts.count
        let passage = Passage.fixture(of: 1, ordinal: 0, text: "the tenant insures")
        try await store.passages.replace([passage], of: .fixture(1))
        try await makeAll(operations(store, model: "a", asked))
        #expect(asked.texts.count == texts)
        try await store.passages.replace([passage], of: .fixture(1))
        try await makeAll(operations(store, model: "b", asked))
        #expect(asked.texts.count == texts + 1)
    }
}
