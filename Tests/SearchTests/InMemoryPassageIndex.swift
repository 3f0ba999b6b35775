import Documents
import Foundation
import Mathematics
import Search

/// An index in memory that scores every passage by the book: BM25 with k1 = 1.2 and b = 0.75, fields weighted as in
/// BM25F (Robertson, Zaragoza, "The Probabilistic Relevance Framework", 2009, section 3.6).
actor InMemoryPassageIndex: PassageIndex {
    private struct Entry {
        var passage: Passage
        var embedding: [Float]?
        /// Weighted number of occurrences by stem.
        var weights: [String: Double]
        var fields: [[String]]
        var length: Double
    }

    private let records: [DocumentID: DocumentRecord]
    private var entries: [Int64: Entry] = [:]
    private var nextID: Int64 = 1

    init(_ records: [DocumentRecord]) {
        self.records = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
    }

    func replace(_ passages: [Passage], of document: DocumentID) {
        remove(document)
        for passage in passages {
            let fields = [passage.text, passage.header].map { TermAnalyzer.terms(in: $0).map(\.stem) }
            var weights: [String: Double] = [:]
            for stem in fields[0] { weights[stem, default: 0] += 1 }
            for stem in fields[1] { weights[stem, default: 0] += LexicalQuery.headerWeight }
            let length = weights.values.reduce(0, +)
            entries[nextID] = Entry(passage: passage, weights: weights, fields: fields, length: length)
            nextID += 1
        }
    }

    func remove(_ document: DocumentID) {
        entries = entries.filter { $0.value.passage.documentID != document }
    }

    func lexicalMatches(_ query: LexicalQuery, filter: SearchFilter, limit: Int) -> [PassageMatch] {
        let phrases = query.phrases.map { TermAnalyzer.terms(in: $0).map(\.stem) }
        let stems = Set(query.terms.flatMap { TermAnalyzer.terms(in: $0).map(\.stem) } + phrases.flatMap(\.self))
        let meanLength = entries.values.reduce(0) { $0 + $1.length } / Double(max(1, entries.count))
        return best(limit, filter) { entry in
            guard phrases.allSatisfy({ phrase in entry.fields.contains { $0.firstRange(of: phrase) != nil } }) else {
                return nil
            }
            let score = stems.reduce(0) { $0 + self.bm25($1, entry, meanLength) }
            return score > 0 ? score : nil
        }
    }

    func denseMatches(_ vector: [Float], filter: SearchFilter, limit: Int) -> [PassageMatch] {
        best(limit, filter) { entry in entry.embedding.map { Double(VectorMath.dot($0, vector)) } }
    }

    func candidates(_ ids: [Int64]) -> [Candidate] {
        ids.compactMap { id in
            guard let entry = entries[id], let record = records[entry.passage.documentID] else { return nil }
            return Candidate(passageID: id, passage: entry.passage, record: record, embedding: entry.embedding)
        }
    }

    func passagesWithoutEmbedding(limit: Int) -> [PendingPassage] {
        entries.filter { $0.value.embedding == nil }.sorted { $0.key < $1.key }.prefix(limit).map {
            PendingPassage(passageID: $0.key, text: $0.value.passage.embeddingText)
        }
    }

    func setEmbeddings(_ vectors: [Int64: [Float]]) {
        for (id, vector) in vectors { entries[id]?.embedding = vector }
    }

    func counts() -> IndexCounts {
        IndexCounts(passages: entries.count, embedded: entries.values.count { $0.embedding != nil })
    }

    private func best(_ limit: Int, _ filter: SearchFilter, _ score: (Entry) -> Double?) -> [PassageMatch] {
        let matches = entries.compactMap { id, entry -> PassageMatch? in
            guard let record = records[entry.passage.documentID], filter.matches(record) else { return nil }
            return score(entry).map { PassageMatch(passageID: id, score: $0) }
        }
        return Array(matches.sorted { ($1.score, $0.passageID) < ($0.score, $1.passageID) }.prefix(limit))
    }

    private func bm25(_ stem: String, _ entry: Entry, _ meanLength: Double) -> Double {
        guard let weight = entry.weights[stem] else { return 0 }
        let holders = Double(entries.values.count { $0.weights[stem] != nil })
        let rarity = log(1 + (Double(entries.count) - holders + 0.5) / (holders + 0.5))
        return rarity * weight * 2.2 / (weight + 1.2 * (0.25 + 0.75 * entry.length / meanLength))
    }
}
