import Crypto
import Documents
import Foundation
import Operations
import SQLiteStorage
import Search

/// A home that holds the texts of a judged set and nothing else.
///
/// A thousand texts are one document, and each is a passage on a page of its own: page numbers are what names a text.
struct EvaluationStore {
    private static let textsPerDocument = 1000

    let composition: Composition
    /// What reading the texts into the index took; 0 when they were there already.
    private(set) var indexSeconds = 0.0
    private let settings: (_ overrides: [String: String]) throws -> Settings
    private let names: [DocumentID: [String]]

    /// - Parameters:
    ///   - settings: The configuration in which some values are others.
    ///   - embeds: Whether missing embeddings are made.
    init(
        _ set: JudgedSet,
        home: String,
        settings: @escaping (_ overrides: [String: String]) throws -> Settings,
        embeds: Bool,
        console: Console
    ) async throws {
        self.settings = { overrides in try settings(overrides.merging(["home": home]) { _, home in home }) }
        composition = try await Composition(settings: try settings(["home": home]))
        let parts = stride(from: 0, to: set.texts.count, by: Self.textsPerDocument).map { start in
            Array(set.texts[start..<min(set.texts.count, start + Self.textsPerDocument)])
        }
        names = Dictionary(parts.map { (Self.id(of: $0), $0.map(\.id)) }, uniquingKeysWith: { first, _ in first })
        let start = ContinuousClock.now
        var added = 0
        for part in parts {
            console.progress("\(added) of \(set.texts.count) texts")
            if try await add(part) { added += part.count }
        }
        if added > 0 { indexSeconds = (ContinuousClock.now - start) / .seconds(1) }
        if embeds { try await embed(console) }
        console.clearProgress()
    }

    private static func id(of texts: [JudgedSet.Text]) -> DocumentID {
        var hash = SHA256()
        for part in texts.flatMap({ [$0.id, $0.title, $0.text] }) { hash.update(data: Data("\(part)\u{0}".utf8)) }
        return DocumentID(sha256: Array(hash.finalize()))
    }

    /// False when the texts are there already.
    private func add(_ texts: [JudgedSet.Text]) async throws -> Bool {
        let id = Self.id(of: texts)
        let (jobs, passages) = (composition.storage.jobs, composition.storage.passages)
        if try await composition.documents.find(id)?.status == .ready { return false }
        let size = texts.reduce(0) { $0 + $1.text.utf8.count }
        _ = try await jobs.submit(Submission(id: id, name: "texts", byteCount: size), at: 0)
        while let job = try await jobs.claim(owner: "evaluation", at: 0) {
            guard job.documentID == id else { continue }
            let document = Document(id: id, name: "texts", fileType: .text, byteCount: size, pages: [])
            try await passages.replace(Self.passages(texts, of: id), of: id)
            let features = composition.parts.reading.features(of: document)
            let reading = Reading(document: document, features: features, date: nil, prediction: nil, children: [])
            _ = try await jobs.complete(job, with: reading, at: 0)
        }
        return true
    }

    private static func passages(_ texts: [JudgedSet.Text], of id: DocumentID) -> [Passage] {
        texts.enumerated().map { ordinal, text in
            Passage(
                documentID: id,
                ordinal: ordinal,
                page: ordinal + 1,
                span: TextSpan(0, text.text.unicodeScalars.count),
                heading: text.title.isEmpty ? nil : text.title,
                context: "",
                text: text.text,
                boxes: []
            )
        }
    }

    private func embed(_ console: Console) async throws {
        guard let embedding = composition.embedding else { return }
        while try await embedding.makeBatch() > 0 {
            let counts = try await composition.search.counts()
            console.progress("\(counts.embedded) of \(counts.passages) embeddings")
        }
    }

    /// Asks the questions with the ranking of the configuration, some settings of which are others.
    ///
    /// - Parameter embed: Makes the vector of a question; nil for what the configuration says.
    func evaluate(
        _ questions: [JudgedSet.Question],
        mode: SearchMode,
        with overrides: [String: String],
        embed: (@Sendable (String) async throws -> [Float])? = nil,
        console: Console
    ) async throws -> SearchEvaluation {
        let engine = try engine(overrides, embed ?? composition.parts.embed)
        return try await SearchEvaluation(questions, by: engine, mode: mode, name: name(of:)) { number in
            if number.isMultiple(of: 20) { console.progress("\(number) of \(questions.count) questions") }
        }
    }

    /// The features and grades of the best passages of each question, by the first phase.
    func examples(
        _ questions: [JudgedSet.Question],
        mode: SearchMode,
        console: Console
    ) async throws -> [[SecondPhaseTrainer.Example]] {
        let engine = try engine(["ranking.second_phase": ""], composition.parts.embed)
        var examples: [[SecondPhaseTrainer.Example]] = []
        for (number, question) in questions.enumerated() {
            if number.isMultiple(of: 20) { console.progress("\(number) of \(questions.count) questions to learn from") }
            let request = SearchRequest(query: question.text, limit: SecondPhase.depth, mode: mode, isExplained: true)
            examples.append(
                try await engine.search(request).hits.map { hit in
                    let values = (hit.features ?? [:]).compactMap { name, value in
                        PassageFeatures.Name(rawValue: name).map { ($0, value) }
                    }
                    return SecondPhaseTrainer.Example(
                        features: PassageFeatures(Dictionary(uniqueKeysWithValues: values)),
                        grade: name(of: hit).flatMap { question.grades[$0] } ?? 0
                    )
                }
            )
        }
        return examples
    }

    private func name(of hit: Hit) -> String? {
        names[hit.documentID].flatMap { $0.indices.contains(hit.page - 1) ? $0[hit.page - 1] : nil }
    }

    /// An engine with the ranking of the configuration, some settings of which are others.
    private func engine(
        _ overrides: [String: String],
        _ embed: (@Sendable (String) async throws -> [Float])?
    ) throws -> SearchEngine {
        var profile = try RankingProfile(settings: settings(overrides))
        profile.hitsPerDocument = Self.textsPerDocument
        return SearchEngine(
            index: composition.storage.passages,
            synonyms: try Synonyms(settings: settings(overrides)),
            embed: embed,
            profile: profile,
            now: Composition.now
        )
    }
}
