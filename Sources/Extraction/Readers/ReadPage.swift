package import Documents

/// A page as a reader hands it out, with what can only be put in its place when all pages are there.
package struct ReadPage: Sendable, Hashable {
    package var page: Page
    /// About this page, in the order found.
    package var diagnostics: [Diagnostic]
    /// Where the page shows signature fields.
    var signatures: [SignaturePlace] = []
    /// The fields of a form that the page shows.
    var fields: [FormField] = []

    package init(_ page: Page, diagnostics: [Diagnostic] = []) {
        self.page = page
        self.diagnostics = diagnostics
    }

    /// An empty page in place of one that could not be read, with the reason noted.
    static func unreadable(
        number: Int,
        source: Page.Source = .textLayer,
        code: String = "page_unreadable",
        _ reason: String
    ) -> Self {
        Self(
            Page(number: number, source: source, text: "", words: []),
            diagnostics: [Diagnostic(.error, code, page: number, "Page \(number): \(reason)")]
        )
    }
}

/// The place of a signature field on a page.
struct SignaturePlace: Sendable, Hashable, Codable {
    var isSigned: Bool
    /// In points as shown.
    var box: BoundingBox
}
