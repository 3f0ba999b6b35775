import COCR

/// What the connected dark parts of a picture tell about its letters and its edges.
struct PartMeasures {
    /// Letters lie within these heights, in pixels.
    private static let heights = 4...160
    /// How much wider or narrower than high a letter may be.
    private static let shapes = 0.2...2.5
    /// A lower height with this share of the most frequent one's letters is that of the lower-case letters.
    private static let lowerShare = 0.4
    /// Letters that must touch one edge before text is taken to be cut off.
    private static let cutLetters = 3
    /// A part that is at least this share of the page's width or height, and dark, is a bar.
    private static let barShare = 0.3

    private(set) var letters = 0
    private(set) var xHeight: Double?
    private(set) var isCutOff = false
    private(set) var hasDarkEdges = false

    init(of dark: Picture) {
        var found = pixConnCompBB(dark.handle, 8)
        defer { boxaDestroy(&found) }
        guard let found else { return }
        let (columns, rows) = (dark.columns, dark.rows)
        var counts = [Int](repeating: 0, count: Self.heights.upperBound + 1)
        var touching: [(edge: Int, height: Int)] = []
        for index in 0..<boxaGetCount(found) {
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard boxaGetBoxGeometry(found, index, &x, &y, &width, &height) == 0 else { continue }
            let edge = x <= 0 ? 0 : y <= 0 ? 1 : Int(x + width) >= columns ? 2 : Int(y + height) >= rows ? 3 : nil
            let isBar = Double(width) > Self.barShare * Double(columns) || Double(height) > Self.barShare * Double(rows)
            if edge != nil, isBar { hasDarkEdges = true }
            guard Self.heights.contains(Int(height)), Self.shapes.contains(Double(width) / Double(height)) else {
                continue
            }
            if let edge { touching.append((edge, Int(height))) } else { counts[Int(height)] += 1 }
        }
        guard let height = Self.xHeight(counts) else { return }
        xHeight = height
        letters = counts[min(Int(height / 2), counts.count)...].prefix(Int(2 * height)).reduce(0, +)
        isCutOff = (0..<4).contains { edge in
            touching.count { $0.edge == edge && (height / 2...2 * height).contains(Double($0.height)) }
                >= Self.cutLetters
        }
    }

    /// The height of most letters, smoothed over neighbouring heights; the lower one where two heights are frequent.
    private static func xHeight(_ counts: [Int]) -> Double? {
        let smooth = counts.indices.map { index in
            counts[max(index - 1, 0)...min(index + 1, counts.count - 1)].reduce(0, +)
        }
        guard let most = smooth.max(), most >= 5, let mode = smooth.firstIndex(of: most) else { return nil }
        let lower = smooth.indices.filter { (0.6...0.85).contains(Double($0) / Double(mode)) }
        guard let second = lower.max(by: { smooth[$0] < smooth[$1] }), mode >= 10,
            Double(smooth[second]) >= lowerShare * Double(most)
        else { return Double(mode) }
        return Double(second)
    }
}
