import Documents
import Foundation
import Search

/// A document in a list.
struct DocumentRowView: Sendable {
    /// How many key facts a row shows.
    private static let mostFacts = 3

    var id: String
    var path: String
    var name: String
    /// Such as `PDF · 12 pages · 1.2 MB`.
    var extent: String
    /// The class in words; nil until there is one.
    var className: String?
    /// Whether a person said so.
    var isReviewed: Bool
    /// How sure the model is, in words and for a meter; nil where no model said, or a person did.
    var confidence: String?
    var share: Double?
    var facts: [FactView]
    /// The date that the document bears.
    var date: String?
    var added: Moment
    var isWaiting: Bool
    /// Why it could not be read, and what to do; nil where nothing went wrong.
    var failure: String?

    init(_ row: TableRow, _ phrasing: Phrasing) {
        let record = row.record
        id = record.id.digest
        path = "/documents/\(record.id.digest)"
        name = record.name
        extent = Self.extent(of: record, phrasing)
        className = record.documentClass.map { ClassName.words(for: $0) }
        isReviewed = record.reviewedClass != nil
        if record.reviewedClass == nil, let prediction = record.prediction {
            confidence = phrasing.confidence(prediction.confidence)
            share = prediction.confidence
        }
        facts = row.facts.prefix(Self.mostFacts).map { FactView($0.field, $0.value, unit: $0.unit, phrasing) }
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
