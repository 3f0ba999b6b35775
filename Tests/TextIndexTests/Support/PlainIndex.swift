import Foundation
import TextIndex

@testable import TextIndex

/// The same questions answered without an index, by reading every document: slow, short, and with none of its code but
/// the rounding of scores.
struct PlainIndex {
    let documents: [IndexDocument]
    let fieldCount: Int

    func statistics(for query: TextQuery) -> CorpusStatistics {
        var all = CorpusStatistics(documentCount: documents.count)
        all.totalLengths = (0..<fieldCount).map { field in documents.reduce(0) { $0 + $1.fields[field].count } }
        let vocabulary = Set(documents.flatMap { $0.fields.flatMap(\.self) })
        for clause in query.clauses {
            var terms = Set(clause.pattern.terms)
            switch clause.pattern {
            case .prefix(let prefix):
                let found = vocabulary.filter { $0.utf8.starts(with: prefix.utf8) }
                all.expansions[clause.pattern] = Dictionary(uniqueKeysWithValues: found.map { ($0, 0) })
                terms.formUnion(found)
            case .fuzzy(let term, let limit):
                let found = vocabulary.map { ($0, Self.distance(term, $0)) }.filter { $0.1 <= limit }
                all.expansions[clause.pattern] = Dictionary(uniqueKeysWithValues: found)
                terms.formUnion(found.map(\.0))
            case .term, .anyOf, .phrase, .near: break
            }
            for term in terms {
                all.documentCounts[term] = documents.count { $0.fields.contains { $0.contains(term) } }
            }
        }
        return all
    }

    func search(_ query: ResolvedQuery, permitted: Set<Int64>? = nil, limit: Int) -> [TextHit] {
        let hasMust = query.clauses.contains { $0.occurrence == .must }
        var hits: [TopHits.Hit] = []
        for document in documents where permitted?.contains(document.key) != false {
            var (points, matches, fails) = (Int32(0), false, false)
            for clause in query.clauses {
                let frequency = frequency(of: clause, in: document, query)
                switch clause.occurrence {
                case .mustNot: fails = fails || frequency > 0
                case .must: fails = fails || frequency == 0
                case .should: break
                }
                guard frequency > 0, clause.occurrence != .mustNot else { continue }
                matches = true
                points += clause.points.points(of: frequency)
            }
            if matches || hasMust, !fails { hits.append(TopHits.Hit(points: points, key: document.key)) }
        }
        return hits.sorted { $0.isBetter(than: $1) }.prefix(limit)
            .map { TextHit(key: $0.key, score: Double($0.points) * query.pointValue) }
    }

    private func frequency(of clause: ResolvedClause, in document: IndexDocument, _ query: ResolvedQuery) -> Float {
        func norm(_ field: Int) -> Float {
            query.norms.values[field * 256 + Int(LengthCode.code(of: document.fields[field].count))]
        }
        func sum(_ count: (_ terms: [String]) -> Int) -> Float {
            (0..<fieldCount).reduce(Float(0)) { sum, field in
                let found = count(document.fields[field])
                return found == 0 ? sum : sum + Float(found) * norm(field)
            }
        }
        switch clause.kind {
        case .any: return clause.terms.reduce(Float(0)) { all, term in all + sum { $0.count { $0 == term } } }
        case .phrase:
            return sum { words in
                guard words.count >= clause.terms.count else { return 0 }
                return (0...words.count - clause.terms.count).count {
                    Array(words[$0..<$0 + clause.terms.count]) == clause.terms
                }
            }
        case .near(let within): return sum { Self.nearCount(clause.terms, within, in: $0) }
        }
    }

    /// From the left: the shortest stretch from each start that ends as early as possible, then on behind it.
    private static func nearCount(_ terms: [String], _ within: Int, in words: [String]) -> Int {
        var (count, start) = (0, 0)
        while start < words.count {
            let end = start + within + 1
            let ends = terms.map { term in words.indices[start...].first { words[$0] == term } }
            if terms.contains(words[start]), ends.allSatisfy({ $0.map { $0 <= end } ?? false }) {
                count += 1
                start = ends.compactMap(\.self).max().map { $0 + 1 } ?? words.count
            } else {
                start += 1
            }
        }
        return count
    }

    /// Optimal string alignment, by the book.
    static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { table[i][0] = i }
        for j in 0...b.count { table[0][j] = j }
        for i in a.indices {
            for j in b.indices {
                let replaced = table[i][j] + (a[i] == b[j] ? 0 : 1)
                table[i + 1][j + 1] = min(table[i][j + 1] + 1, table[i + 1][j] + 1, replaced)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    table[i + 1][j + 1] = min(table[i + 1][j + 1], table[i - 1][j - 1] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }
}
