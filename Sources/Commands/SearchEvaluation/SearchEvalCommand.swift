import ArgumentParser
import Documents
import Foundation
import Mathematics
import Operations
import Search

/// `deedbox search-eval`.
struct SearchEvalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search-eval",
        abstract: "Measure the search on judged questions.",
        discussion: """
            The files are those of BEIR: a corpus and queries in JSON Lines, judgements (qrels) in a table. Each text becomes
            one passage, its title the heading. Told are nDCG@10, recall@100 and MRR@10, as trec_eval computes them, and how
            long the answers took.

            --against compares another ranking with that of the configuration, question by question, with a randomisation
            test on pairs; it may be repeated:
              deedbox search-eval --corpus c.jsonl --queries q.jsonl --qrels r.tsv --against ranking.dense_weight=0.5

            --learn makes a second phase: from the answers to every second question a weighed sum of features is learned that
            puts the best 100 passages in a new order. It is measured on the other questions, and its file is written only if it
            is better on these with p below 0.05. The setting ranking.second_phase turns it on:
              deedbox search-eval --corpus c.jsonl --queries q.jsonl --qrels r.tsv --learn second.json
              deedbox search-eval … --against ranking.second_phase=second.json --gate 0

            --broken-vectors answers once more with vectors that are wrong on purpose, and holds that against the answers by
            words alone: meaning that is none must not spoil them. It may be repeated:
              deedbox search-eval … --broken-vectors shuffled --broken-vectors random --gate 0.005

            Exit code 1 when --learn has made nothing better, or when --gate is given and some other ranking,
            or one with broken vectors, is worse by more than the gate and with p below 0.05.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The texts: JSON Lines with _id, title and text.")
    var corpus: String

    @Option(name: .long, help: "The questions: JSON Lines with _id and text.")
    var queries: String

    @Option(name: .long, help: "The judgements: query, text and grade between tabs, under one line of names.")
    var qrels: String

    @Option(name: .long, help: "bm25 (by words), dense (by meaning) or hybrid (both).")
    var mode: SearchMode = .hybrid

    @Option(name: .long, help: "Another ranking: settings with commas between them, as 'ranking.dense_weight=0.5'.")
    var against: [String] = []

    @Option(
        name: .long,
        help: "Vectors that are wrong on purpose: shuffled, shifted, random, constant, or those of other questions."
    )
    var brokenVectors: [BrokenVectors] = []

    @Option(name: .long, help: "How much lower nDCG@10 may be with another ranking before it fails.")
    var gate: Double?

    @Option(
        name: .long,
        help: "Learn a second phase and write it to this file, if it is better on questions not learned from."
    )
    var learn: String?

    @Option(name: .long, help: "Keep the index and the embeddings in this folder, and use them the next time.")
    var keep: String?

    func run() async throws {
        let console = Console(json: options.json)
        let set = try JudgedSet(corpus: corpus, queries: queries, qrels: qrels)
        let temporary = Self.temporaryFolder()
        defer { if keep == nil { try? FileManager.default.removeItem(at: temporary) } }
        let store = try await EvaluationStore(
            set,
            home: keep ?? temporary.path,
            settings: options.settings(overriding:),
            embeds: mode != .bm25,
            console: console
        )
        if let learn {
            let isBetter = try await SecondPhaseLesson(store: store, set: set, mode: mode).learn(to: learn, console)
            await store.composition.shutDown()
            if !isBetter { throw ExitCode(1) }
            return
        }
        var output = SearchEvalOutput(
            texts: set.texts.count,
            indexSeconds: store.indexSeconds,
            evaluation: try await store.evaluate(set.questions, mode: mode, with: [:], console: console)
        )
        for text in against {
            let evaluation = try await store.evaluate(
                set.questions,
                mode: mode,
                with: try Self.settings(text),
                console: console
            )
            output.add(evaluation, with: text)
        }
        await store.composition.shutDown()
        if !brokenVectors.isEmpty {
            output.broken = try await breakVectors(of: set, in: keep ?? temporary.path, console)
        }
        if console.isJSON { try console.object(output) } else { output.show(on: console) }
        if let gate, output.tests.contains(where: { -$0.difference > gate && $0.p < 0.05 }) { throw ExitCode(1) }
    }

    func validate() throws {
        guard brokenVectors.isEmpty || mode == .hybrid && learn == nil else {
            throw ValidationError("'--broken-vectors' goes with '--mode hybrid', and not with '--learn'.")
        }
    }

    /// Answers with wrong vectors, in a copy of the home.
    private func breakVectors(of set: JudgedSet, in home: String, _ console: Console) async throws -> BrokenVectorsTrial
    {
        let copy = Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(atPath: home, toPath: copy.path)
        let store = try await EvaluationStore(
            set,
            home: copy.path,
            settings: options.settings(overriding:),
            embeds: true,
            console: console
        )
        let trial = try await BrokenVectorsTrial(brokenVectors, of: set, in: store, console: console)
        await store.composition.shutDown()
        return trial
    }

    private static func temporaryFolder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("deedbox-\(Composition.makeID())")
    }

    private static func settings(_ text: String) throws -> [String: String] {
        var settings: [String: String] = [:]
        for item in text.split(separator: ",") {
            let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[0].hasPrefix("ranking.") else {
                throw ValidationError("'--against \(item)' is no setting of the ranking; write 'ranking.KEY=VALUE'.")
            }
            settings[parts[0]] = parts[1]
        }
        return settings
    }
}
