import NIOCore
import NIOHTTP1

/// One connection of a load: sends a request, reads its answer, and tells the driver.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// A request under way.
    struct Request {
        /// When it should have been sent.
        var intended: NIODeadline
        var sent: NIODeadline
    }

    /// Nil between requests.
    private(set) var request: Request?
    private var status = 0
    private var context: ChannelHandlerContext?
    /// Holds this connection, too, until it is closed.
    private let driver: LoadDriver

    init(_ driver: LoadDriver) { self.driver = driver }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func send(_ next: LoadTarget.Request, intended: NIODeadline, now: NIODeadline) {
        request = Request(intended: intended, sent: now)
        context?.write(wrapOutboundOut(.head(next.head)), promise: nil)
        context?.write(wrapOutboundOut(.body(.byteBuffer(next.body))), promise: nil)
        context?.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func close() { context?.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): status = Int(head.status.code)
        case .body: break
        case .end:
            guard let request else { return }
            self.request = nil
            driver.answered(request, status: status, on: self)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        let lost = request
        request = nil
        driver.closed(self, lost: lost)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
