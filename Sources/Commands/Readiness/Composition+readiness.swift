import Documents
import Foundation
import Operations
import Tracking

/// The checklist before production, with what stands behind each point.
extension Composition {
    /// With this process as the owner of what it carries out.
    var readiness: ReadinessOperations {
        get throws {
            let owner = try storage.makeOwner()
            return ReadinessOperations(
                checks: try qualityChecks + securityChecks + trustChecks + deploymentChecks + operationChecks,
                models: storage.models,
                store: storage.readiness,
                owner: owner.name,
                isAlive: owner.isAlive,
                now: Self.now,
                uptime: Self.uptime
            )
        }
    }

    private var samples: ReviewedSamples {
        ReviewedSamples(documents: storage.documents, reviews: storage.reviews, runs: storage.runs)
    }

    private var evaluationEvidence: EvaluationEvidence {
        EvaluationEvidence(
            evaluations: evaluations,
            samples: samples,
            models: storage.models,
            floors: floors,
            now: Self.now,
            uptime: Self.uptime
        )
    }

    private var scratchServer: ScratchServer {
        ScratchServer(
            models: storage.models,
            home: URL(fileURLWithPath: settings.text("home")).path + "/readiness",
            environment: stepEnvironment,
            attribution: attribution
        )
    }

    private var qualityChecks: [any ReadinessCheck] {
        let server = scratchServer
        return [
            AccuracyCheck(evidence: evaluationEvidence, floors: floors),
            LatencyCheck(samples: samples, models: storage.models, floors: floors, uptime: Self.uptime),
            LoadCheck(runs: storage.runs, floors: floors, now: Self.now, makeID: Self.makeID) { version in
                try await server.load(version)
            },
        ]
    }

    private var securityChecks: [any ReadinessCheck] {
        let (host, policy) = (settings.text("server.host"), settings.text("server.require_keys"))
        let isOpen = policy == "auto" && ["127.0.0.1", "::1", "localhost"].contains(host)
        let packages = settings.text("readiness.packages")
        return [
            PermissionsCheck(
                home: settings.text("home"),
                configuration: settings.file,
                secrets: ["extraction.password_file", "embeddings.key_file"].map(settings.text).filter { !$0.isEmpty }
            ),
            NetworkCheck(
                host: host,
                asksForKeys: !isOpen,
                encryption: NetworkCheck.Encryption(rawValue: settings.text("readiness.tls")) ?? .none
            ),
            KeysCheck(keys: storage.keys, now: Self.now),
            DependenciesCheck(
                list: settings.text("readiness.vulnerabilities").nonEmpty,
                accepted: settings.text("readiness.accepted_vulnerabilities").nonEmpty,
                floors: floors,
                now: Self.now
            ) { try await InstalledParts.all(resolved: packages.nonEmpty) },
            IntegrityCheck(models: storage.models, ledger: storage.ledger),
        ]
    }

    private var trustChecks: [any ReadinessCheck] {
        let cards = cards
        return [
            ExplanationCheck(samples: samples, models: storage.models),
            FairnessCheck(evidence: evaluationEvidence, floors: floors),
            DocumentationCheck { try await cards.card(of: $0) },
        ]
    }

    private var deploymentChecks: [any ReadinessCheck] {
        get throws {
            let plan = try rolloutPlan(nil)
            return [
                CanaryCheck(plan: plan),
                RollbackCheck(plan: plan, rollouts: storage.rollouts, floors: floors, now: Self.now),
                BenchmarksCheck(runs: storage.runs),
            ]
        }
    }

    private var operationChecks: [any ReadinessCheck] {
        get throws {
            let (server, review) = (scratchServer, review)
            return [
                DashboardsCheck { try await server.visit($0, $1) },
                AlertsCheck(configuration: try Self.alertConfiguration(settings)),
                DriftCheck(references: storage.driftReferences, looks: storage.driftLooks, now: Self.now),
                FeedbackCheck(feedback: storage.feedback, floors: floors, now: Self.now),
                ImpactCheck(feedback: storage.feedback, value: valueModel),
                ContinuousEvaluationCheck { version in
                    try await review.accuracy(of: Prediction.Model(name: version.name, version: version.version))
                },
                RetrainingCheck(pipelines: storage.pipelines, now: Self.now),
            ]
        }
    }
}

extension String {
    /// Nil in place of an empty text.
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
