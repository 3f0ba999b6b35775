/// What is known of a document beyond its text; nil means unknown, never false.
package struct FeatureRecord: Hashable, Sendable, Codable {
    package var textContent: String
    /// 0…1; nil when no page was read by OCR.
    package var ocrConfidence: Double?
    /// In bytes.
    package var fileSize: Int
    package var fileType: FileType
    /// nil when the file's text merely flows.
    package var pageCount: Int?
    package var wordCount: Int
    /// nil when there is no text to judge by.
    package var hasSignatures: Bool?
    /// How far the parties have signed; nil in records made before this was judged.
    package var signatureState: ExecutionState?
    package var hasDates: Bool?
    package var hasMonetaryValues: Bool?
    /// 384 numbers of unit length for the first 1,000 characters; nil when the embedding model is not installed or
    /// there is no text.
    package var contentEmbedding: [Float]?
    package var signatures: [SignatureFact]
    package var dates: [DateFact]
    package var monetaryValues: [MoneyFact]
    /// Lower-case words of the file's name.
    package var filenameTokens: [String]
    /// ISO 639-1; nil when undecided.
    package var language: String?
    /// One a page, in order.
    package var pageQuality: [PageQuality]

    package init(
        textContent: String,
        ocrConfidence: Double?,
        fileSize: Int,
        fileType: FileType,
        pageCount: Int?,
        wordCount: Int,
        hasSignatures: Bool?,
        signatureState: ExecutionState? = nil,
        hasDates: Bool?,
        hasMonetaryValues: Bool?,
        contentEmbedding: [Float]?,
        signatures: [SignatureFact],
        dates: [DateFact],
        monetaryValues: [MoneyFact],
        filenameTokens: [String],
        language: String?,
        pageQuality: [PageQuality]
    ) {
        self.textContent = textContent
        self.ocrConfidence = ocrConfidence
        self.fileSize = fileSize
        self.fileType = fileType
        self.pageCount = pageCount
        self.wordCount = wordCount
        self.hasSignatures = hasSignatures
        self.signatureState = signatureState
        self.hasDates = hasDates
        self.hasMonetaryValues = hasMonetaryValues
        self.contentEmbedding = contentEmbedding
        self.signatures = signatures
        self.dates = dates
        self.monetaryValues = monetaryValues
        self.filenameTokens = filenameTokens
        self.language = language
        self.pageQuality = pageQuality
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case textContent = "text_content"
        case ocrConfidence = "ocr_confidence"
        case fileSize = "file_size"
        case fileType = "file_type"
        case pageCount = "page_count"
        case wordCount = "word_count"
        case hasSignatures = "has_signatures"
        case signatureState = "signature_state"
        case hasDates = "has_dates"
        case hasMonetaryValues = "has_monetary_values"
        case contentEmbedding = "content_embedding"
        case signatures, dates
        case monetaryValues = "monetary_values"
        case filenameTokens = "filename_tokens"
        case language
        case pageQuality = "page_quality"
    }

    /// Writes unknown values as `null` rather than leaving them out: the keys are a contract.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(textContent, forKey: .textContent)
        try container.encode(ocrConfidence, forKey: .ocrConfidence)
        try container.encode(fileSize, forKey: .fileSize)
        try container.encode(fileType, forKey: .fileType)
        try container.encode(pageCount, forKey: .pageCount)
        try container.encode(wordCount, forKey: .wordCount)
        try container.encode(hasSignatures, forKey: .hasSignatures)
        try container.encode(signatureState, forKey: .signatureState)
        try container.encode(hasDates, forKey: .hasDates)
        try container.encode(hasMonetaryValues, forKey: .hasMonetaryValues)
        try container.encode(contentEmbedding, forKey: .contentEmbedding)
        try container.encode(signatures, forKey: .signatures)
        try container.encode(dates, forKey: .dates)
        try container.encode(monetaryValues, forKey: .monetaryValues)
        try container.encode(filenameTokens, forKey: .filenameTokens)
        try container.encode(language, forKey: .language)
        try container.encode(pageQuality, forKey: .pageQuality)
    }
}
