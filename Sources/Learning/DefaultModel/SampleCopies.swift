import Mathematics
import TextAnalysis

/// Makes training copies of a sample: without its name, cut to its beginning, misread, under foreign lines.
struct SampleCopies {
    /// About the words of a scan's first page.
    private static let firstPage = 450
    /// Words of a machine-written text that take part; its style must not be learned.
    private static let syntheticWords = 500
    /// How much more a real file counts than another text.
    private static let realWeight = 3

    private let noise = CharacterNoise(rate: 0.03)
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// The file without its name (scored), with its name, and its first page as a poor scan and under a preamble.
    mutating func ofReal(_ sample: TextSample, number: Int) -> [TextSample] {
        var scored = sample
        scored.group = sample.group ?? "real \(number)"
        scored.weight = Self.realWeight
        scored.isAuxiliary = false
        var named = scored
        scored.filename = nil
        named.isAuxiliary = true
        named.weight = 1
        return [scored, named, misread(scored), prefaced(scored)]
    }

    /// The beginning of the text, without a name.
    mutating func ofSynthetic(_ sample: TextSample, number: Int) -> [TextSample] {
        var copy = sample
        copy.text = Self.beginning(
            of: sample.text.replacing("*", with: "").replacing("#", with: ""),
            words: Self.syntheticWords
        )
        copy.filename = nil
        copy.group = "synthetic \(sample.group ?? "\(number)")"
        copy.weight = 1
        copy.isAuxiliary = true
        return [copy]
    }

    /// The text with or without its name; every third as a poor scan too, every fourth under a preamble.
    mutating func ofGenerated(_ sample: TextSample, number: Int) -> [TextSample] {
        var copy = sample
        copy.group = "generated \(sample.group ?? "\(number)")"
        copy.weight = 1
        copy.isAuxiliary = true
        if number % 2 == 1 { copy.filename = nil }
        var copies = [copy]
        if number % 3 == 0 { copies.append(misread(copy)) }
        if number % 4 == 0 { copies.append(prefaced(copy)) }
        return copies
    }

    private mutating func misread(_ sample: TextSample) -> TextSample {
        var copy = sample
        copy.text = noise.misread(Self.beginning(of: sample.text, words: Self.firstPage), using: &random)
        copy.filename = nil
        copy.weight = 1
        copy.isAuxiliary = true
        return copy
    }

    /// The first page with one to three lines above it.
    private mutating func prefaced(_ sample: TextSample) -> TextSample {
        var copy = sample
        let lines = random.shuffled(PreambleBank.lines).prefix(1 + random.index(below: 3))
        copy.text = lines.joined(separator: "\n") + "\n" + Self.beginning(of: sample.text, words: Self.firstPage)
        copy.filename = nil
        copy.weight = 1
        copy.isAuxiliary = true
        return copy
    }

    /// The text up to the end of that word.
    private static func beginning(of text: String, words: Int) -> String {
        var count = 0
        var end: Int?
        let start = String(text.unicodeScalars.prefix(words * 24))
        WordTokenizer.forEachToken(in: start) { kind, bytes, _ in
            guard kind != .symbol else { return }
            count += 1
            if count == words { end = bytes.upperBound }
        }
        guard let end else { return start }
        return String(start[..<start.utf8.index(start.startIndex, offsetBy: end)])
    }
}
