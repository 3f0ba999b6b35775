import Documents
import Extraction

/// The last line of `deedbox extract --format jsonl`: what is known of the file when all its pages are.
struct ExtractRecord: Encodable {
    /// What could be marked on a page only after the others were read.
    struct Marks: Encodable {
        let number: Int
        let regions: [PageRegion]
    }

    private let output: ExtractOutput
    private let confidence: Double?
    private let pageCount: Int
    private let pages: [Marks]

    init(_ file: ExtractedFile) {
        var rest = file
        rest.document.pages = []
        output = ExtractOutput(rest)
        confidence = file.document.confidence
        pageCount = file.document.pages.count
        pages = file.document.pages.filter { !$0.notes.regions.isEmpty }
            .map { Marks(number: $0.number, regions: $0.notes.regions) }
    }

    private enum CodingKeys: String, CodingKey {
        case type, confidence, pages
        case pageCount = "page_count"
    }

    func encode(to encoder: any Encoder) throws {
        try output.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("document", forKey: .type)
        try container.encodeIfPresent(confidence, forKey: .confidence)
        try container.encode(pageCount, forKey: .pageCount)
        // In place of the pages themselves, which went ahead.
        try container.encode(pages, forKey: .pages)
    }
}
