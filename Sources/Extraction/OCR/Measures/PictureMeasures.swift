/// What cheap measurements say about a gray picture; lengths are in its pixels.
struct PictureMeasures: Sendable {
    /// The width of the strokes of usual type as a share of the height of its lower-case letters, and from where on they are
    /// thick; chosen by trial on copied pages and plain ones.
    private static let (usualStroke, thickStroke) = (0.19, 0.25)
    /// Lower letters have strokes of two or three pixels: a fraction more is no sign of copying.
    private static let plainXHeight = 16.0

    /// Whether the writing is lighter than the paper; the other figures then are those of the negative.
    var isInverted = false
    /// Whether there are dark panels with light writing; the other figures then are those of the page without them.
    var hasPanels = false
    /// The usual gray of the paper and of the ink, 0…255.
    var paper = 255.0
    var ink = 0.0
    /// How much darker the darkest part of the paper is than the lightest, 0…1.
    var shading = 0.0
    /// The standard deviation of the paper's gray, 0…255; specks do not count.
    var noise = 0.0
    /// Isolated dark specks, far smaller than strokes.
    var specks = 0
    /// Parts as high as letters.
    var letters = 0
    /// How wide an edge between paper and ink is: 0 when one step takes all, near 1 when it takes many.
    var blur = 0.0
    /// The clockwise turn that levels the lines, in degrees; 0 when there are no lines to measure.
    var skew = 0.0
    /// The usual height of lower-case letters, or of digits and capitals where there are only these; nil without any.
    var xHeight: Double?
    /// The usual width of strokes that a row crosses; nil without any.
    var strokeWidth: Double?
    /// Whether thick dark bars run along the edges.
    var hasDarkEdges = false
    /// Whether letters touch an edge of the picture.
    var isCutOff = false

    /// The difference between paper and ink, 0…1.
    var contrast: Double { max(paper - ink, 0) / 255 }
    /// The gray half way between paper and ink.
    var threshold: Double { (paper + ink) / 2 }
    /// By how much strokes are wider than those of usual type, in pixels; nil where they are not, or cannot be told.
    var excessStrokeWidth: Double? {
        guard let xHeight, let strokeWidth, xHeight >= Self.plainXHeight else { return nil }
        let excess = strokeWidth - Self.usualStroke * xHeight
        return strokeWidth > Self.thickStroke * xHeight && excess > 1 ? excess : nil
    }
    /// Isolated specks for every letter.
    var specksPerLetter: Double { Double(specks) / Double(max(letters, 1)) }
}
