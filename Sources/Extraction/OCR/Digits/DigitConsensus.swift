/// Reads equal shapes as equal digits.
///
/// Recognition looks at one line at a time and takes the same worn digit now for one, now for another; zeros with a dot, as
/// types with equally wide characters have them, most of all. All digits of a page are parted by shape, and where those of
/// one shape were read differently the page decides: what most were read as, unless dates could not be so or the page has
/// another shape for that digit. The thresholds were chosen by trial on the standard pages of `deedbox sample scans`.
struct DigitConsensus {
    /// Smaller clusters decide nothing.
    private static let fewestMembers = 6
    /// From this share on the most frequent reading stands, even where another shape was read so too.
    private static let clearShare = 0.75
    /// What a reading counts that another, undisputed shape has.
    private static let takenWeight = 0.3
    /// A shape is undisputed from so many members and this share of equal readings on.
    private static let (undisputedMembers, undisputedShare) = (3, 0.95)
    /// So many places in dates must speak against a reading to rule it out.
    private static let fullDoubt = 3.0
    /// The least weight of the reading that is taken, and by how much it must outweigh the next.
    private static let (leastWeight, leastLead) = (0.2, 1.5)
    /// By how much where the reading has another, undisputed shape that the cluster is not like: it may be of two digits worn
    /// alike.
    private static let leastTakenLead = 4.0
    /// By how much a glyph must correlate more with its cluster than with an undisputed shape of what it was read as, and a
    /// cluster more with a taken digit than with the next.
    private static let leastDifference: Float = 0.05

    private let words: [[Character]]
    private let glyphs: [DigitGlyph]
    private let clusters: [GlyphCluster]
    /// By digit: the clusters that are it without dispute.
    private let undisputed: [Character: [GlyphCluster]]

    private init(_ words: [LayoutWord], _ glyphs: [DigitGlyph]) {
        self.words = words.map { Array($0.text) }
        self.glyphs = glyphs
        clusters = GlyphCluster.clusters(of: glyphs)
        var undisputed: [Character: [GlyphCluster]] = [:]
        for cluster in clusters {
            let most = Self.readings(of: cluster, glyphs).max { $0.value < $1.value }
            guard let most, most.key.isWholeNumber, most.value >= Self.undisputedMembers,
                Double(most.value) >= Self.undisputedShare * Double(cluster.members.count)
            else { continue }
            undisputed[most.key, default: []].append(cluster)
        }
        self.undisputed = undisputed
    }

    /// The words with digits settled, and how many digits that changed.
    ///
    /// - Parameters:
    ///   - words: boxes in pixels of the picture.
    ///   - picture: 8 bits a pixel, dark on light.
    static func settled(_ words: [LayoutWord], in picture: Picture) -> (words: [LayoutWord], changes: Int) {
        guard let finder = DigitGlyphFinder(picture) else { return (words, 0) }
        let consensus = DigitConsensus(words, finder.glyphs(of: words))
        return consensus.applied(to: words)
    }

    private func applied(to words: [LayoutWord]) -> (words: [LayoutWord], changes: Int) {
        var changes: [(glyph: DigitGlyph, digit: Character)] = []
        for cluster in clusters where cluster.members.count >= Self.fewestMembers {
            guard let digit = digit(of: cluster) else { continue }
            changes += cluster.members.map { glyphs[$0] }
                .filter { $0.label != digit && !isRuledOut(digit, $0) && !isItself($0, in: cluster) }
                .map { ($0, digit) }
        }
        var characters = self.words
        for (glyph, digit) in changes { characters[glyph.word][glyph.index] = digit }
        var words = words
        for word in Set(changes.map(\.glyph.word)) { words[word].text = String(characters[word]) }
        return (words, changes.count)
    }

    /// Whether a glyph is nearly as like an undisputed shape of what it was read as.
    private func isItself(_ glyph: DigitGlyph, in cluster: GlyphCluster) -> Bool {
        let likeness = cluster.correlation(with: glyph)
        return (undisputed[glyph.label] ?? []).contains {
            $0.isAsHigh(as: cluster) && likeness - $0.correlation(with: glyph) < Self.leastDifference
        }
    }

    /// The digit that the cluster shows; nil where that is not clear, or nothing needs to be settled.
    private func digit(of cluster: GlyphCluster) -> Character? {
        let readings = Self.readings(of: cluster, glyphs)
        guard readings.count > 1 else { return nil }
        let weights = readings.keys.filter(\.isWholeNumber)
            .map { (digit: $0, weight: weight(of: $0, readings[$0] ?? 0, cluster)) }
            .sorted { $0.weight == $1.weight ? $0.digit < $1.digit : $0.weight > $1.weight }
        guard let best = weights.first, best.weight >= Self.leastWeight else { return nil }
        guard weights.count > 1 else { return best.digit }
        let isDoubtful =
            isTaken(best.digit, readings[best.digit] ?? 0, cluster)
            && likeness(of: cluster, to: best.digit) - likeness(of: cluster, to: weights[1].digit)
                < Self.leastDifference
        let lead = isDoubtful ? Self.leastTakenLead : Self.leastLead
        return best.weight >= lead * weights[1].weight ? best.digit : nil
    }

    /// How much the cluster correlates with the nearest undisputed shape of a digit that is as high, −1…1.
    private func likeness(of cluster: GlyphCluster, to digit: Character) -> Float {
        (undisputed[digit] ?? []).filter { $0.isAsHigh(as: cluster) }.map { $0.correlation(with: cluster) }.max() ?? -1
    }

    /// The share of the cluster that was read so, less where that cannot be.
    private func weight(of digit: Character, _ count: Int, _ cluster: GlyphCluster) -> Double {
        let share = Double(count) / Double(cluster.members.count)
        let places = cluster.members.filter { allowed(glyphs[$0]) != nil }
        let impossible = places.count { isRuledOut(digit, glyphs[$0]) }
        let doubt = Double(impossible) / max(Double(places.count), Self.fullDoubt)
        return share * (1 - doubt) * (isTaken(digit, count, cluster) ? Self.takenWeight : 1)
    }

    /// Whether another shape as high is the digit without dispute, and the cluster is not.
    private func isTaken(_ digit: Character, _ count: Int, _ cluster: GlyphCluster) -> Bool {
        Double(count) < Self.clearShare * Double(cluster.members.count)
            && undisputed[digit]?.contains { $0.isAsHigh(as: cluster) } ?? false
    }

    private func isRuledOut(_ digit: Character, _ glyph: DigitGlyph) -> Bool {
        guard let allowed = allowed(glyph), let value = digit.wholeNumberValue else { return false }
        return !allowed.contains(value)
    }

    private func allowed(_ glyph: DigitGlyph) -> Set<Int>? {
        DatePlaces.allowed(at: glyph.index, in: words[glyph.word])
    }

    private static func readings(of cluster: GlyphCluster, _ glyphs: [DigitGlyph]) -> [Character: Int] {
        Dictionary(cluster.members.map { (glyphs[$0].label, 1) }, uniquingKeysWith: +)
    }
}
