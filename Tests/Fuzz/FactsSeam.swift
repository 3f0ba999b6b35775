import Documents

@testable import Extraction
@testable import Facts

/// What is found in text, which a stranger may have written.
enum FactsSeam {
    static func read(_ bytes: [UInt8]) {
        guard let content = try? PlainTextReader().read(bytes) else { return }
        let document = Document(
            id: DocumentID(sha256: repeatElement(0, count: 32)),
            name: "fuzz",
            fileType: .text,
            byteCount: bytes.count,
            pages: content.pages,
            isPaginated: content.isPaginated
        )
        use(document)
    }

    static func use(_ document: Document) {
        let record = FeatureExtractor().features(of: document, contentEmbedding: nil)
        _ = PrimaryDate.primaryDate(of: document, dates: record.dates)
    }
}
