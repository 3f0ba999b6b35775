package import Documents
package import Learning

extension TextSample {
    /// What a classifier sees of a document.
    package init(_ document: Document, features: FeatureRecord, label: String? = nil, group: String? = nil) {
        self.init(
            text: document.text,
            filename: document.name,
            traits: Self.traits(of: features),
            label: label,
            group: group
        )
    }

    /// Numbers beside the text; unknown values are left out.
    private static func traits(of features: FeatureRecord) -> [String: Double] {
        var traits: [String: Double] = [
            "word_count": Double(features.wordCount),
            "date_count": Double(features.dates.count),
            // As models were trained: amounts that only their table makes money were not counted.
            "money_count": Double(features.monetaryValues.count(where: \.isCurrencyStated)),
            "signature_count": Double(features.signatures.count),
        ]
        traits["page_count"] = features.pageCount.map(Double.init)
        traits["ocr_confidence"] = features.ocrConfidence
        return traits
    }
}
