import Documents
import SQLiteStorage
import Search
import TestSupport

/// A home on disk with documents to search, each text of which is a passage, in ascending ids from 1.
struct SearchedHome {
    struct Item {
        var name: String
        var documentClass: DocumentClass
        var date: String?
        var texts: [String]
        var context = ""
        var tenant: String?
        var suite: String?
    }

    let folder: TemporaryFolder
    let passages: PassageRepository

    init(_ items: [Item]) async throws {
        folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.path + "/deedbox.sqlite")
        passages = PassageRepository(database, directory: folder.path + "/index")
        let stores = StoresUnderTest(
            documents: DocumentRepository(database),
            jobs: JobRepository(database),
            passages: passages
        )
        for (number, item) in items.enumerated() {
            let reading = Self.reading(item, number: number + 1)
            try await stores.ingest(reading)
            let found = item.texts.enumerated().map { ordinal, text in
                Passage.fixture(of: number + 1, ordinal: ordinal, context: item.context, text: text)
            }
            try await passages.replace(found, of: reading.document.id)
        }
    }

    private static func reading(_ item: Item, number: Int) -> Reading {
        let document = Document(
            id: .fixture(number),
            name: item.name,
            fileType: .pdf,
            byteCount: 100,
            pages: [.fixture(1, text: "Rent")]
        )
        var features = FeatureRecord.fixture(of: document, dates: item.date.map { [.fixture($0)] } ?? [])
        features.keyFacts = item.tenant.map { [.found(.tenant, $0)] } ?? []
        features.premises =
            item.suite.map { suite in
                let evidence = Evidence(text: suite, page: 1, span: TextSpan(0, 1), boxes: [], confidence: 0.9)
                return [PremisesFact(evidence: evidence, kind: .suite, value: suite)]
            } ?? []
        return Reading(
            document: document,
            features: features,
            date: item.date,
            prediction: .fixture(number, class: item.documentClass, confidence: 0.9),
            children: []
        )
    }
}
