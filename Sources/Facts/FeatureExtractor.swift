package import Documents
import TextAnalysis

/// Makes a document's feature record: what its text states and how well it could be read.
package struct FeatureExtractor: Sendable {
    /// Words below this confidence count as poorly read.
    private static let lowConfidence = 0.6
    /// The embedding stands for this many characters from the start of the text.
    private static let embeddedCharacters = 1_000

    private let dateFinder = DateFinder()
    private let moneyFinder = MoneyFinder()
    private let percentageFinder = PercentageFinder()
    private let signatureFinder = SignatureFinder()

    package init() {}

    /// The record of a document.
    ///
    /// The flags are nil where the document has no text to judge by. `hasSignatures` is true when someone has signed,
    /// false when every place found is empty or none was found, and nil when a place was found that only ink could tell.
    package func features(of document: Document, contentEmbedding: [Float]?) -> FeatureRecord {
        let facts = facts(in: document.pages)
        let signatures = SignatureFinder.merge(
            facts.signatures,
            fields: document.signatureFields,
            pages: document.pages
        )
        let text = document.text
        let hasText = text.unicodeScalars.contains { !$0.properties.isWhitespace }
        return FeatureRecord(
            textContent: text,
            ocrConfidence: document.ocrConfidence,
            fileSize: document.byteCount,
            fileType: document.fileType,
            pageCount: document.isPaginated ? document.pages.count : nil,
            wordCount: document.wordCount,
            hasSignatures: Self.isSigned(signatures, hasText: hasText),
            signatureState: ExecutionState(of: signatures),
            hasDates: hasText ? !facts.dates.isEmpty : nil,
            hasMonetaryValues: hasText ? !facts.money.isEmpty : nil,
            contentEmbedding: contentEmbedding,
            signatures: signatures,
            dates: DateOrder.settled(facts.dates),
            monetaryValues: facts.money,
            percentages: facts.percentages,
            filenameTokens: FilenameTokens.tokens(of: document.name),
            language: LanguageDetector.language(of: text),
            pageQuality: document.pages.map(Self.quality)
        )
    }

    /// What the content embedding is made of: the first 1,000 Unicode scalars of `text_content`, exactly as they stand,
    /// so that anyone can make it again from the record.
    package func embeddingText(of document: Document) -> String {
        String(String.UnicodeScalarView(document.text.unicodeScalars.prefix(Self.embeddedCharacters)))
    }

    private struct Found {
        var dates: [DateFact] = []
        var money: [MoneyFact] = []
        var percentages: [PercentageFact] = []
        var signatures: [SignatureFact] = []
    }

    private func facts(in pages: [Page]) -> Found {
        var facts = Found()
        for page in pages {
            let text = ScalarText(page.text)
            facts.dates += dateFinder.dates(on: page, text: text)
            facts.money += moneyFinder.amounts(on: page, text: text)
            facts.percentages += percentageFinder.percentages(on: page, text: text)
            facts.signatures += signatureFinder.signatures(on: page, text: text)
        }
        return facts
    }

    private static func isSigned(_ signatures: [SignatureFact], hasText: Bool) -> Bool? {
        if signatures.contains(where: { $0.isSigned == true }) { return true }
        if signatures.contains(where: { $0.isSigned == nil }) { return nil }
        return hasText || !signatures.isEmpty ? false : nil
    }

    private static func quality(of page: Page) -> PageQuality {
        let low = page.words.count { $0.confidence < lowConfidence }
        return PageQuality(
            page: page.number,
            source: page.source,
            wordCount: page.words.count,
            confidence: page.confidence,
            lowConfidenceShare: page.words.isEmpty ? nil : Double(low) / Double(page.words.count)
        )
    }
}
