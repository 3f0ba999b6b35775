import Foundation

/// A font whose one glyph is empty and stands for every character: what text that is not seen is written with.
///
/// Tesseract has it for its own PDF files.
struct GlyphlessFont {
    /// How far a character leads on, of the font's size.
    static let advance = 0.5
    /// Where Debian's packages put it.
    private static let installed = "/usr/share/tesseract-ocr/5/tessdata"

    /// A TrueType file.
    let bytes: [UInt8]

    /// - Parameter tessdata: The folder of Tesseract's models; where it lacks the font, that of the system is taken.
    /// - Throws: `ExtractionError` with code `library_missing`.
    init(tessdata: String?) throws {
        let paths = [tessdata, Self.installed].compactMap(\.self).map { "\($0)/pdf.ttf" }
        guard let data = paths.lazy.compactMap({ FileManager.default.contents(atPath: $0) }).first else {
            throw ExtractionError(
                .libraryMissing,
                "There is no font for text that is not seen: \(paths.joined(separator: ", ")). Install tesseract-ocr."
            )
        }
        bytes = [UInt8](data)
    }

    /// For each character code of two bytes, the glyph that is drawn: the first behind the one for what is missing.
    static let glyphs: [UInt8] = (0..<1 << 16).flatMap { _ in [0, 1] as [UInt8] }

    /// Says that a character code is the UTF-16 unit that it stands for (ISO 32000-1, 9.10.3).
    static let meanings = """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        1 beginbfrange
        <0000> <FFFF> <0000>
        endbfrange
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """
}
