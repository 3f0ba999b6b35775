import CPDFium

/// What PDFium says of a page, gathered in one go.
struct SeenPage {
    let page: PDFPage
    let width: Double
    let height: Double
    let placement: PagePlacement
    let characters: [cpdfium_character]
    let pictureCoverage: Double
    let isBlank: Bool
    let signatures: [SignaturePlace]

    /// Opens the page at `index`, from 0, and asks; to be called inside `PDFium.exclusively`.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    init(at index: Int, of file: PDFFile) throws {
        let opened = try file.page(at: index)
        signatures = opened.signaturePlaces()
        page = opened.flattenForm() ? try file.page(at: index) : opened
        width = page.width
        height = page.height
        placement = page.placement
        characters = page.characters()
        pictureCoverage = page.pictureCoverage()
        isBlank = page.isBlank
    }
}
