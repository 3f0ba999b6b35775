import NIOCore
import NIOPosix

/// A connection that sends texts as they are, and hands out what comes back.
final class RawConnection: Sendable {
    private final class Collector: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        private let received: AsyncStream<String>.Continuation

        init(_ received: AsyncStream<String>.Continuation) { self.received = received }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received.yield(String(buffer: unwrapInboundIn(data)))
        }

        func channelInactive(context: ChannelHandlerContext) { received.finish() }
    }

    private let channel: any Channel
    private let received: AsyncStream<String>

    init(port: Int) async throws {
        let (received, continuation) = AsyncStream.makeStream(of: String.self)
        self.received = received
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { $0.pipeline.addHandler(Collector(continuation)) }
            .connect(host: "127.0.0.1", port: port).get()
    }

    func send(_ text: String) async throws { try await channel.writeAndFlush(ByteBuffer(string: text)) }

    /// What came, up to the end of the next answer's head at least; less where the connection was closed before.
    func answer() async -> String {
        var answer = ""
        for await part in received {
            answer += part
            if answer.contains("\r\n\r\n") { break }
        }
        return answer
    }

    /// What comes until the other side closes the connection.
    func rest() async -> String {
        var rest = ""
        for await part in received { rest += part }
        return rest
    }

    func close() async throws { try await channel.close() }
}
