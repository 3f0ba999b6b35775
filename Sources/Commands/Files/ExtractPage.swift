import Documents
import Extraction

/// A line of `deedbox extract --format jsonl` while the file is being read.
struct ExtractPage: Encodable {
    private let page: ExtractOutput.PageOutput
    private let diagnostics: [Diagnostic]

    init(_ page: ReadPage) {
        self.page = ExtractOutput.PageOutput(page.page)
        diagnostics = page.diagnostics
    }

    private enum CodingKeys: String, CodingKey { case type, diagnostics }

    func encode(to encoder: any Encoder) throws {
        try page.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("page", forKey: .type)
        try container.encode(diagnostics, forKey: .diagnostics)
    }
}
