import HummingbirdCore
import Logging
import Monitoring
import NIOCore
import NIOHTTP1

/// Connections whose requests are taken on the thread that reads them, or refused there.
///
/// `Route` sends off that thread whatever may take long.
struct LoopChannel: ServerChildChannel {
    private let channel: HTTP1Channel
    private let loops: LoopTable
    private let refusal: EarlyRefusal
    private let refused: Counter
    private let answers: ImmediateAnswers
    private let idle: TimeAmount

    /// - Parameters:
    ///   - idleSeconds: After so long without a request a connection is closed.
    ///   - refused: Counts the requests that are refused.
    init(
        _ responder: @escaping HTTPChannelHandler.Responder,
        idleSeconds: Int,
        loops: LoopTable,
        refusal: EarlyRefusal,
        counting refused: Counter,
        answers: ImmediateAnswers
    ) {
        idle = .seconds(Int64(idleSeconds))
        self.answers = answers
        self.loops = loops
        self.refusal = refusal
        self.refused = refused
        channel = HTTP1Channel(responder: responder)
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        self.channel.setup(channel: channel, logger: logger)
            .flatMapThrowing { value in
                let pipeline = channel.pipeline.syncOperations
                let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
                let work = loops.work(of: channel.eventLoop)
                let admission = AdmissionHandler(work, refusal, counting: refused, answers: answers)
                // The framework does not see all requests, so it cannot tell who is idle. What comes by single bytes is no request yet.
                try pipeline.addHandlers([IdleStateHandler(allTimeout: idle), admission], position: .after(decoder))
                return value
            }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(loops.work(of: value.channel.eventLoop)) {
            await channel.handle(value: value, logger: logger)
        }
    }
}
