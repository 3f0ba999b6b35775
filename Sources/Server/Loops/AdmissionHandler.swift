import Monitoring
import NIOCore
import NIOHTTP1

/// Refuses requests of one connection while their thread has too much to do, before anything of them is read.
///
/// It stands right behind NIO's decoder, before the framework makes a request of its parts; its answer is ready in bytes, and
/// goes out past the encoder. So a refusal costs little more than reading the socket and writing to it.
final class AdmissionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// What becomes of the request that is being read.
    private enum Reading {
        case passedOn
        /// It is refused; what is left of it is skipped, and then the connection closed or used again.
        case skipped(closes: Bool)
    }

    private let work: LoopWork
    private let refusal: EarlyRefusal
    private let refused: Counter
    /// What it writes goes to the socket as it is.
    private var encoder: ChannelHandlerContext?
    /// The callers of requests that wait for an answer, in their order; nil where the request is not counted.
    private var callers = CircularBuffer<Int?>()
    private var reading = Reading.passedOn

    init(_ work: LoopWork, _ refusal: EarlyRefusal, counting refused: Counter) {
        self.work = work
        self.refusal = refusal
        self.refused = refused
    }

    func handlerAdded(context: ChannelHandlerContext) {
        encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
    }

    func handlerRemoved(context: ChannelHandlerContext) { encoder = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request): takeOn(request)
        case .body: break
        case .end:
            guard case .skipped(let closes) = reading else { break }
            reading = .passedOn
            if closes { context.close(promise: nil) }
            return
        }
        if case .passedOn = reading { context.fireChannelRead(data) }
    }

    /// Decides about a request, and answers it where it is refused.
    private func takeOn(_ request: HTTPRequestHead) {
        guard let encoder, let answer = refusal.answer(to: request) else { return callers.append(nil) }
        let caller = (request.headers.first(name: "authorization") ?? "").hashValue
        if work.takesOn(caller) {
            callers.append(caller)
        } else if callers.isEmpty {
            reading = .skipped(closes: !request.isKeepAlive)
            refused.increment()
            encoder.writeAndFlush(NIOAny(answer), promise: nil)
        } else {
            // Its answer must come behind those of the requests before it.
            callers.append(nil)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), let caller = callers.popFirst() { end(caller) }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        while let caller = callers.popFirst() { end(caller) }
        context.fireChannelInactive()
    }

    private func end(_ caller: Int?) { if let caller { work.ended(caller) } }
}
