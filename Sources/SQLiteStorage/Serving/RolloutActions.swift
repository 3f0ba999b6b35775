import GRDB
import Serving
import Tracking

/// Carries out what a rollout wants done; part of the transaction that keeps its state.
struct RolloutActions {
    private(set) var rollout: Rollout
    private let number: Int64
    private let attribution: Attribution
    private let database: Database
    /// The last line of the timeline, which is the reason of a change of traffic.
    private var reason = "rollout"

    init(_ rollout: Rollout, number: Int64, by attribution: Attribution, in database: Database) {
        self.rollout = rollout
        self.number = number
        self.attribution = attribution
        self.database = database
    }

    /// - Parameter id: Of the incident, should the action open one.
    mutating func perform(_ action: RolloutAction, id: String) throws {
        switch action {
        case .note(let text):
            reason = text
            try database.execute(
                sql: "INSERT INTO rollout_events (rollout, time, actor, text) VALUES (?, ?, ?, ?)",
                arguments: [number, attribution.time, attribution.actor, text]
            )
        case .split(let split): try setTraffic(split)
        case .follow: try setTraffic(nil)
        case .promote(let version):
            try ModelRepository.setAlias(
                ModelReference.production,
                to: version,
                of: rollout.model,
                by: attribution,
                in: database
            )
        case .open(let report):
            try IncidentRow.insert(
                Incident(id: id, of: rollout, report, at: attribution.time),
                rollout: number,
                in: database
            )
        }
    }

    private mutating func setTraffic(_ split: TrafficSplit?) throws {
        let endpoint = Endpoint(
            name: rollout.endpoint,
            model: rollout.model,
            split: split,
            revision: rollout.endpointRevision
        )
        let reason = "rollout \(rollout.id.prefix(8)) \(self.reason)"
        let stored = try EndpointRow.replace(endpoint, because: reason, by: attribution, in: database)
        rollout.endpointRevision = stored.revision
    }
}
