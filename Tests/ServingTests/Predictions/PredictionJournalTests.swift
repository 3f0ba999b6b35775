import Synchronization
import Testing

@testable import Serving

struct PredictionJournalTests {
    private struct Refusal: Error {}

    /// A log that can be broken.
    private final class Log: PredictionLog {
        let kept = Mutex<[[PredictionRecord]]>([])
        let isBroken = Mutex(false)

        func append(_ records: [PredictionRecord]) async throws {
            if isBroken.withLock(\.self) { throw Refusal() }
            kept.withLock { $0.append(records) }
        }

        func record(_ id: String) async throws -> PredictionRecord? { nil }

        func records(at _: String, version _: Int?, since _: Double, limit _: Int) async throws -> [PredictionRecord] {
            []
        }
    }

    private let log = Log()

    private func record(_ number: Int) -> PredictionRecord {
        PredictionRecord(
            id: "\(number)",
            time: Double(number),
            endpoint: "e",
            model: "m",
            version: 1,
            arm: nil,
            unit: 1,
            seconds: 0.1,
            sketch: .init(textBytes: 1),
            outcome: .failed(code: "x")
        )
    }

    @Test func recordsAreWrittenInOrderAndInGroups() async {
        let journal = PredictionJournal(log: log) { _ in }
        for number in 0..<(PredictionJournal.group + 5) { journal.record(record(number)) }
        await journal.flush()
        let kept = log.kept.withLock(\.self)
        #expect(kept.map(\.count) == [PredictionJournal.group, 5])
        #expect(kept.flatMap(\.self).map(\.id) == (0..<(PredictionJournal.group + 5)).map(String.init))
        #expect(journal.counts == .init(written: PredictionJournal.group + 5))
    }

    @Test func whatAFullQueueCannotTakeIsCounted() async {
        let journal = PredictionJournal(log: log) { _ in }
        for number in 0..<(PredictionJournal.capacity + 3) { journal.record(record(number)) }
        await journal.flush()
        #expect(journal.counts == .init(written: PredictionJournal.capacity, dropped: 3))
    }

    @Test func whatCannotBeWrittenIsCountedAndReported() async {
        let reports = Mutex(0)
        let journal = PredictionJournal(log: log) { _ in reports.withLock { $0 += 1 } }
        log.isBroken.withLock { $0 = true }
        journal.record(record(1))
        await journal.flush()
        #expect(journal.counts == .init(dropped: 1) && reports.withLock(\.self) == 1)
        log.isBroken.withLock { $0 = false }
        journal.record(record(2))
        await journal.flush()
        #expect(journal.counts == .init(written: 1, dropped: 1))
    }

    @Test func theEndOfItsRunWritesWhatIsLeft() async {
        let journal = PredictionJournal(log: log) { _ in }
        let run = Task { await journal.run() }
        journal.record(record(1))
        run.cancel()
        await run.value
        #expect(journal.counts.written == 1)
    }
}
