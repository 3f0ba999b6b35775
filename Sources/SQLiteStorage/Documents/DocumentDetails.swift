import Documents

/// What a file says beside its pages; kept as JSON, for nothing asks for a part of it.
struct DocumentDetails: Codable {
    var isPaginated: Bool
    var metadata: [String: String]
    var signatureFields: [SignatureField]
    var diagnostics: [Diagnostic]

    init(of document: Document) {
        isPaginated = document.isPaginated
        metadata = document.metadata
        signatureFields = document.signatureFields
        diagnostics = document.diagnostics
    }
}
