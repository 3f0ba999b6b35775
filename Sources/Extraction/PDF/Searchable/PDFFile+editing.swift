import CPDFium
import Foundation

extension PDFFile {
    /// Puts the first page of another file before the page at `index`.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    func insert(_ other: PDFFile, at index: Int) throws {
        guard pdfium.functions.FPDF_ImportPages(handle, other.handle, "1", Int32(index)) != 0 else {
            throw ExtractionError(.damaged, "Page \(index + 1) cannot be put into a PDF.")
        }
    }

    /// Takes a page out; it must not be open.
    func remove(at index: Int) { pdfium.functions.FPDFPage_Delete(handle, Int32(index)) }

    /// The file as it is now.
    ///
    /// - Throws: `ExtractionError` with code `too_large`.
    func saved(maximumBytes: Int) throws -> [UInt8] {
        var count = 0
        guard let bytes = cpdfium_save(pdfium.table, handle, maximumBytes, &count) else {
            throw ExtractionError(
                .tooLarge,
                "The searchable PDF takes more than \(maximumBytes >> 20) MiB, or more memory than there is. Split the file."
            )
        }
        defer { free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}

extension PDFPage {
    /// Has the page shown turned clockwise.
    func turn(quarters: Int) { functions.FPDFPage_SetRotation(handle, Int32(quarters)) }
}
