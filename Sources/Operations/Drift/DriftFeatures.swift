import Documents
import Learning
import Monitoring

/// What of a document is watched for drift.
enum DriftFeatures {
    /// Traits of samples that mean what the feature of that name means of a document.
    private static let traits = ["page_count", "ocr_confidence", "date_count"]

    /// How samples look, and what was said of them: the reference of a version from what it was judged on.
    ///
    /// What no sample has is left out, so that it is not taken for a drift that documents have it.
    ///
    /// - Precondition: `answers[i]` is of `samples[i]`.
    static func profile(of samples: [TextSample], answers: [Classification]) -> DriftProfile {
        precondition(samples.count == answers.count, "each sample has an answer")
        let known = traits.filter { name in samples.contains { $0.traits[name] != nil } }
        let tellsNovelty = answers.contains { $0.novelty != nil }
        var profile = DriftProfile()
        for (sample, answer) in zip(samples, answers) {
            var values: [String: FeatureValue] = ["prediction_confidence": .number(answer.confidence)]
            let words = sample.traits["word_count"] ?? Double(sample.text.split(whereSeparator: \.isWhitespace).count)
            values["word_count"] = .number(words)
            for name in known { values[name] = sample.traits[name].map { .number($0) } ?? .missing }
            if tellsNovelty { values["novelty"] = answer.novelty.map { .number($0) } ?? .missing }
            profile.add(values, predictedClass: answer.label)
        }
        return profile
    }

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
