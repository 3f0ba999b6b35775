import Documents
import Foundation
import Search

/// Judgements of a store as the three files that `JudgedSet` reads.
package struct JudgedSetFiles: Sendable {
    /// How much was written.
    package struct Counts: Encodable, Sendable {
        package var passages: Int
        package var questions: Int
        package var judgements: Int
    }

    private struct Record: Encodable {
        var id: String
        var title: String?
        var text: String

        private enum CodingKeys: String, CodingKey {
            case id = "_id"
            case title, text
        }
    }

    private let judgements: JudgementOperations

    package init(_ judgements: JudgementOperations) { self.judgements = judgements }

    /// Writes `corpus.jsonl` of all passages, `queries.jsonl` and `qrels.tsv` into the folder, which is made.
    ///
    /// Where several people judged one passage its grade is their mean, rounded. A passage that was judged and is not in
    /// the store any more is in the corpus as it was judged.
    ///
    /// - Throws: `Failure` with code `no_judgements`, or what writing throws.
    package func write(to folder: String) async throws -> Counts {
        let all = try await judgements.all()
        guard !all.isEmpty else {
            throw Failure(
                code: "no_judgements",
                message: "Nobody has judged an answer yet; the search page asks for it."
            )
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let passages = try await writeCorpus(to: "\(folder)/corpus.jsonl", judged: all)
        let questions = Set(all.map(\.question)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($1, "q\($0 + 1)") })
        let lines = try questions.map { try Self.line(Record(id: numbers[$0] ?? "", title: nil, text: $0)) }
        try Data(lines.joined()).write(to: URL(filePath: "\(folder)/queries.jsonl"), options: .atomic)
        let grades = Dictionary(grouping: all) { Pair(question: numbers[$0.question] ?? "", passage: Self.id($0)) }
        let rows = grades.sorted { ($0.key.question, $0.key.passage) < ($1.key.question, $1.key.passage) }.map {
            let mean = Double($0.value.reduce(0) { $0 + $1.grade }) / Double($0.value.count)
            return "\($0.key.question)\t\($0.key.passage)\t\(Int(mean.rounded()))\n"
        }
        let table = "query-id\tcorpus-id\tscore\n\(rows.joined())"
        try Data(table.utf8).write(to: URL(filePath: "\(folder)/qrels.tsv"), options: .atomic)
        return Counts(passages: passages, questions: questions.count, judgements: all.count)
    }

    private struct Pair: Hashable {
        var question: String
        var passage: String
    }

    private func writeCorpus(to path: String, judged: [Judgement]) async throws -> Int {
        var missing = Dictionary(judged.map { (Self.id($0), $0.quote) }, uniquingKeysWith: { $1 })
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw Failure(code: "cannot_write", message: "\(path): The file cannot be written.") }
        var count = 0
        try await judgements.passages { document, name, passage in
            let id = "\(document.digest):\(passage.ordinal)"
            missing[id] = nil
            try file.write(contentsOf: try Self.line(Record(id: id, title: name, text: passage.text)))
            count += 1
        }
        for (id, quote) in missing.sorted(by: { $0.key < $1.key }) {
            try file.write(contentsOf: try Self.line(Record(id: id, title: nil, text: quote)))
        }
        try file.close()
        return count + missing.count
    }

    private static func id(_ judgement: Judgement) -> String { "\(judgement.documentID.digest):\(judgement.ordinal)" }

    private static func line(_ record: Record) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record) + Data("\n".utf8)
    }
}
