import Foundation
import Search
import TextIndex

/// Answers a file of questions, one a line as `kind<TAB>text`, several times over, and prints a JSON object a question
/// with its fastest processor time and its hits.
///
/// Kinds: `or`, `and`, `phrase`, `prefix` (the last word may go on). Each is asked of all documents, and once more, as
/// `… of half`, of those that a reader may see: every second run of 250 keys, as a bitmap.
struct TextQuestions {
    private static let repetitions = 5
    private static let runLength = 250

    let folder: String
    let questions: String
    var limit = 10

    func run() throws {
        let kept = try KeptManifest(in: folder, fieldCount: 1)
        let index = try IndexSnapshot(kept.manifest, in: folder)
        let ranking = BM25F(fields: [BM25F.Field()])
        let half = try index.documents(withKeysIn: Self.everySecondRun(of: kept.manifest.documentCount))
        for line in try String(contentsOfFile: questions, encoding: .utf8).split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            let query = Self.query(String(parts[0]), TermAnalyzer.terms(in: String(parts[1])).map(\.stem))
            for (kind, permitted) in [(String(parts[0]), nil), ("\(parts[0]) of half", half)] {
                var (best, hits): (Double, [TextHit]) = (.infinity, [])
                for _ in 0..<Self.repetitions {
                    let start = CPUClock.seconds
                    hits = try index.search(query, ranking: ranking, permitted: permitted, limit: limit)
                    best = min(best, CPUClock.seconds - start)
                }
                let list = hits.map { "[\($0.key), \($0.score)]" }.joined(separator: ", ")
                print("{\"kind\": \"\(kind)\", \"milliseconds\": \(best * 1000), \"hits\": [\(list)]}")
            }
        }
        print("{\"peak_bytes\": \(CPUClock.peakBytes)}")
    }

    private static func everySecondRun(of count: Int) -> [ClosedRange<Int64>] {
        stride(from: 0, to: count, by: 2 * runLength).map { Int64($0)...Int64($0 + runLength - 1) }
    }

    private static func query(_ kind: String, _ terms: [String]) -> TextQuery {
        switch kind {
        case "and": TextQuery(terms.map { TextClause(.term($0), .must) })
        case "phrase": TextQuery([TextClause(.phrase(terms), .must)])
        case "prefix":
            TextQuery(terms.dropLast().map { TextClause(.term($0)) } + terms.suffix(1).map { TextClause(.prefix($0)) })
        default: TextQuery(Set(terms).sorted().map { TextClause(.term($0)) })
        }
    }
}
