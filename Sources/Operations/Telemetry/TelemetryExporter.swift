import Delivery
package import Logging
package import Monitoring

/// Sends spans and metrics to a receiver while the server runs.
///
/// Spans wait in a bounded queue, and a message that was not taken is sent again, ever more slowly. Metrics are told as they
/// are: a message that was not taken is made up for by the next one.
package actor TelemetryExporter {
    /// The most spans of one message.
    private static let batch = 512
    private static let spanInterval = Duration.seconds(1)

    private let receiver: TelemetryReceiver
    private let resource: TelemetryResource
    private let queue: SpanQueue
    private let interval: Duration
    private let meter: TelemetryMeter
    private let metrics: @Sendable () async throws -> [UInt8]
    private let now: @Sendable () -> Double
    private let logger: Logger
    private var spanPacing = ExportPacing()
    private var metricPacing = ExportPacing()
    /// Those of a message that was not taken yet.
    private var waiting: [TraceSpan] = []

    /// - Parameters:
    ///   - interval: Between two messages of metrics.
    ///   - metrics: All metrics as they are now, as one request of OTLP.
    ///   - now: Seconds since 1970.
    package init(
        receiver: TelemetryReceiver,
        resource: TelemetryResource,
        queue: SpanQueue,
        interval: Duration,
        meter: TelemetryMeter,
        metrics: @escaping @Sendable () async throws -> [UInt8],
        now: @escaping @Sendable () -> Double,
        logger: Logger
    ) {
        self.receiver = receiver
        self.resource = resource
        self.queue = queue
        self.interval = interval
        self.meter = meter
        self.metrics = metrics
        self.now = now
        self.logger = logger
    }

    /// Sends until the task is cancelled, and then once more what is left.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.again(every: Self.spanInterval) { await self.sendSpans() } }
            group.addTask { [interval] in
                await self.again(every: interval) { try await self.sendMetrics() }
            }
            await group.waitForAll()
        }
        await sendSpans()
        try? await sendMetrics()  // What could not be measured at the end is not told.
    }

    /// Sends the spans that wait, unless the receiver is to be left alone; one caller at a time.
    package func sendSpans() async {
        meter.count(spans: queue.takeDropped(), .dropped)
        while spanPacing.mayLeave(at: now()) {
            if waiting.isEmpty { waiting = queue.take(atMost: Self.batch) }
            guard !waiting.isEmpty else { return }
            let (answer, left) = await send(OTLPTraces.request(waiting, of: resource), of: .traces)
            let fate = spanPacing.note(answer, at: now())
            meter.count(.traces, fate)
            guard fate != .kept else { return }
            let rejected = min(left, waiting.count)
            meter.count(spans: waiting.count - rejected, fate)
            meter.count(spans: rejected, .dropped)
            waiting = []
        }
    }

    /// Sends the metrics as they are now, unless the receiver is to be left alone.
    ///
    /// - Throws: what measuring throws.
    package func sendMetrics() async throws {
        guard metricPacing.mayLeave(at: now()) else { return }
        let (answer, left) = await send(try await metrics(), of: .metrics)
        meter.count(rejectedPoints: left)
        // The next message says all that this one would have.
        let fate = metricPacing.note(answer, at: now())
        meter.count(.metrics, fate == .kept ? .dropped : fate)
    }

    /// Whether the message was taken, and how many of its spans or points the receiver left out nevertheless.
    private func send(
        _ body: [UInt8],
        of signal: TelemetryMeter.Signal
    ) async -> (answer: ExportPacing.Answer, left: Int) {
        let post = receiver.post(body, of: signal)
        do {
            let partial = PartialSuccess(answer: try await offThePool { try Courier().post(post) })
            if let partial {
                logger.warning(
                    "telemetry taken in part",
                    metadata: [
                        "telemetry.signal": "\(signal.rawValue)", "telemetry.rejected": "\(partial.rejected)",
                        "telemetry.receiver": "\(partial.message)",
                    ]
                )
            }
            return (.taken, partial?.rejected ?? 0)
        } catch {
            let refusal = error as? DeliveryError
            logger.warning(
                "telemetry not taken",
                metadata: ["telemetry.signal": "\(signal.rawValue)", "error": "\(error)"]
            )
            return (ExportPacing.answer(status: refusal?.status, retryAfter: refusal?.retryAfter), 0)
        }
    }

    private nonisolated func again(every interval: Duration, _ work: () async throws -> Void) async {
        await repeatedly(every: interval, logger: logger, complaint: "metrics could not be told; trying again", work)
    }
}
