import Foundation
import SQLiteStorage
import Search

/// Asks whole questions, as the program does once the question is embedded, and prints a JSON object for each with its
/// fastest processor time.
///
/// Kinds: `words`; `hybrid`; `hybrid, leases only`, with a filter that every second document passes; `hybrid, all`, with that
/// filter, facets and explanations.
struct WholeQuestions {
    private static let repetitions = 3

    let questions: String
    let home: String

    func run() async throws {
        let database = try SQLiteDatabase(path: "\(home)/deedbox.sqlite", access: .readOnly)
        let passages = PassageRepository(database, directory: "\(home)/index")
        let asked = try String(contentsOfFile: questions, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: "\t", maxSplits: 1).map(String.init)
        }.filter { $0[0] == "or" || $0[0] == "keywords" }
        let engine = SearchEngine(
            index: passages,
            // Any vector will do: what a scan costs does not depend on it.
            embed: { text in
                HomeFiller.vector(of: Int64(text.utf8.reduce(UInt64(1)) { $0 &* 31 &+ UInt64($1) } % 100_000) + 1)
            },
            now: { 1_800_000_000 }
        )
        // The first question brings the vectors into memory.
        let start = CPUClock.seconds
        _ = try await engine.search(SearchRequest(query: "first"))
        print("{\"first_seconds\": \(CPUClock.seconds - start)}")
        for question in asked {
            for (kind, request) in try Self.requests(question[1]) {
                var (best, hits) = (Double.infinity, 0)
                for _ in 0..<Self.repetitions {
                    let start = CPUClock.seconds
                    hits = try await engine.search(request).hits.count
                    best = min(best, CPUClock.seconds - start)
                }
                print("{\"kind\": \"\(kind)\", \"milliseconds\": \(best * 1000), \"hits\": \(hits)}")
            }
        }
        print("{\"peak_bytes\": \(CPUClock.peakBytes)}")
    }

    private static func requests(_ text: String) throws -> [(String, SearchRequest)] {
        let leases = try SearchFilter(parsing: "class:lease date>=2020-01-01")
        return [
            ("words", SearchRequest(query: text, mode: .bm25)), ("hybrid", SearchRequest(query: text)),
            ("hybrid, leases only", SearchRequest(query: text, filter: leases)),
            (
                "hybrid, all",
                SearchRequest(query: text, filter: leases, isExplained: true, facets: [.documentClass, .year])
            ),
        ]
    }
}
