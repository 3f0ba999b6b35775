/// Where the libraries and data are that the readers load at run time.
package struct NativeLibraries: Hashable, Sendable, Codable {
    /// The path of `libpdfium.so`.
    package var pdfium: String
    /// The folder with `eng.traineddata`; nil leaves the choice to Tesseract.
    package var tessdata: String?
    /// A list of the words of the language, one a line; where it is missing, words are judged by their letters alone.
    package var dictionary: String

    package init(
        pdfium: String,
        tessdata: String? = nil,
        dictionary: String = "/usr/share/dict/american-english"
    ) {
        self.pdfium = pdfium
        self.tessdata = tessdata
        self.dictionary = dictionary
    }
}
