import Documents
import Facts
import TestSupport
import Testing

struct FeatureExtractorTests {
    private let extractor = FeatureExtractor()

    @Test func readsEverythingADocumentStates() {
        let first = Pages.page("The Tenant shall pay to the Landlord $1,250.00 on the first of March 1, 2024.")
        let second = Pages.page("By: /s/ Jane Roe", number: 2, source: .ocr, confidence: 0.5)
        let document = Pages.document([first, second], name: "LeaseSuite200_2019-04-01.pdf")
        let record = extractor.features(of: document, contentEmbedding: [1, 0])
        #expect(record.textContent == document.text)
        #expect(record.ocrConfidence == 0.5)
        #expect(record.fileSize == 1_000)
        #expect(record.pageCount == 2)
        #expect(record.wordCount == document.wordCount)
        #expect(record.hasSignatures == true)
        #expect(record.hasDates == true)
        #expect(record.hasMonetaryValues == true)
        #expect(record.contentEmbedding == [1, 0])
        #expect(record.signatures.map(\.evidence.page) == [2])
        #expect(record.dates.map(\.value) == ["2024-03-01"])
        #expect(record.monetaryValues.map(\.value) == ["1250.00"])
        #expect(record.filenameTokens == ["lease", "suite", "200", "2019", "04", "01"])
        #expect(record.language == "en")
        #expect(record.pageQuality.map(\.lowConfidenceShare) == [0, 1])
    }

    @Test func unknownIsNullNeverFalse() {
        let record = extractor.features(of: Pages.document([Pages.page("", source: .ocr)]), contentEmbedding: nil)
        #expect(record.hasSignatures == nil)
        #expect(record.hasDates == nil)
        #expect(record.hasMonetaryValues == nil)
        #expect(record.language == nil)
        #expect(record.pageQuality.map(\.confidence) == [nil])
    }

    @Test func textWithoutFactsSaysFalse() {
        let record = extractor.features(of: Pages.document("Nothing is stated here."), contentEmbedding: nil)
        #expect(record.hasSignatures == false)
        #expect(record.hasDates == false)
        #expect(record.hasMonetaryValues == false)
        #expect(record.ocrConfidence == nil)
    }

    @Test(arguments: [
        ("By: __________", Page.Source.textLayer, false as Bool?),
        ("By: __________", .ocr, nil),
        ("By: __________\n/s/ Jane Roe", .ocr, true),
    ])
    func signaturesAreJudgedByWhatCanBeSeen(text: String, source: Page.Source, expected: Bool?) {
        let document = Pages.document([Pages.page(text, source: source)])
        #expect(extractor.features(of: document, contentEmbedding: nil).hasSignatures == expected)
    }

    @Test func flowingTextHasNoPageCount() {
        var document = Pages.document("Some text")
        document.isPaginated = false
        #expect(extractor.features(of: document, contentEmbedding: nil).pageCount == nil)
    }

    @Test func theEmbeddingStandsForTheFirstThousandScalars() {
        let document = Pages.document(String(repeating: "é b ", count: 500))
        let text = extractor.embeddingText(of: document)
        #expect(text.unicodeScalars.count == 1_000)
        #expect(document.text.hasPrefix(text))
        #expect(extractor.embeddingText(of: Pages.document("short")) == "short")
    }

    @Test(.timeLimit(.minutes(30)))
    func aBookOfOnePageIsReadInLinearTime() {
        let line = "Tenant shall pay $1,250.00 on March 1, 2024, by and between the parties hereto.\n"
        let document = Pages.document(String(repeating: line, count: 2_000))
        let record = extractor.features(of: document, contentEmbedding: nil)
        #expect(record.dates.count == 2_000)
        #expect(record.monetaryValues.count == 2_000)
    }
}
