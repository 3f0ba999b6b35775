import Operations
import Testing
import Tracking

struct TrafficHistoryTests {
    private func entry(_ second: Int64, _ kind: LedgerEntry.Kind, _ version: Int? = nil, _ detail: String)
        -> LedgerEntry
    {
        LedgerEntry(
            number: second,
            time: second * 1000,
            actor: "sam",
            model: "leases",
            kind: kind,
            version: version,
            detail: detail
        )
    }

    @Test func aRolloutIsReadFromTheLedger() {
        let history = TrafficHistory(
            of: "leases",
            in: [
                entry(1, .registered, 1, "ab"), entry(2, .aliasSet, 1, "production"),
                entry(3, .aliasSet, 2, "challenger"),
                entry(4, .trafficSet, nil, "leases: revision 1, 1 stable 87.5 %, 2 canary 12.5 %, salt 7; step 1"),
                entry(5, .trafficSet, nil, "another: revision 1, 1 stable 50 %, 3 canary 50 %, salt 7; no matter"),
                entry(6, .trafficSet, nil, "leases: revision 2, the version in production; aborted"),
                entry(7, .aliasSet, 2, "production"),
            ]
        )
        #expect(history.changes.map(\.shares) == [[1: 1], [1: 0.875, 2: 0.125], [1: 1], [2: 1]])
        #expect(history.changes.map(\.time) == [2, 4, 6, 7])
        #expect(history.changes.map(\.reason) == ["in production", "step 1", "aborted", "in production"])
    }

    @Test func aShadowAnswersNothing() {
        let history = TrafficHistory(
            of: "leases",
            in: [entry(1, .trafficSet, nil, "leases: revision 1, 1 stable 100 %, 2 shadow 30 %, salt 7; compare")]
        )
        #expect(history.changes.map(\.shares) == [[1: 1]])
    }
}
