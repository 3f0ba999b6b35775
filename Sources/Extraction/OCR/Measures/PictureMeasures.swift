/// What cheap measurements say about a gray picture; lengths are in its pixels.
struct PictureMeasures: Sendable {
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
    /// Whether thick dark bars run along the edges.
    var hasDarkEdges = false
    /// Whether letters touch an edge of the picture.
    var isCutOff = false

    /// The difference between paper and ink, 0…1.
    var contrast: Double { max(paper - ink, 0) / 255 }
    /// The gray half way between paper and ink.
    var threshold: Double { (paper + ink) / 2 }
    /// Isolated specks for every letter.
    var specksPerLetter: Double { Double(specks) / Double(max(letters, 1)) }
}
