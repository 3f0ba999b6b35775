import Documents
import Foundation

/// A document in a list.
struct DocumentRowView: Sendable {
    var id: String
    var path: String
    var name: String
    /// Such as `PDF · 12 pages · 1.2 MB`.
    var extent: String
    /// The class in words; nil until there is one.
    var className: String?
    /// How sure the model is, in words and for a meter; nil where no model said.
    var confidence: String?
    var share: Double?
    /// The date that the document bears.
    var date: String?
    var added: Moment
    var isWaiting: Bool
    /// Why it could not be read; nil where nothing went wrong.
    var failure: String?

    init(_ record: DocumentRecord, _ phrasing: Phrasing) {
        id = record.id.digest
        path = "/documents/\(record.id.digest)"
        name = record.name
        extent = Self.extent(of: record, phrasing)
        className = record.prediction.map { ClassName.words(for: $0.documentClass) }
        confidence = record.prediction.map { phrasing.percent($0.confidence) }
        share = record.prediction?.confidence
        date = record.date.map(phrasing.day)
        added = phrasing.moment(record.addedAt)
        isWaiting = record.status == .queued
        failure = record.failure?.message
    }

    /// Its type, pages and size.
    static func extent(of record: DocumentRecord, _ phrasing: Phrasing) -> String {
        [
            record.fileType?.rawValue.uppercased(),
            record.pageCount.map { phrasing.count($0, "page", "pages") },
            phrasing.size(record.byteCount),
        ].compactMap(\.self).joined(separator: " · ")
    }
}
