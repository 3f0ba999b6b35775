import Documents
import Foundation
import SQLiteStorage
import Search

/// Makes documents of the lines of a file, 250 passages each, every second of which is a lease, with vectors; prints a JSON
/// object with what it cost.
struct HomeFiller {
    static let passagesPerDocument = 250
    private static let vectorsAtOnce = 10_000

    let texts: String
    let home: String

    func run() async throws {
        let database = try SQLiteDatabase(path: "\(home)/deedbox.sqlite")
        let passages = PassageRepository(database, directory: "\(home)/index")
        let jobs = JobRepository(database)
        let file = fopen(texts, "r")
        defer { if let file { fclose(file) } }
        var (count, documents, textBytes) = (0, 0, 0)
        let start = CPUClock.seconds
        while case let lines = Self.lines(of: file, Self.passagesPerDocument), !lines.isEmpty {
            try await add(lines, number: documents, to: passages, jobs)
            textBytes += lines.reduce(0) { $0 + $1.utf8.count }
            (count, documents) = (count + lines.count, documents + 1)
        }
        let indexed = CPUClock.seconds
        while case let pending = try await passages.passagesWithoutEmbedding(limit: Self.vectorsAtOnce),
            !pending.isEmpty
        {
            let vectors = pending.map { ($0.passageID, Self.vector(of: $0.passageID)) }
            try await passages.setEmbeddings(Dictionary(uniqueKeysWithValues: vectors))
        }
        let statistics = try await passages.statistics()
        print(
            """
            {"passages": \(count), "documents": \(documents), "text_bytes": \(textBytes), \
            "index_bytes": \(statistics.indexBytes), "segments": \(statistics.segments.count), \
            "index_seconds": \(indexed - start), "vector_seconds": \(CPUClock.seconds - indexed), \
            "peak_bytes": \(CPUClock.peakBytes)}
            """
        )
    }

    /// Of a passage by its id, from 1: those of one document are of ten topics.
    static func vector(of passage: Int64) -> [Float] {
        MadeUpVector.vector(topic: Int(passage - 1) / (passagesPerDocument / 10) % 400, seed: Int(passage))
    }

    private static func lines(of file: UnsafeMutablePointer<FILE>?, _ count: Int) -> [String] {
        guard let file else { return [] }
        var (lines, buffer, capacity) = ([String](), UnsafeMutablePointer<CChar>?.none, 0)
        defer { free(buffer) }
        while lines.count < count, case let length = getline(&buffer, &capacity, file), length > 0, let buffer {
            let line = UnsafeRawBufferPointer(start: buffer, count: length)
            lines.append(String(decoding: line.last == 0x0A ? line.dropLast() : line[...], as: UTF8.self))
        }
        return lines
    }

    private func add(
        _ lines: [String],
        number: Int,
        to passages: PassageRepository,
        _ jobs: JobRepository
    ) async throws {
        let id = DocumentID(sha256: (0..<32).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 4))) ^ UInt8($0) })
        let name = "made-up-\(number).pdf"
        _ = try await jobs.submit(Submission(id: id, name: name, byteCount: 1), at: 0)
        guard let job = try await jobs.claim(owner: "driver", at: 0) else { return }
        try await passages.replace(
            lines.enumerated().map { ordinal, text in
                Passage(
                    documentID: id,
                    ordinal: ordinal,
                    page: ordinal / 5 + 1,
                    span: TextSpan(0, text.unicodeScalars.count),
                    heading: nil,
                    context: "",
                    text: text,
                    boxes: []
                )
            },
            of: id
        )
        _ = try await jobs.complete(job, with: Self.reading(id, name, isLease: number.isMultiple(of: 2)), at: 0)
    }

    private static func reading(_ id: DocumentID, _ name: String, isLease: Bool) -> Reading {
        let document = Document(id: id, name: name, fileType: .pdf, byteCount: 1, pages: [])
        let features = FeatureRecord(
            textContent: "",
            ocrConfidence: nil,
            fileSize: 1,
            fileType: .pdf,
            pageCount: 0,
            wordCount: 0,
            hasSignatures: nil,
            hasDates: true,
            hasMonetaryValues: false,
            contentEmbedding: nil,
            signatures: [],
            dates: [],
            monetaryValues: [],
            filenameTokens: [],
            language: "en",
            pageQuality: []
        )
        let documentClass: DocumentClass = isLease ? .lease : .other
        let prediction = Prediction(
            id: "prediction-\(id)",
            documentID: id,
            documentClass: documentClass,
            confidence: 0.9,
            probabilities: [documentClass.rawValue: 0.9],
            model: Prediction.Model(name: "made-up", version: 1),
            milliseconds: 1
        )
        return Reading(document: document, features: features, date: "2024-05-01", prediction: prediction, children: [])
    }
}
