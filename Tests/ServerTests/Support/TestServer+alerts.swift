import Monitoring
import Operations
import SQLiteStorage

extension TestServer {
    /// Makes so many versions of the model `m` too wrong: an alert fires for each.
    func breach(_ versions: Int = 1) async throws {
        let readings = (1...versions).map { number in
            (
                MetricSubject(version: VersionName(model: "m", version: number)),
                AlertReading.value(MetricValue(0.5, interval: 0.4...0.6, count: 50))
            )
        }
        let known = ["accuracy-low": Dictionary(uniqueKeysWithValues: readings)]
        try await alertStore.change { book -> (Void, AlertOutcome) in
            let changes = book.look(at: TestServer.now(), AlertRule.standard, known, makeID: TestServer.makeID)
            return ((), AlertOutcome(changes, AlertRouting(), by: "monitor", at: TestServer.now()))
        }
    }
}
