/// Whether the text layer of a page can be believed.
enum TextLayerVerdict: Hashable, Sendable {
    case usable
    /// The page shows nothing, so there is nothing to read.
    case blank
    /// There is no text layer, but something is drawn.
    case missing
    /// There is one, but not a usable one; with the reason for people.
    case rejected(String)

    /// A page that is one picture with fewer characters than this has its text in the picture.
    private static let fewCharacters = 80
    private static let maximumUnknownShare = 0.15
    private static let largePicture = 0.6
    private static let minimumPlausibility = 0.55
    private static let enoughWords = 20

    /// Judges the text layer of a page, of which a picture covers the share `pictureCoverage`.
    init(of layer: TextLayer, pictureCoverage: @autoclosure () -> Double, isBlank: Bool) {
        guard layer.characterCount > 0 else {
            self = isBlank ? .blank : .missing
            return
        }
        let count = Double(layer.characterCount)
        let unknown = Double(layer.unknownCount) / count
        guard unknown <= Self.maximumUnknownShare else {
            self = .rejected("\(Int(unknown * 100)) % of its characters have no known meaning")
            return
        }
        let coverage = pictureCoverage()
        if coverage > Self.largePicture, layer.characterCount < Self.fewCharacters {
            self = .rejected("it has \(layer.characterCount) characters on a page that is a picture")
            return
        }
        self = Self.judgeWords(of: layer)
    }

    private static func judgeWords(of layer: TextLayer) -> Self {
        let words = layer.words.map(\.text)
        guard let plausibility = Plausibility.share(of: words, minimum: enoughWords) else { return .usable }
        guard plausibility < minimumPlausibility else { return .usable }
        let kind = layer.invisibleCount * 2 > layer.characterCount ? "hidden words" : "words"
        return .rejected("only \(Int(plausibility * 100)) % of its \(kind) look like words")
    }
}
