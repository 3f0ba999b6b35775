import Documents
import Foundation

/// Texts, questions and what judges said of them, in the files of BEIR.
package struct JudgedSet: Sendable {
    package struct Text: Hashable, Sendable {
        package var id: String
        package var title: String
        package var text: String
    }

    package struct Question: Hashable, Sendable {
        package var id: String
        package var text: String
        /// Grades by the id of a text; at least one is above 0.
        package var grades: [String: Double]
    }

    /// The most bytes of one file.
    private static let maximumBytes = 4 << 30

    package let texts: [Text]
    /// The judged ones only, in the order of the file.
    package let questions: [Question]

    /// Reads `corpus` and `queries`, JSON Lines with `_id`, `title` and `text`, and `qrels`, lines of query, text and
    /// grade between tabs under one line of names.
    ///
    /// - Throws: `Failure` with code `not_found` or `invalid_data`, naming file and line.
    package init(corpus: String, queries: String, qrels: String) throws {
        texts = try Self.lines(corpus).map { line, number in
            let record = try Self.record(line, corpus, number)
            return Text(id: record.id, title: record.title ?? "", text: record.text)
        }
        let grades = try Self.grades(qrels)
        questions = try Self.lines(queries).compactMap { line, number in
            let record = try Self.record(line, queries, number)
            guard let judged = grades[record.id], judged.values.contains(where: { $0 > 0 }) else { return nil }
            return Question(id: record.id, text: record.text, grades: judged)
        }
        guard !questions.isEmpty else {
            throw Self.invalid(qrels, 1, "no question of '\(queries)' has a text with a grade above 0")
        }
    }

    private struct Record: Decodable {
        var id: String
        var title: String?
        var text: String

        private enum CodingKeys: String, CodingKey {
            case id = "_id"
            case title, text
        }
    }

    private static func record(_ line: Substring.UTF8View, _ path: String, _ number: Int) throws -> Record {
        do {
            return try JSONDecoder().decode(Record.self, from: Data(line))
        } catch {
            throw invalid(path, number, "expected a JSON object with '_id' and 'text'")
        }
    }

    private static func grades(_ path: String) throws -> [String: [String: Double]] {
        var grades: [String: [String: Double]] = [:]
        for (line, number) in try lines(path).dropFirst() {
            let parts = Substring(line).split(separator: "\t")
            guard parts.count == 3, let grade = Double(parts[2]), grade.isFinite else {
                throw invalid(path, number, "expected a query, a text and a grade between tabs")
            }
            grades[String(parts[0]), default: [:]][String(parts[1])] = grade
        }
        return grades
    }

    /// The lines that are not empty, with their numbers from 1.
    private static func lines(_ path: String) throws -> [(Substring.UTF8View, Int)] {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else {
            throw Failure(code: "not_found", message: "\(path): There is no such file.")
        }
        guard size <= maximumBytes else {
            throw Failure(code: "invalid_data", message: "\(path): The file is larger than \(maximumBytes >> 30) GiB.")
        }
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .map { (Substring($0.element).utf8, $0.offset + 1) }
            .filter { line, _ in line.contains { $0 > 0x20 } }
    }

    private static func invalid(_ path: String, _ line: Int, _ reason: String) -> Failure {
        Failure(code: "invalid_data", message: "\(path), line \(line): \(reason).")
    }
}
