import Documents

/// A document by itself: the listing's entry, and what reading it brought.
struct DocumentDetailWire: Encodable, Sendable {
    var document: DocumentWire
    /// Left out until the document is read.
    var reading: ReadingWire?
    /// Left out until the document is classified.
    var classification: Prediction?

    private enum CodingKeys: String, CodingKey {
        case reading, classification
    }

    func encode(to encoder: any Encoder) throws {
        try document.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(reading, forKey: .reading)
        try container.encodeIfPresent(classification, forKey: .classification)
    }
}

/// What reading a document brought, without its text.
struct ReadingWire: Encodable, Sendable {
    var pages: [PageSummaryWire]
    var features: FeatureSummaryWire
    var metadata: [String: String]
    var diagnostics: [Diagnostic]

    init(_ document: Document, features: FeatureRecord) {
        pages = document.pages.map(PageSummaryWire.init)
        self.features = FeatureSummaryWire(features)
        metadata = document.metadata
        diagnostics = document.diagnostics
    }
}

/// A page without its text.
struct PageSummaryWire: Encodable, Sendable {
    var number: Int
    /// In points; left out where the file has no page geometry, and so no picture.
    var width: Double?
    var height: Double?
    var source: Page.Source
    var wordCount: Int

    init(_ page: Page) {
        number = page.number
        width = page.width
        height = page.height
        source = page.source
        wordCount = page.words.count
    }

    private enum CodingKeys: String, CodingKey {
        case number, width, height, source
        case wordCount = "word_count"
    }
}

/// The features that fit on a screen; `/features` has them all.
struct FeatureSummaryWire: Encodable, Sendable {
    /// How many facts of each kind are listed.
    private static let maximumFacts = 50

    var hasSignatures: Bool?
    var hasDates: Bool?
    var hasMonetaryValues: Bool?
    var ocrConfidence: Double?
    var language: String?
    var hasEmbedding: Bool
    var signatures: [SignatureFact]
    var dates: [DateFact]
    var monetaryValues: [MoneyFact]

    init(_ features: FeatureRecord) {
        hasSignatures = features.hasSignatures
        hasDates = features.hasDates
        hasMonetaryValues = features.hasMonetaryValues
        ocrConfidence = features.ocrConfidence
        language = features.language
        hasEmbedding = features.contentEmbedding != nil
        signatures = Array(features.signatures.prefix(Self.maximumFacts))
        dates = Array(features.dates.prefix(Self.maximumFacts))
        monetaryValues = Array(features.monetaryValues.prefix(Self.maximumFacts))
    }

    private enum CodingKeys: String, CodingKey {
        case hasSignatures = "has_signatures"
        case hasDates = "has_dates"
        case hasMonetaryValues = "has_monetary_values"
        case ocrConfidence = "ocr_confidence"
        case language
        case hasEmbedding = "has_embedding"
        case signatures, dates
        case monetaryValues = "monetary_values"
    }
}
