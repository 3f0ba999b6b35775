import Documents
import Foundation

/// Stretches of a page, a few lines each, where the text layer is held against what recognition reads there.
enum BandSample {
    private static let linesPerBand = 3
    /// Recognised words below this confidence are no witnesses.
    private static let minimumConfidence = 0.6
    /// Fewer witnesses than this say nothing.
    private static let minimumWitnesses = 5
    /// Paper around the lines, in points.
    private static let margin = 4.0
    /// At most this many are worth a look.
    private static let maximumBands = 2

    /// Where to look: the bands with most letters first, in points of the page.
    static func bands(of words: TextLayer.Directions) -> [BoundingBox] {
        guard let main = words.inOrder.first else { return [] }
        let lines = LineFinder.lines(of: main)
        let weights = lines.map { line in line.words.reduce(0) { $0 + letters(of: $1.text).count } }
        let starts = stride(from: 0, to: lines.count, by: linesPerBand)
        let bands = starts.map { start in start..<min(start + linesPerBand, lines.count) }
        let ranked = bands.sorted { weights[$0].reduce(0, +) > weights[$1].reduce(0, +) }
        return ranked.prefix(maximumBands).compactMap { box(of: lines[$0].flatMap(\.words)) }
    }

    /// The share of what recognition is sure of in the band that the layer has there too; nil when recognition is sure
    /// of too little.
    static func agreement(of layer: [LayoutWord], with recognized: [LayoutWord], in band: BoundingBox) -> Double? {
        let witnesses = recognized.filter { $0.confidence >= minimumConfidence }.map { letters(of: $0.text) }
            .filter { $0.count >= 2 }
        guard witnesses.count >= minimumWitnesses else { return nil }
        var left: [String: Int] = [:]
        for word in layer where isInside(word.box, band) {
            for part in word.text.split(whereSeparator: \.isWhitespace) {
                left[letters(of: String(part)), default: 0] += 1
            }
        }
        var agreed = 0
        for witness in witnesses where left[witness, default: 0] > 0 {
            left[witness, default: 0] -= 1
            agreed += 1
        }
        return Double(agreed) / Double(witnesses.count)
    }

    /// Letters and digits in lower case without accents: what recognition and another program's layer can agree on.
    private static func letters(of text: String) -> String {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return String(plain.filter { $0.isLetter || $0.isNumber })
    }

    private static func box(of words: [LayoutWord]) -> BoundingBox? {
        guard let first = words.first else { return nil }
        let box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
        return BoundingBox(
            x: box.x - margin,
            y: box.y - margin,
            width: box.width + 2 * margin,
            height: box.height + 2 * margin
        )
    }

    private static func isInside(_ box: BoundingBox, _ band: BoundingBox) -> Bool {
        let (x, y) = (box.x + box.width / 2, box.y + box.height / 2)
        return x >= band.x && x <= band.x + band.width && y >= band.y && y <= band.y + band.height
    }
}
