/// A picture of a page in shades of grey: 0 is black.
struct ScannedPage: Sendable {
    var width: Int
    var height: Int
    /// Across the page.
    var dotsPerInch: Double
    /// Down the page; a fax has fewer lines than dots.
    var linesPerInch: Double
    /// Row by row from the top, `width * height` of them.
    var greys: [UInt8]
}
