import Documents
import Monitoring

/// What of a document is watched for drift.
enum DriftFeatures {
    /// By name; what is not known is missing rather than left out.
    static func values(of record: DocumentRecord, _ features: FeatureRecord) -> [String: FeatureValue] {
        [
            "file_type": .category(features.fileType.rawValue),
            "file_size": .number(Double(features.fileSize)),
            "page_count": number(features.pageCount),
            "word_count": .number(Double(features.wordCount)),
            "ocr_confidence": features.ocrConfidence.map { .number($0) } ?? .missing,
            "language": features.language.map { .category($0) } ?? .missing,
            "has_signatures": flag(features.hasSignatures),
            "has_dates": flag(features.hasDates),
            "has_monetary_values": flag(features.hasMonetaryValues),
            "money_count": .number(Double(features.monetaryValues.count)),
            "date_count": .number(Double(features.dates.count)),
            "party_count": .number(Double(features.parties.count)),
            "prediction_confidence": record.prediction.map { .number($0.confidence) } ?? .missing,
            "novelty": record.prediction?.novelty.map { .number($0) } ?? .missing,
        ]
    }

    private static func number(_ value: Int?) -> FeatureValue { value.map { .number(Double($0)) } ?? .missing }

    private static func flag(_ value: Bool?) -> FeatureValue { value.map { .category($0 ? "yes" : "no") } ?? .missing }
}
