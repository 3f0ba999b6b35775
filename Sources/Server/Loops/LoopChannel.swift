import HummingbirdCore
import Logging
import Monitoring
import NIOCore

/// Connections whose requests are taken on the thread that reads them, or refused there.
///
/// `Route` sends off that thread whatever may take long.
struct LoopChannel: ServerChildChannel {
    private let channel: HTTP1Channel
    private let loops: LoopTable

    /// - Parameters:
    ///   - idleSeconds: After so long without a request a connection is closed.
    ///   - refused: Counts the requests that are refused.
    init(
        _ responder: @escaping HTTPChannelHandler.Responder,
        idleSeconds: Int,
        loops: LoopTable,
        refusal: EarlyRefusal,
        counting refused: Counter
    ) {
        self.loops = loops
        channel = HTTP1Channel(
            responder: responder,
            configuration: .init(
                additionalChannelHandlers: [AdmissionHandler(loops, refusal, counting: refused)],
                idleTimeout: .seconds(Int64(idleSeconds))
            )
        )
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        self.channel.setup(channel: channel, logger: logger)
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(loops.work(of: value.channel.eventLoop)) {
            await channel.handle(value: value, logger: logger)
        }
    }
}
