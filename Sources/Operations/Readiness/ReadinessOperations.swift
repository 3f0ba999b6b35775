import Documents
package import Tracking

/// Carries the checklist before production out, and keeps what it came to.
package struct ReadinessOperations: Sendable {
    /// A check that takes longer has not told anything.
    private static let longestLook = Duration.seconds(300)

    private let checks: [any ReadinessCheck]
    private let models: any ModelRegistry
    private let store: any ReadinessStore
    private let now: @Sendable () -> Double
    private let uptime: @Sendable () -> Double

    /// - Parameters:
    ///   - checks: In the order in which they are made and told.
    ///   - now: Seconds since 1970.
    ///   - uptime: Seconds of a clock that never goes back.
    package init(
        checks: [any ReadinessCheck],
        models: any ModelRegistry,
        store: any ReadinessStore,
        now: @escaping @Sendable () -> Double,
        uptime: @escaping @Sendable () -> Double
    ) {
        self.checks = checks
        self.models = models
        self.store = store
        self.now = now
        self.uptime = uptime
    }

    /// Makes all checks, one after the other, for some of them measure how fast the machine is.
    ///
    /// - Parameter progress: Told of each check before it is made.
    /// - Throws: `Failure` with code `model_not_found`.
    package func run(
        _ reference: ModelReference,
        progress: (_ title: String, _ place: Int, _ count: Int) -> Void = { _, _, _ in }
    ) async throws -> ReadinessReport {
        let version = try await models.existingVersion(reference)
        var items: [ReadinessItem] = []
        for (place, check) in checks.enumerated() {
            progress(check.title, place, checks.count)
            items.append(try await item(check, version))
        }
        let report = ReadinessReport(model: version.name, version: version.version, madeAt: now(), items: items)
        try await store.save(report)
        return report
    }

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

    private func item(_ check: any ReadinessCheck, _ version: ModelVersion) async throws -> ReadinessItem {
        let start = uptime()
        let finding = try await bounded(check, version)
        return ReadinessItem(
            id: check.id,
            area: check.area,
            title: check.title,
            status: finding.status,
            evidence: finding.evidence,
            command: check.command,
            remedy: finding.remedy,
            measuredAt: finding.status == .unknown ? nil : finding.measuredAt ?? now(),
            seconds: uptime() - start
        )
    }

    /// - Throws: `CancellationError` alone.
    private func bounded(_ check: any ReadinessCheck, _ version: ModelVersion) async throws -> ReadinessFinding {
        try await withThrowingTaskGroup(of: ReadinessFinding.self) { group in
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
