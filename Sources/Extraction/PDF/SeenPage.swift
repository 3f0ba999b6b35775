import CPDFium
import Documents

/// What PDFium says of a page, gathered in one go.
struct SeenPage {
    let page: PDFPage
    let width: Double
    let height: Double
    let placement: PagePlacement
    let characters: [cpdfium_character]
    /// In the order in which they are painted.
    let pictures: [PlacedPicture]
    /// The large pictures that are painted after text, and that text.
    private let covers: (pictures: [cpdfium_picture], texts: Set<UInt>)
    /// Whether nothing at all is drawn.
    let isBlank: Bool
    /// As they were before they became part of the page.
    let annotations: [PDFAnnotation]

    /// Opens the page at `index`, from 0, and asks; to be called inside `PDFium.exclusively`.
    ///
    /// - Parameter flattening: Whether the drawings of annotations become part of the page. Damaged ones make PDFium
    ///   crash there; without it, fields stand as if they were not drawn.
    /// - Throws: `ExtractionError` with code `damaged`.
    init(at index: Int, of file: PDFFile, flattening: Bool) throws {
        let opened = try file.page(at: index)
        let found = opened.annotations(form: file.form)
        if flattening {
            annotations = found
            page = opened.flatten(found) ? try file.page(at: index) : opened
        } else {
            annotations = found.map(\.asUndrawn)
            page = opened
        }
        width = page.width
        height = page.height
        placement = page.placement
        characters = page.characters()
        let placed = page.pictures()
        pictures = placed.map { [placement] in PlacedPicture($0, placement) }
        covers = characters.isEmpty ? ([], []) : page.covers(placed)
        isBlank = page.isBlank
    }

    /// The page's edges, in points.
    var bounds: BoundingBox { BoundingBox(x: 0, y: 0, width: width, height: height) }

    /// Whether a large picture is painted over the character.
    func isCovered(_ character: cpdfium_character) -> Bool {
        guard covers.texts.contains(character.object) else { return false }
        let (x, y) = ((character.left + character.right) / 2, (character.bottom + character.top) / 2)
        return covers.pictures.contains { $0.left <= x && x <= $0.right && $0.bottom <= y && y <= $0.top }
    }

    /// Whether the part of the page shows characters of the text layer.
    func showsText(in part: BoundingBox) -> Bool {
        characters.contains { character in
            guard character.is_generated == 0, character.is_invisible == 0, !isCovered(character) else { return false }
            return placement.box(of: PageRectangle(character)).clipped(to: part) != nil
        }
    }

    /// Where the signature fields are, in the order of the file.
    var signatures: [SignaturePlace] {
        annotations.filter(\.isSignature).map { SignaturePlace(isSigned: $0.isSigned, box: $0.box) }
    }

    /// The thin level and upright lines that are drawn on the page, in points as shown; takes PDFium's lock.
    func rules() -> [BoundingBox] {
        PDFium.exclusively { page.rules() }.map { placement.box(of: PageRectangle($0)) }
    }

    /// Draws a part of the page in gray; takes PDFium's lock.
    ///
    /// - Throws: `ExtractionError` with code `damaged` or `image_too_large`.
    func picture(of part: BoundingBox, dotsPerInch: Double, maximumPixels: Int) throws -> Picture {
        try PDFium.exclusively {
            try page.picture(of: part, dotsPerInch: dotsPerInch, maximumPixels: maximumPixels, isGray: true)
        }
    }
}
