import Monitoring
import Operations

/// Cards and reports for the commands.
extension Composition {
    var evaluations: VersionEvaluations {
        VersionEvaluations(runs: storage.runs, now: Self.now, makeID: Self.makeID)
    }

    var cards: CardOperations {
        CardOperations(
            models: storage.models,
            catalog: storage.catalog,
            runs: storage.runs,
            evaluations: evaluations,
            references: storage.driftReferences,
            feedback: storage.feedback
        )
    }

    var reports: ReportOperations {
        get throws {
            let sources = ReportSources(
                models: storage.models,
                runs: storage.runs,
                pipelines: storage.pipelines,
                endpoints: storage.endpoints,
                rollouts: storage.rollouts,
                plan: try rolloutPlan(nil),
                tests: storage.abTests(value: valueModel),
                looks: storage.driftLooks,
                watches: storage.driftWatches,
                feedback: storage.feedback,
                value: valueModel,
                queue: storage.jobs,
                readiness: storage.readiness,
                floors: floors
            )
            return ReportOperations(cards: cards, sources: sources, now: Self.now)
        }
    }

    /// What answers are worth, as configured.
    var valueModel: ValueModel {
        ValueModel(
            minutesPerAnswer: settings.number("value.minutes_per_answer"),
            moneyPerMinute: settings.number("value.money_per_minute"),
            moneyAtStake: settings.number("value.amount_at_stake")
        )
    }

    /// What a version has to reach, as configured.
    var floors: ReadinessFloors {
        ReadinessFloors(
            accuracy: settings.number("readiness.minimum_accuracy"),
            milliseconds: settings.number("readiness.maximum_latency_ms"),
            answersPerSecond: settings.number("readiness.minimum_load"),
            gap: settings.number("readiness.maximum_gap"),
            freshSeconds: settings.number("readiness.fresh_days") * 86_400
        )
    }
}
