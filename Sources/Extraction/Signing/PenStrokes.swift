/// Tells strokes of a pen from smudges, stamps, seals and print.
struct PenStrokes {
    /// In inches.
    private enum Size {
        /// Parts smaller than this are specks.
        static let speck = 0.07
        /// Most of a blot or smudge is thicker than this, and little of strokes, where they cross.
        static let stroke = 0.055
        /// All strokes of a signature, drawn out, are longer.
        static let length = 0.5
        static let width = 0.22
        static let height = 0.07
    }
    /// A stroke this much longer than the way between its ends is not straight.
    private static let curvature = 1.2
    private static let blotShare = 0.4
    /// Letters in print have like heights: the deviation as a share of the mean.
    private static let printEvenness = 0.16
    private static let printedLetters = 5

    /// The pixels of the strokes.
    private(set) var area = 0
    /// Around the strokes; nil without any.
    private(set) var box: PixelBox?
    /// Whether there was a frame, a seal or print.
    private(set) var hasStamp = false

    /// Judges the connected parts of the ink at one line.
    ///
    /// - Parameter frames: those of the page's stamps; what lies inside belongs to the stamp.
    init(_ parts: [Bitmap.Component], frames: [PixelBox], dotsPerInch: Double) {
        let large = parts.filter { Double(max($0.box.width, $0.box.height)) >= Size.speck * dotsPerInch }
        let free = large.filter { part in
            !frames.contains { $0.contains(x: part.box.centre.x, y: part.box.centre.y) }
        }
        let strokes = free.filter { !Self.isBlot($0, dotsPerInch) }.compactMap { Stroke($0) }
        let isPrint = Self.isPrint(strokes)
        hasStamp = free.count < large.count || isPrint
        guard !isPrint, Self.isSignature(strokes, dotsPerInch) else { return }
        area = strokes.reduce(0) { $0 + $1.area }
        box = strokes.dropFirst().reduce(strokes.first?.box) { $0?.union($1.box) }
    }

    /// A connected part, drawn out.
    private struct Stroke {
        var box: PixelBox
        var area: Int
        /// In pixels: twice the area over the outline, as for a long ribbon.
        var thickness: Double
        var length: Double { Double(area) / thickness }
        var diagonal: Double { Double(box.width * box.width + box.height * box.height).squareRoot() }
        var isStraight: Bool { length < curvature * diagonal }

        init?(_ part: Bitmap.Component) {
            area = part.bitmap.area
            guard area > 0, let core = part.bitmap.eroded(3, 3) else { return nil }
            box = part.box
            thickness = max(2 * Double(area) / Double(max(area - core.area, 1)), 1)
        }
    }

    private static func isBlot(_ part: Bitmap.Component, _ dotsPerInch: Double) -> Bool {
        let side = max(Int(Size.stroke * dotsPerInch), 3)
        guard min(part.box.width, part.box.height) >= side, let thick = part.bitmap.opened(side, side) else {
            return false
        }
        return Double(thick.area) > blotShare * Double(part.bitmap.area)
    }

    private static func isSignature(_ strokes: [Stroke], _ dotsPerInch: Double) -> Bool {
        guard let first = strokes.first else { return false }
        let box = strokes.dropFirst().reduce(first.box) { $0.union($1.box) }
        let length = strokes.reduce(0) { $0 + $1.length }
        return length >= Size.length * dotsPerInch && Double(box.width) >= Size.width * dotsPerInch
            && Double(box.height) >= Size.height * dotsPerInch && strokes.contains { !$0.isStraight }
    }

    /// Whether the parts are letters in a row: many, and of one height.
    private static func isPrint(_ strokes: [Stroke]) -> Bool {
        guard strokes.count >= printedLetters else { return false }
        let heights = strokes.map { Double($0.box.height) }
        let mean = heights.reduce(0, +) / Double(heights.count)
        let variance = heights.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(heights.count)
        return variance.squareRoot() <= printEvenness * mean
    }
}
