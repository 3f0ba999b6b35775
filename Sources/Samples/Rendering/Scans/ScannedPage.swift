/// A picture of a page in shades of grey: 0 is black.
struct ScannedPage: Sendable {
    var width: Int
    var height: Int
    var dotsPerInch: Double
    /// Row by row from the top, `width * height` of them.
    var greys: [UInt8]
}
