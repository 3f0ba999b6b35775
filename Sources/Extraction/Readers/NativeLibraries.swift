/// Where the libraries and data are that the readers load at run time.
package struct NativeLibraries: Hashable, Sendable, Codable {
    /// The path of `libpdfium.so`.
    package var pdfium: String
    /// The folder with `eng.traineddata`; nil leaves the choice to Tesseract.
    package var tessdata: String?

    package init(pdfium: String, tessdata: String? = nil) {
        self.pdfium = pdfium
        self.tessdata = tessdata
    }
}
