/// A level line drawn on a page, in pixels.
struct RuledLine {
    var box: PixelBox
    /// In pixels, without what its slope adds to the height of its box.
    var thickness: Double

    /// The row of its middle.
    var row: Int { (box.top + box.bottom) / 2 }
}
