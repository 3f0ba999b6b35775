/// Glyphs of one shape and about one size.
struct GlyphCluster {
    /// On worn pages of one type this correlation parted zeros with a dot from sixes and eights; where it is too high for the
    /// noise, one digit has several clusters.
    private static let leastCorrelation: Float = 0.85
    /// How much heights and widths of one shape differ, as a share and in pixels.
    private static let (heightShare, widthShare, leastPixels) = (0.15, 0.25, 2.0)
    /// How often each glyph is given its place, the first included.
    private static let rounds = 3

    private(set) var members: [Int] = []
    private var shape: GlyphShape
    private var width: Double
    private var height: Double
    /// The shapes of the members, added up.
    private var sum = GlyphShape.Sum()

    private init(like glyph: DigitGlyph) {
        shape = glyph.shape
        width = Double(glyph.width)
        height = Double(glyph.height)
    }

    /// Whether both are of a type equally high.
    func isAsHigh(as other: GlyphCluster) -> Bool { Self.isNear(height, other.height, Self.heightShare) }

    /// Parts the glyphs by shape: each joins the cluster that it correlates with most, or begins one; then each is given
    /// its place anew, as the first had no finished clusters to choose from.
    static func clusters(of glyphs: [DigitGlyph]) -> [GlyphCluster] {
        var clusters: [GlyphCluster] = []
        for (index, glyph) in glyphs.enumerated() {
            let best = best(for: glyph, among: clusters)
            if best == nil { clusters.append(GlyphCluster(like: glyph)) }
            clusters[best ?? clusters.count - 1].add(index, glyph)
            clusters[best ?? clusters.count - 1].center()
        }
        for _ in 1..<rounds {
            for index in clusters.indices { clusters[index].empty(glyphs) }
            for (index, glyph) in glyphs.enumerated() {
                if let best = best(for: glyph, among: clusters) { clusters[best].add(index, glyph) }
            }
            clusters.removeAll(where: \.members.isEmpty)
            for index in clusters.indices { clusters[index].center() }
        }
        return clusters
    }

    private static func best(for glyph: DigitGlyph, among clusters: [GlyphCluster]) -> Int? {
        var best: (index: Int, correlation: Float)?
        for (index, cluster) in clusters.enumerated() where cluster.hasSize(of: glyph) {
            let correlation = cluster.shape.correlation(with: glyph.shape)
            if correlation > best?.correlation ?? leastCorrelation { best = (index, correlation) }
        }
        return best?.index
    }

    private func hasSize(of glyph: DigitGlyph) -> Bool {
        Self.isNear(height, Double(glyph.height), Self.heightShare)
            && Self.isNear(width, Double(glyph.width), Self.widthShare)
    }

    /// How like the cluster's shape a glyph is, −1…1.
    func correlation(with glyph: DigitGlyph) -> Float { shape.correlation(with: glyph.shape) }

    /// How like another cluster's shape this one's is, −1…1.
    func correlation(with other: GlyphCluster) -> Float { shape.correlation(with: other.shape) }

    private static func isNear(_ own: Double, _ other: Double, _ share: Double) -> Bool {
        abs(own - other) <= max(share * own, leastPixels)
    }

    private mutating func add(_ index: Int, _ glyph: DigitGlyph) {
        members.append(index)
        sum.add(glyph.shape)
    }

    private mutating func center() { shape = GlyphShape(mean: sum) ?? shape }

    /// Lets the members go, and keeps their shape and size.
    private mutating func empty(_ glyphs: [DigitGlyph]) {
        width = Self.middle(members.map { glyphs[$0].width }) ?? width
        height = Self.middle(members.map { glyphs[$0].height }) ?? height
        members = []
        sum = GlyphShape.Sum()
    }

    private static func middle(_ numbers: [Int]) -> Double? {
        numbers.isEmpty ? nil : Double(numbers.sorted()[numbers.count / 2])
    }
}
