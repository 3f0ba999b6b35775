import Foundation

/// Labelled lines that a model learns well, and no two of which are near duplicates.
enum PipelineSamples {
    private static let words = [
        "landlord tenant premises rent", "amended section ratified hereby", "rider exhibit supplement",
    ]
    private static let labels = ["lease", "amendment", "addendum"]
    private static let filler = """
        suite square feet floor parking insurance taxes utilities security deposit month year county state office retail storage
        party notice default cure days sign title company monthly annual common area expense share audit repair roof structure
        """.split(whereSeparator: \.isWhitespace)

    /// 120 lines of a TSV file, of three classes.
    static var text: String {
        (0..<120).map { number in
            let some = (0..<20).map { filler[(number * 7 + $0 * ($0 + number % 11 + 1)) % filler.count] }
            return "\(labels[number % 3])\t\(words[number % 3]) \(some.joined(separator: " ")) \(number)\n"
        }.joined()
    }
}
