/// The text before and behind a fact, made alike: small letters, single blanks, plain quotation marks.
struct Surroundings {
    /// A phrase that speaks for or against a reading, by its weight.
    struct Cue {
        let bytes: [UInt8]
        let weight: Double

        init(_ phrase: String, _ weight: Double) {
            bytes = Array(phrase.utf8)
            self.weight = weight
        }
    }

    let before: [UInt8]
    let after: [UInt8]

    /// - Parameters:
    ///   - range: Where the fact stands.
    ///   - floor: Text before it belongs to another fact.
    ///   - text: The page's text.
    ///   - reach: How many scalars on each side are looked at.
    init(of range: Range<Int>, floor: Int = 0, in text: ScalarText, reach: Int = 200) {
        let start = max(floor, range.lowerBound - reach)
        before = Self.plain(min(start, range.lowerBound)..<range.lowerBound, in: text)
        after = Self.plain(range.upperBound..<min(text.count, range.upperBound + min(reach, 160) / 2), in: text)
    }

    /// A column's header, which stands before all of its cells.
    init(header: String) {
        before = Array(header.utf8)
        after = []
    }

    /// How strongly the cues before the fact speak for a reading: the strongest counts, the nearer the more.
    func strength(of cues: [Cue]) -> Double { strongest(of: cues)?.strength ?? 0 }

    /// The strength of the cues for a reading, less that of those against it.
    ///
    /// What speaks against it from farther away than what speaks for it belongs to something else, and counts little.
    func strength(of cues: [Cue], against: [Cue]) -> Double {
        guard let best = strongest(of: cues) else { return 0 }
        var worst = 0.0
        for cue in against where cue.weight < worst {
            guard let distance = distance(to: cue.bytes) else { continue }
            worst = min(worst, cue.weight * Self.nearness(distance) * (distance > best.distance ? 0.35 : 1))
        }
        return best.strength + worst
    }

    private func strongest(of cues: [Cue]) -> (strength: Double, distance: Int)? {
        var best: (strength: Double, distance: Int)?
        for cue in cues where cue.weight > best?.strength ?? 0 {
            guard let distance = distance(to: cue.bytes) else { continue }
            let strength = cue.weight * Self.nearness(distance)
            if strength > best?.strength ?? 0 { best = (strength, distance) }
        }
        return best
    }

    /// The number of bytes between the last place of the phrase before the fact and the fact; nil where it does not stand.
    func distance(to phrase: [UInt8]) -> Int? {
        Self.lastIndex(of: phrase, in: before).map { before.count - $0 - phrase.count }
    }

    /// The number of bytes between the fact and the first place of the phrase behind it.
    func distanceBehind(to phrase: [UInt8]) -> Int? {
        var index = 0
        while index + phrase.count <= after.count {
            if Self.stands(phrase, at: index, in: after) { return index }
            index += 1
        }
        return nil
    }

    /// Whether the name stands right behind the fact, as in `(the “Expiration Date”)`, and in no new paragraph with a number.
    func isNamed(_ name: String) -> Bool {
        guard let distance = distanceBehind(to: Array(name.utf8)), distance < 12 else {
            return definition?.hasSuffix(name) == true
        }
        return !after.prefix(distance).contains { $0 &- 0x30 < 10 }
    }

    /// The words that the parenthesis right behind the fact defines it as: `amendment effective date`; nil where none does.
    var definition: String? {
        var start = 0
        while start < after.count, after[start] == 0x20 || after[start] == 0x2C { start += 1 }
        guard start < after.count, after[start] == UInt8(ascii: "("),
            let opening = after[start...].firstIndex(of: 0x22), opening - start < 12,
            let closing = after[(opening + 1)...].firstIndex(of: 0x22)
        else { return nil }
        return String(decoding: after[(opening + 1)..<closing], as: UTF8.self)
    }

    private static func nearness(_ distance: Int) -> Double {
        switch distance {
        case ...15: 1
        case ...45: 0.85
        case ...90: 0.6
        default: 0.4
        }
    }

    private static func lastIndex(of phrase: [UInt8], in text: [UInt8]) -> Int? {
        var index = text.count - phrase.count
        while index >= 0 {
            if stands(phrase, at: index, in: text) { return index }
            index -= 1
        }
        return nil
    }

    /// Whether the phrase stands there, at the start of a word.
    private static func stands(_ phrase: [UInt8], at index: Int, in text: [UInt8]) -> Bool {
        var offset = 0
        while offset < phrase.count {
            if text[index + offset] != phrase[offset] { return false }
            offset += 1
        }
        return index == 0 || !isLetter(text[index - 1])
    }

    /// The asterisk of `**Landlord**`, which is no part of what is said.
    private static let emphasis: UInt32 = 0x2A

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func plain(_ range: Range<Int>, in text: ScalarText) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for index in range {
            if text.isBlank(index) || text.isLineEnd(index) {
                if bytes.last != 0x20 { bytes.append(0x20) }
            } else if text[index] != Self.emphasis {
                bytes.append(plain(text[index]))
            }
        }
        return bytes
    }

    private static func plain(_ code: UInt32) -> UInt8 {
        switch code {
        case 0x201C, 0x201D, 0x201E: 0x22
        case 0x2018, 0x2019: 0x27
        case 0x2013, 0x2014: 0x2D
        default: code < 0x80 ? UInt8(code.lowered) : 0x3F
        }
    }
}
