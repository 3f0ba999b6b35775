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
    private let partyFinder = PartyFinder()
    private let premisesFinder = PremisesFinder()
    private let signatureFinder = SignatureFinder()

    package init() {}

    /// The record of a document.
    ///
    /// The flags are nil where the document has no text to judge by. `hasSignatures` is true when someone has signed,
    /// false when every place found is empty or none was found, and nil when a place was found that only ink could tell.
    package func features(of document: Document, contentEmbedding: [Float]?) -> FeatureRecord {
        let pages = ReadingConfidence.calibrated(settled(document.pages.map(read)))
        let signatures = SignatureFinder.merge(
            pages.flatMap { signatureFinder.signatures(on: $0.page, text: $0.text) },
            fields: document.signatureFields,
            pages: document.pages
        )
        let dates = pages.flatMap(\.dates)
        let money = pages.flatMap(\.money)
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
            hasDates: hasText ? !dates.isEmpty : nil,
            hasMonetaryValues: hasText ? !money.isEmpty : nil,
            contentEmbedding: contentEmbedding,
            signatures: signatures,
            dates: dates,
            monetaryValues: money,
            percentages: pages.flatMap(\.percentages),
            parties: pages.flatMap { partyFinder.parties(on: $0.page, tokens: $0.tokens, matches: $0.parties) }
                .filter(ValueSupport.party),
            premises: pages.flatMap(\.premises),
            keyFacts: KeyFactFinder(
                pages: pages,
                primaryDate: PrimaryDate.primaryDate(of: document, dates: dates)
            ).keyFacts(),
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

    /// Everything found on a page, but for signatures; only values that can be read again from their quotes.
    func read(_ page: Page) -> ReadPage {
        let text = ScalarText(page.text)
        var read = ReadPage(page: page, tokens: PageTokens(text), tables: TextTables(text))
        read.dates = dateFinder.dates(on: page, text: text).filter { ValueSupport.date($0.value, in: $0.evidence.text) }
        read.money = moneyFinder.amounts(on: page, text: text, tables: read.tables)
            .filter { ValueSupport.money($0.value, in: $0.evidence.text) }
        read.percentages = percentageFinder.percentages(on: page, text: text)
            .filter { ValueSupport.percentage($0.value, in: $0.evidence.text) }
        read.parties = PartyReader(tokens: read.tokens).matches()
        read.premises = premisesFinder.premises(on: page, tokens: read.tokens, percentages: read.percentages)
            .filter(ValueSupport.premises)
        read.durations = DurationReader.matches(in: read.tokens)
        return read
    }

    /// The pages with the order of their ambiguous dates settled by those of all pages.
    private func settled(_ pages: [ReadPage]) -> [ReadPage] {
        var rest = DateOrder.settled(pages.flatMap(\.dates))[...]
        return pages.map { page in
            var page = page
            let count = page.dates.count
            page.dates = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
            return page
        }
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
