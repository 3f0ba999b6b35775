import NIOCore
import NIOHTTP1
import NIOPosix

/// A server that answers at once, but stands still for a while once, as under a long garbage collection.
final class SlowServer: Sendable {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let channel: any Channel

    var port: Int { channel.localAddress?.port ?? 0 }

    /// - Parameters:
    ///   - status: Of every answer.
    ///   - pause: Answers to requests that come within that time after a connection's first wait for its end.
    init(status: Int = 200, pause: Range<TimeAmount>? = nil) async throws {
        channel = try await ServerBootstrap(group: group)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Answerer(status: status, pause: pause))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    func close() async throws {
        try await channel.close()
        try await group.shutdownGracefully()
    }
}

private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let status: Int
    private let pause: Range<TimeAmount>?
    private var first: NIODeadline?

    init(status: Int, pause: Range<TimeAmount>?) {
        self.status = status
        self.pause = pause
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .end = unwrapInboundIn(data) else { return }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let first = first ?? .now()
        self.first = first
        if let pause, pause.contains(.now() - first) {
            context.eventLoop.scheduleTask(deadline: first + pause.upperBound) { bound.value.0.answer(bound.value.1) }
        } else {
            answer(context)
        }
    }

    private func answer(_ context: ChannelHandlerContext) {
        let head = HTTPResponseHead(
            version: .http1_1,
            status: HTTPResponseStatus(statusCode: status),
            headers: ["content-length": "0"]
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
