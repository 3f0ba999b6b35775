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
    package var percentages: [PercentageFact]
    package var parties: [PartyFact]
    package var premises: [PremisesFact]
    /// One for each field that documents of this kind have, found or not.
    package var keyFacts: [KeyFact]
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
        percentages: [PercentageFact] = [],
        parties: [PartyFact] = [],
        premises: [PremisesFact] = [],
        keyFacts: [KeyFact] = [],
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
        self.percentages = percentages
        self.parties = parties
        self.premises = premises
        self.keyFacts = keyFacts
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
        case percentages, parties, premises
        case keyFacts = "key_facts"
        case filenameTokens = "filename_tokens"
        case language
        case pageQuality = "page_quality"
    }

    /// Reads records of earlier versions too, which have fewer lists.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        textContent = try container.decode(String.self, forKey: .textContent)
        ocrConfidence = try container.decodeIfPresent(Double.self, forKey: .ocrConfidence)
        fileSize = try container.decode(Int.self, forKey: .fileSize)
        fileType = try container.decode(FileType.self, forKey: .fileType)
        pageCount = try container.decodeIfPresent(Int.self, forKey: .pageCount)
        wordCount = try container.decode(Int.self, forKey: .wordCount)
        hasSignatures = try container.decodeIfPresent(Bool.self, forKey: .hasSignatures)
        hasDates = try container.decodeIfPresent(Bool.self, forKey: .hasDates)
        hasMonetaryValues = try container.decodeIfPresent(Bool.self, forKey: .hasMonetaryValues)
        contentEmbedding = try container.decodeIfPresent([Float].self, forKey: .contentEmbedding)
        signatures = try container.decode([SignatureFact].self, forKey: .signatures)
        dates = try container.decode([DateFact].self, forKey: .dates)
        monetaryValues = try container.decode([MoneyFact].self, forKey: .monetaryValues)
        percentages = try container.decodeIfPresent([PercentageFact].self, forKey: .percentages) ?? []
        parties = try container.decodeIfPresent([PartyFact].self, forKey: .parties) ?? []
        premises = try container.decodeIfPresent([PremisesFact].self, forKey: .premises) ?? []
        keyFacts = try container.decodeIfPresent([KeyFact].self, forKey: .keyFacts) ?? []
        filenameTokens = try container.decode([String].self, forKey: .filenameTokens)
        language = try container.decodeIfPresent(String.self, forKey: .language)
        pageQuality = try container.decode([PageQuality].self, forKey: .pageQuality)
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
        try container.encode(percentages, forKey: .percentages)
        try container.encode(parties, forKey: .parties)
        try container.encode(premises, forKey: .premises)
        try container.encode(keyFacts, forKey: .keyFacts)
        try container.encode(filenameTokens, forKey: .filenameTokens)
        try container.encode(language, forKey: .language)
        try container.encode(pageQuality, forKey: .pageQuality)
    }
}
