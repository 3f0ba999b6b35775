package import ABTesting
package import Documents
package import Monitoring
package import Pipelines
package import Serving
package import Tracking

/// What a report on a model is made of.
package struct ReportSources: Sendable {
    package var models: any ModelRegistry
    package var runs: any RunStore
    package var pipelines: any PipelineStore
    package var endpoints: any EndpointStore
    package var rollouts: any RolloutStore
    package var plan: RolloutPlan
    package var tests: any ABTestStore
    package var looks: any DriftLookStore
    package var watches: any DriftWatchStore
    package var feedback: any FeedbackStore
    package var value: ValueModel
    package var queue: any JobQueue
    package var readiness: any ReadinessStore
    package var floors: ReadinessFloors

    package init(
        models: any ModelRegistry,
        runs: any RunStore,
        pipelines: any PipelineStore,
        endpoints: any EndpointStore,
        rollouts: any RolloutStore,
        plan: RolloutPlan,
        tests: any ABTestStore,
        looks: any DriftLookStore,
        watches: any DriftWatchStore,
        feedback: any FeedbackStore,
        value: ValueModel,
        queue: any JobQueue,
        readiness: any ReadinessStore,
        floors: ReadinessFloors
    ) {
        self.models = models
        self.runs = runs
        self.pipelines = pipelines
        self.endpoints = endpoints
        self.rollouts = rollouts
        self.plan = plan
        self.tests = tests
        self.looks = looks
        self.watches = watches
        self.feedback = feedback
        self.value = value
        self.queue = queue
        self.readiness = readiness
        self.floors = floors
    }
}
