import Documents
import Foundation
import Operations

/// What `deedbox ingest` says of one file.
struct IngestLine: Encodable {
    enum Status: String, Encodable {
        case ready, duplicate, failed
    }

    let path: String
    let id: DocumentID?
    let status: Status
    let documentClass: String?
    let confidence: Double?
    let pages: Int?
    let seconds: Double
    let error: Failure?

    init(_ report: IngestReport, path: String) {
        self.path = path
        id = report.job.documentID
        status = report.failure == nil ? .ready : .failed
        documentClass = report.prediction?.documentClass.rawValue
        confidence = report.prediction?.confidence
        pages = report.pageCount
        seconds = report.seconds
        error = report.failure
    }

    /// The outcome of a document that another process read.
    init(_ record: DocumentRecord, path: String) {
        self.path = path
        id = record.id
        status = record.failure == nil ? .ready : .failed
        documentClass = record.prediction?.documentClass.rawValue
        confidence = record.prediction?.confidence
        pages = record.pageCount
        seconds = 0
        error = record.failure
    }

    init(duplicate record: DocumentRecord, path: String) {
        self.path = path
        id = record.id
        status = .duplicate
        documentClass = record.prediction?.documentClass.rawValue
        confidence = record.prediction?.confidence
        pages = record.pageCount
        seconds = 0
        error = nil
    }

    init(failure: Failure, path: String) {
        self.path = path
        id = nil
        status = .failed
        documentClass = nil
        confidence = nil
        pages = nil
        seconds = 0
        error = failure
    }

    /// One line for people.
    var text: String {
        switch status {
        case .ready:
            let kind = documentClass.map { "\($0) \((confidence ?? 0).asPercent)" } ?? "unclassified"
            return "ready      \(kind)  \(pages ?? 0) p.  \(String(format: "%.2f", seconds)) s  \(path)"
        case .duplicate: return "duplicate  \(path) is known as \(id?.digest.prefix(12) ?? "")"
        case .failed: return "failed     \(path): \(error?.message ?? "") [\(error?.code ?? "")]"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case path, id, status
        case documentClass = "class"
        case confidence, pages, seconds, error
    }
}
