import Documents
package import Tracking

/// Carries the checklist before production out, and keeps what it came to.
///
/// A look is kept with all that it saw so far: it goes on where it was when whoever carried it out is gone, and one is
/// carried out at a time, whichever process asks.
package struct ReadinessOperations: Sendable {
    /// A check that takes longer has not told anything.
    private static let longestLook = Duration.seconds(300)
    /// A point at which so many processes died is not looked at again.
    private static let mostDeaths = 2

    private let checks: [any ReadinessCheck]
    private let models: any ModelRegistry
    private let store: any ReadinessStore
    private let owner: String
    private let isAlive: @Sendable (String) -> Bool
    private let now: @Sendable () -> Double
    private let uptime: @Sendable () -> Double

    /// - Parameters:
    ///   - checks: In the order in which they are made and told.
    ///   - owner: A name that stands for this process; `isAlive` must affirm it while the process lives.
    ///   - now: Seconds since 1970.
    ///   - uptime: Seconds of a clock that never goes back.
    package init(
        checks: [any ReadinessCheck],
        models: any ModelRegistry,
        store: any ReadinessStore,
        owner: String,
        isAlive: @escaping @Sendable (String) -> Bool,
        now: @escaping @Sendable () -> Double,
        uptime: @escaping @Sendable () -> Double
    ) {
        self.checks = checks
        self.models = models
        self.store = store
        self.owner = owner
        self.isAlive = isAlive
        self.now = now
        self.uptime = uptime
    }

    /// The points of the checklist, in their order.
    package var points: [ReadinessPoint] { checks.map { ReadinessPoint(id: $0.id, area: $0.area, title: $0.title) } }

    /// Makes all checks, one after the other, for some of them measure how fast the machine is.
    ///
    /// - Parameter progress: Told of each check before it is made.
    /// - Throws: `Failure` with code `model_not_found`, or `readiness_under_way` while another look is carried out.
    package func run(
        _ reference: ModelReference,
        progress: (_ title: String, _ place: Int, _ count: Int) -> Void = { _, _, _ in }
    ) async throws -> ReadinessReport {
        let version = try await models.existingVersion(reference)
        let (wanted, owner, isAlive) = (look(at: version), owner, isAlive)
        guard let look = try await store.change({ $0.begin(wanted, owner: owner, isAlive: isAlive) }) else {
            throw Self.underWay
        }
        return try await carryOut(look, at: version, progress)
    }

    /// Asks for a look, which `carryOutNext` takes up.
    ///
    /// - Throws: `Failure` with code `model_not_found`, or `readiness_under_way` while one of the model waits or is carried
    ///   out.
    package func request(_ reference: ModelReference) async throws -> ReadinessLook {
        let look = look(at: try await models.existingVersion(reference))
        guard try await store.change({ $0.add(look) }) else { throw Self.underWay }
        return look
    }

    /// Carries out the first look that waits, or that a process which died has left.
    ///
    /// - Returns: nil when there is none, or another one is carried out.
    package func carryOutNext() async throws -> ReadinessReport? {
        let (owner, isAlive) = (owner, isAlive)
        guard let look = try await store.change({ $0.claim(owner: owner, isAlive: isAlive) }) else { return nil }
        let reference = ModelReference(name: look.model, selector: .version(look.version))
        do {
            return try await carryOut(look, at: try await models.existingVersion(reference))
        } catch let failure as Failure where failure.code == "model_not_found" {
            // Whoever deleted the version meanwhile does not want to know any more.
            try await store.change { $0.end(by: owner) }
            return nil
        }
    }

    /// The look at the model that waits or is carried out.
    package func underWay(of model: String) async throws -> ReadinessLook? { try await store.queue().look(at: model) }

    /// What the last look at the model came to.
    ///
    /// - Throws: `Failure` with code `no_readiness_report`.
    package func latest(of model: String, version: Int? = nil) async throws -> ReadinessReport {
        if let report = try await store.latest(of: model, version: version) { return report }
        throw Failure(
            code: "no_readiness_report",
            message:
                "The checklist was not carried out for '\(model.prefix(80))' yet. 'deedbox readiness \(model.prefix(80))' "
                + "does it."
        )
    }

    private static let underWay = Failure(
        code: "readiness_under_way",
        message: "The checklist is being carried out; ask for its outcome in a minute."
    )

    private func look(at version: ModelVersion) -> ReadinessLook {
        ReadinessLook(model: version.name, version: version.version, requestedAt: now())
    }

    /// Makes the checks that are left; whatever keeps it from that, the look then waits for another one.
    private func carryOut(
        _ look: ReadinessLook,
        at version: ModelVersion,
        _ progress: (_ title: String, _ place: Int, _ count: Int) -> Void = { _, _, _ in }
    ) async throws -> ReadinessReport {
        let owner = owner
        var items = look.items
        do {
            for (place, check) in checks.enumerated() where !items.contains(where: { $0.id == check.id }) {
                progress(check.title, place, checks.count)
                let hasKilled = items.count == look.items.count && look.deaths >= Self.mostDeaths
                let item = hasKilled ? item(check, Self.deadly, seconds: 0) : try await item(check, version)
                items.append(item)
                try await store.change { $0.record(item, by: owner) }
            }
            let report = ReadinessReport(model: look.model, version: look.version, madeAt: now(), items: items)
            try await store.save(report) { $0.end(by: owner) }
            return report
        } catch {
            try await store.change { $0.release(by: owner) }
            throw error
        }
    }

    private static let deadly = ReadinessFinding.unknown(
        "The program was ended \(mostDeaths) times while it looked at this.",
        remedy: "See what the machine's log says of it; then look again."
    )

    private func item(_ check: any ReadinessCheck, _ version: ModelVersion) async throws -> ReadinessItem {
        let start = uptime()
        let finding = try await bounded(check, version)
        return item(check, finding, seconds: uptime() - start)
    }

    private func item(_ check: any ReadinessCheck, _ finding: ReadinessFinding, seconds: Double) -> ReadinessItem {
        ReadinessItem(
            id: check.id,
            area: check.area,
            title: check.title,
            status: finding.status,
            evidence: finding.evidence,
            command: check.command,
            remedy: finding.remedy,
            measuredAt: finding.status == .unknown ? nil : finding.measuredAt ?? now(),
            seconds: seconds
        )
    }

    /// - Throws: `CancellationError` alone.
    private func bounded(_ check: any ReadinessCheck, _ version: ModelVersion) async throws -> ReadinessFinding {
        let finding = try await withThrowingTaskGroup(of: ReadinessFinding.self) { group in
            group.addTask { await Self.finding(check, version) }
            group.addTask {
                try await Task.sleep(for: Self.longestLook)
                return .unknown(
                    "The look took longer than \(Self.longestLook.components.seconds) seconds.",
                    remedy: "Look again when the machine has less to do."
                )
            }
            defer { group.cancelAll() }
            return try await group.next() ?? .unknown("The look did not end.", remedy: "Look again.")
        }
        // What was broken off says nothing of the version.
        try Task.checkCancellation()
        return finding
    }

    private static func finding(_ check: any ReadinessCheck, _ version: ModelVersion) async -> ReadinessFinding {
        do {
            return try await check.look(at: version)
        } catch let failure as Failure {
            return .unknown("It could not be looked at: \(failure.message)", remedy: "Mend that, and look again.")
        } catch {
            return .unknown("It could not be looked at: \(error)", remedy: "Mend that, and look again.")
        }
    }
}
