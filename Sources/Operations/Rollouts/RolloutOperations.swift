import Documents
package import Serving
package import Tracking

/// Begins rollouts, looks at them, and lets people have their way with them.
package struct RolloutOperations: Sendable {
    /// The most that is listed at once.
    package static let mostListed = 200
    private static let longestReason = 500

    package let rollouts: any RolloutStore
    package let endpoints: any EndpointStore
    /// What a rollout goes by for which nobody gives another.
    package var plan = RolloutPlan.standard
    private let models: any ModelRegistry
    private let ledger: any ModelLedger
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        rollouts: any RolloutStore,
        endpoints: any EndpointStore,
        models: any ModelRegistry,
        ledger: any ModelLedger,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.rollouts = rollouts
        self.endpoints = endpoints
        self.models = models
        self.ledger = ledger
        self.now = now
        self.makeID = makeID
    }

    /// Begins to put a version into production by a plan.
    ///
    /// - Parameters:
    ///   - endpoint: Nil for the one of the model's name.
    ///   - plan: Nil for that of the house.
    /// - Throws: `Failure` with code `model_not_found`, `no_model` when nothing is in production to compare with,
    ///   `invalid_rollout`, `rollout_under_way` or `endpoint_in_use`.
    package func deploy(
        _ version: ModelVersion,
        at endpoint: String? = nil,
        plan: RolloutPlan? = nil,
        by actor: String
    ) async throws -> Rollout {
        guard let stable = try await models.version(alias: ModelReference.production, of: version.name) else {
            throw Failure(
                code: "no_model",
                message: "No version of '\(version.name)' is in production to compare with. Put one there with "
                    + "'deedbox models promote \(version.name):\(version.version)'."
            )
        }
        let name = endpoint ?? version.name
        let stored = try await endpoints.endpoint(name)
        guard stored.map({ $0.model == version.name }) ?? true else {
            throw Failure(
                code: "endpoint_in_use",
                message:
                    "The endpoint '\(name)' serves the model '\(stored?.model ?? "")'. Give another with --endpoint."
            )
        }
        // A rollout that is under way there is told by the store, with its id.
        let isSplit = stored?.split != nil
        let isOfRollout = try await rollouts.underWay().contains { $0.endpoint == name }
        guard !isSplit || isOfRollout else {
            throw Failure(
                code: "endpoint_in_use",
                message:
                    "The traffic of '\(name)' is split by an experiment (\(stored?.traffic ?? "")). Stop that first."
            )
        }
        let begun = try Rollout.begin(
            id: makeID(),
            endpoint: stored ?? Endpoint(name: name, model: version.name),
            stable: stable.version,
            canary: version.version,
            plan: plan ?? self.plan,
            salt: String(makeID().prefix(16)),
            at: now()
        )
        return try await rollouts.save(begun.rollout, begun.actions, by: attribution(actor))
    }

    /// - Throws: `Failure` with code `rollout_not_found`.
    package func rollout(_ id: String) async throws -> Rollout {
        if let rollout = try await rollouts.rollout(id) { return rollout }
        throw Failure(code: "rollout_not_found", message: "There is no rollout '\(id.prefix(80))'.")
    }

    /// The rollout that is meant: by id, by the name of an endpoint where one is under way, or the only one under way when that
    /// is nil.
    ///
    /// - Throws: `Failure` with code `rollout_not_found`.
    package func underWay(_ name: String?) async throws -> Rollout {
        if let name, let known = try await rollouts.rollout(name) { return known }
        let open = try await rollouts.underWay().filter { name == nil || $0.endpoint == name }
        if open.count == 1, let only = open.first { return only }
        let which = name.map { " at '\($0.prefix(80))'" } ?? ""
        let what =
            open.isEmpty ? "No rollout is under way\(which)." : "Several rollouts are under way; name the endpoint."
        throw Failure(code: "rollout_not_found", message: what)
    }

    package func pause(_ rollout: Rollout, because reason: String, by actor: String) async throws -> Rollout {
        try await change(rollout, reason, actor) { try $0.pause(because: reason) }
    }

    package func resume(_ rollout: Rollout, because reason: String, by actor: String) async throws -> Rollout {
        try await change(rollout, reason, actor) { try $0.resume(because: reason, at: now()) }
    }

    package func abort(_ rollout: Rollout, because reason: String, by actor: String) async throws -> Rollout {
        try await change(rollout, reason, actor) { try $0.abort(because: reason, at: now()) }
    }

    /// - Parameter isWhole: Whether all steps that are left are taken at once, rather than one.
    package func promote(
        _ rollout: Rollout,
        toEnd isWhole: Bool,
        because reason: String,
        by actor: String
    ) async throws -> Rollout {
        try await change(rollout, reason, actor) { try $0.promote(toEnd: isWhole, because: reason, at: now()) }
    }

    /// Gives all traffic back to the version before: aborts the rollout that is under way, or else lets the version answer that
    /// was in production before the one that is.
    ///
    /// - Returns: The version that answers.
    /// - Throws: `Failure` with code `nothing_to_roll_back`.
    package func rollBack(_ name: String, because reason: String, by actor: String) async throws -> Int {
        try Self.check(reason)
        if let open = try await rollouts.underWay().first(where: { $0.endpoint == name }) {
            return try await abort(open, because: reason, by: actor).stable
        }
        let model = try await endpoints.endpoint(name)?.model ?? name
        let history = try await ledger.history(of: model)
        let served = history.filter { $0.kind == .aliasSet && $0.detail == ModelReference.production }
            .compactMap(\.version)
        guard let current = served.last, let before = served.last(where: { $0 != current }),
            let version = try await models.version(before, of: model)
        else {
            throw Failure(
                code: "nothing_to_roll_back",
                message: "No other version of '\(model)' was in production before."
            )
        }
        try await models.setAlias(ModelReference.production, to: version, by: attribution(actor))
        return before
    }

    /// Which versions answered at the endpoint, since when.
    package func traffic(of endpoint: Endpoint) async throws -> TrafficHistory {
        TrafficHistory(of: endpoint.name, in: try await ledger.history(of: endpoint.model))
    }

    /// Who, and when.
    package func attribution(_ actor: String) -> Attribution { Attribution(actor: actor, time: now()) }

    /// Repeats the change where someone came first: what a person wants is not undone by a look.
    private func change(
        _ rollout: Rollout,
        _ reason: String,
        _ actor: String,
        _ change: (inout Rollout) throws -> [RolloutAction]
    ) async throws -> Rollout {
        try Self.check(reason)
        var current = rollout
        while true {
            do {
                let actions = try change(&current)
                return try await rollouts.save(current, actions, by: attribution(actor))
            } catch let failure as Failure where failure.code == "rollout_changed" {
                current = try await self.rollout(rollout.id)
            }
        }
    }

    static func check(_ reason: String) throws {
        guard (1...longestReason).contains(reason.utf8.count), !reason.contains(where: \.isNewline) else {
            throw Failure(
                code: "reason_missing",
                message: "Say why, in one line of at most \(longestReason) bytes: it goes into the ledger."
            )
        }
    }
}
