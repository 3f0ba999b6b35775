import Documents
package import Learning
package import Monitoring
package import Serving
package import Tracking

/// Asks models at their endpoints, and keeps them ready.
package struct ServingOperations: Sendable {
    let registry: any ModelRegistry
    let versions: ServedVersions
    let watch: EndpointWatch
    let unloaded = UnloadedModels()
    private let journal: PredictionJournal
    private let shadows: ShadowTraffic
    private let tracer: Tracer
    private let now: @Sendable () -> Double
    private let uptime: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    /// - Parameters:
    ///   - now: Seconds since 1970.
    ///   - uptime: Seconds of a clock that never goes back.
    ///   - makeID: Makes ids of predictions; ids that ascend with time are cheaper to keep.
    package init(
        registry: any ModelRegistry,
        endpoints: any EndpointStore,
        journal: PredictionJournal,
        configuration: ServingConfiguration = ServingConfiguration(),
        tracer: Tracer = .off,
        now: @escaping @Sendable () -> Double,
        uptime: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.registry = registry
        self.journal = journal
        self.tracer = tracer
        self.now = now
        self.uptime = uptime
        self.makeID = makeID
        versions = ServedVersions(registry: registry, configuration: configuration, uptime: uptime)
        watch = EndpointWatch(
            registry: registry,
            endpoints: endpoints,
            versions: versions,
            refreshSeconds: configuration.refreshSeconds,
            uptime: uptime
        )
        shadows = ShadowTraffic(limit: configuration.maximumShadowed)
    }

    /// Whether anything answers at the endpoint.
    package func canAnswer(at endpoint: String) async throws -> Bool {
        try await watch.standing(of: endpoint) != nil
    }

    /// Classifies a sample by the version whose turn it is, and writes the prediction down.
    ///
    /// - Throws: as for several.
    package func answer(_ sample: TextSample, to question: ServingQuestion) async throws -> ServedAnswer {
        try await answer([sample], to: question)[0]
    }

    /// Classifies samples, all by the same version, and writes each prediction down.
    ///
    /// - Parameter samples: At least one; the first is the unit, where the question names none.
    /// - Returns: An answer to each, in their order.
    /// - Throws: `Failure` with code `no_model`, `model_unloaded`, `version_not_found`, `overloaded` or `model_corrupt`.
    package func answer(_ samples: [TextSample], to question: ServingQuestion) async throws -> [ServedAnswer] {
        let told = ["deedbox.batch.size": TraceSpan.Value.integer(samples.count)]
        return try await tracer.span("predict", attributes: told, outcome: Self.told) {
            try await answer(each: samples, to: question)
        }
    }

    /// Classifies a sample on this thread, and writes the prediction down; nil where that needs waiting, or cannot be done: then
    /// `answer` does it, or says why not.
    ///
    /// - Parameter sample: Short, for the thread does nothing else meanwhile.
    package func answerAtOnce(_ sample: TextSample, to question: ServingQuestion) -> ServedAnswer? {
        guard !tracer.isOn, question.version == nil, !unloaded.contains(question.endpoint),
            let standing = watch.knownStanding(of: question.endpoint)
        else { return nil }
        let request = ServedRequest(question, sample, unit: nil, start: uptime())
        let arm = standing.arm(for: request.unit)
        guard let version = try? arm.version.get(),
            let answered = version.answerAtOnce(sample, key: request.key)
        else { return nil }
        let answer = writeDown(answered.output, to: request, by: version, arm: arm.arm)
        copy([request], of: [answer], of: standing)
        return answer
    }

    private static func told(_ answers: [ServedAnswer]) -> TraceSpan.Outcome {
        guard let version = answers.first?.version.version else { return TraceSpan.Outcome() }
        return TraceSpan.Outcome([
            "deedbox.model.name": .text(version.name), "deedbox.model.version": .integer(version.version),
        ])
    }

    private func answer(
        each samples: [TextSample],
        to question: ServingQuestion
    ) async throws -> [ServedAnswer] {
        try unloaded.check(question.endpoint)
        let start = uptime()
        var requests: [ServedRequest] = []
        for sample in samples {
            requests.append(ServedRequest(question, sample, unit: requests.first?.unit, start: start))
        }
        guard let unit = requests.first?.unit else { return [] }
        if let number = question.version {
            let version = try await versions.served(try await existing(number, of: question.endpoint))
            return try await each(requests) { try await answer($0, by: version, arm: nil) }
        }
        guard let standing = try await watch.standing(of: question.endpoint) else {
            throw Failure.noModel(question.endpoint)
        }
        let arm = standing.arm(for: unit)
        let answers: [ServedAnswer]
        do {
            answers = try await each(requests) { try await answer($0, by: arm, of: standing) }
        } catch  where arm.arm.role == .canary && Self.isFault(error) {
            // The canary's fault is on record; whoever asked is not to suffer from it.
            answers = try await each(requests) { try await answer($0, by: standing.stable, of: standing) }
        }
        copy(requests, of: answers, of: standing)
        return answers
    }

    private func each(
        _ requests: [ServedRequest],
        _ answer: (ServedRequest) async throws -> ServedAnswer
    ) async throws -> [ServedAnswer] {
        var answers: [ServedAnswer] = []
        for request in requests {
            // Between two of them the others get their turn.
            if !answers.isEmpty { await Task.yield() }
            answers.append(try await answer(request))
        }
        return answers
    }

    /// An answer of an arm; that it has none is written down, too.
    private func answer(
        _ request: ServedRequest,
        by arm: EndpointStanding.Arm,
        of standing: EndpointStanding,
        shadowOf other: String? = nil
    ) async throws -> ServedAnswer {
        do {
            return try await answer(request, by: try arm.version.get(), arm: arm.arm, shadowOf: other)
        } catch  where Self.isFault(error) {
            var record = request.record(makeID(), at: now(), of: standing.endpoint.model, arm.arm.version, arm.arm)
            record.seconds = uptime() - request.start
            record.shadowOf = other
            record.outcome = .failed(code: (error as? Failure)?.code ?? "internal")
            journal.record(record)
            throw error
        }
    }

    private func answer(
        _ request: ServedRequest,
        by version: ServedVersion,
        arm: TrafficSplit.Arm?,
        shadowOf other: String? = nil
    ) async throws -> ServedAnswer {
        let answer: Classification
        do {
            let caller = request.question.caller
            answer = try await version.answer(request.sample, key: request.key, caller: caller).output
        } catch let error as Overloaded {
            throw Failure.overloaded(error)
        }
        return writeDown(answer, to: request, by: version, arm: arm, shadowOf: other)
    }

    private func writeDown(
        _ answer: Classification,
        to request: ServedRequest,
        by version: ServedVersion,
        arm: TrafficSplit.Arm?,
        shadowOf other: String? = nil
    ) -> ServedAnswer {
        let id = makeID()
        let seconds = uptime() - request.start
        var record = request.record(id, at: now(), of: version.version.name, version.version.version, arm)
        record.seconds = seconds
        record.shadowOf = other
        record.sketch.novelty = answer.novelty
        record.outcome = .answered(.init(answer))
        journal.record(record)
        return ServedAnswer(id: id, classification: answer, version: version, arm: arm, seconds: seconds)
    }

    /// Whether the version is to blame, and not the load or the one who asked.
    private static func isFault(_ error: any Error) -> Bool {
        !(error is CancellationError) && (error as? Failure)?.code != Failure.overloadedCode
    }

    /// Asks the shadows of the endpoint the same.
    private func copy(_ requests: [ServedRequest], of answers: [ServedAnswer], of standing: EndpointStanding) {
        guard let unit = requests.first?.unit else { return }
        for shadow in standing.shadows(for: unit) {
            for (request, answer) in zip(requests, answers) { copy(request, of: answer.id, to: shadow, of: standing) }
        }
    }

    private func copy(
        _ request: ServedRequest,
        of id: String,
        to shadow: EndpointStanding.Arm,
        of standing: EndpointStanding
    ) {
        shadows.add {
            var copy = request
            copy.start = uptime()
            // What a shadow says, and why it says nothing, is on record; nobody waits for it.
            _ = try? await answer(copy, by: shadow, of: standing, shadowOf: id)
        }
    }

    /// How many requests no shadow saw because too many waited.
    package var droppedShadows: Int { shadows.dropped }

    func existing(_ number: Int, of model: String) async throws -> ModelVersion {
        guard let version = try await registry.version(number, of: model) else {
            throw Failure(
                code: "version_not_found",
                message: "There is no version \(number) of the model '\(model.prefix(TrackingError.quoted))'."
            )
        }
        return version
    }
}
