package import Documents
package import Search
import Testing

/// What every index of passages must do; each implementation's tests run all the checks.
///
/// A check asks for an index over a store that holds the given records, each of them ready.
package enum PassageIndexContract {
    package typealias MakeIndex = @Sendable (_ records: [DocumentRecord]) async throws -> any PassageIndex

    /// One promise, with what proves it.
    package struct Check: Sendable, CustomTestStringConvertible {
        package var testDescription: String
        package var run: @Sendable (MakeIndex) async throws -> Void

        init(_ description: String, _ run: @escaping @Sendable (MakeIndex) async throws -> Void) {
            testDescription = description
            self.run = run
        }
    }

    package static let checks: [Check] = lexicalChecks + denseChecks + filterChecks + keepingChecks
}

/// Three small leases that the checks search.
struct IndexSamples {
    static let first = IndexSamples.record(1, "Oak Street Lease.pdf", .lease, 0.95, "2021-03-15", .pdf)
    static let second = IndexSamples.record(2, "Suite 400 amendment.docx", .amendment, 0.7, "2023-06", .docx)
    static let third = IndexSamples.record(3, "Letter.txt", nil, 0, nil, .text)
    static let records = [first, second, third]

    static let passages: [Passage] = [
        passage(first, 0, "Tenant shall not assign this lease without the consent of Landlord.", "12. ASSIGNMENT"),
        passage(first, 1, "Landlord shall repair the roof and the structure of the building.", "13. REPAIRS"),
        passage(second, 0, "The term is extended and the base rent is increased.", nil),
        passage(third, 0, "We write about the assignment of your parking spaces near the roof.", nil),
    ]

    /// An index with all passages of all records.
    static func index(_ make: PassageIndexContract.MakeIndex) async throws -> any PassageIndex {
        let index = try await make(records)
        for record in records {
            try await index.replace(passages.filter { $0.documentID == record.id }, of: record.id)
        }
        return index
    }

    /// The found passages as `record.ordinal`, such as `1.0`, in order.
    static func names(_ matches: [PassageMatch], in index: any PassageIndex) async throws -> [String] {
        let candidates = try await index.candidates(matches.map(\.passageID))
        let byID = Dictionary(candidates.map { ($0.passageID, $0.passage) }, uniquingKeysWith: { first, _ in first })
        return matches.compactMap { match in byID[match.passageID].map(name) }
    }

    static func name(_ passage: Passage) -> String {
        let number = records.firstIndex { $0.id == passage.documentID }.map { $0 + 1 } ?? 0
        return "\(number).\(passage.ordinal)"
    }

    /// A unit vector of 384 numbers that leans towards the given place.
    static func vector(_ place: Int, lean: Float = 1) -> [Float] {
        var vector = [Float](repeating: 0, count: 384)
        vector[place] = lean
        vector[383] = (1 - lean * lean).squareRoot()
        return vector
    }

    private static func record(
        _ number: UInt8,
        _ name: String,
        _ documentClass: DocumentClass?,
        _ confidence: Double,
        _ date: String?,
        _ type: FileType
    ) -> DocumentRecord {
        let id = DocumentID(sha256: [UInt8](repeating: number, count: 32))
        var record = DocumentRecord(id: id, name: name, status: .ready, byteCount: 100, addedAt: 0, parentID: nil)
        record.fileType = type
        record.pageCount = 1
        record.wordCount = 10
        record.textConfidence = 1
        record.date = date
        record.prediction = documentClass.map { documentClass in
            Prediction(
                id: "prediction-\(number)",
                documentID: id,
                documentClass: documentClass,
                confidence: confidence,
                probabilities: [documentClass.rawValue: confidence],
                model: Prediction.Model(name: "sample", version: 1),
                milliseconds: 1
            )
        }
        return record
    }

    private static func passage(_ record: DocumentRecord, _ ordinal: Int, _ text: String, _ heading: String?) -> Passage
    {
        Passage(
            documentID: record.id,
            ordinal: ordinal,
            page: ordinal + 1,
            span: TextSpan(5, 5 + text.unicodeScalars.count),
            heading: heading,
            context: record.name,
            text: text,
            boxes: [BoundingBox(x: 72, y: 100.5, width: 400, height: 12)]
        )
    }
}
