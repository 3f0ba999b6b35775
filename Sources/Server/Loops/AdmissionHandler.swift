import HTTPTypes
import Monitoring
import NIOCore
import NIOHTTPTypes

/// Refuses requests of one connection while their thread has too much to do, before anything of them is read.
final class AdmissionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let loops: LoopTable
    private let refusal: EarlyRefusal
    private let refused: Counter
    private var work: LoopWork?
    /// The callers of requests that wait for an answer, in their order; nil where the request is not counted.
    private var callers = CircularBuffer<Int?>()
    /// Whether what is left of a refused request is to come.
    private var isSkipping = false

    init(_ loops: LoopTable, _ refusal: EarlyRefusal, counting refused: Counter) {
        self.loops = loops
        self.refusal = refusal
        self.refused = refused
    }

    func handlerAdded(context: ChannelHandlerContext) { work = loops.work(of: context.eventLoop) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request):
            guard let work, let answer = refusal.answer(to: request) else {
                callers.append(nil)
                break
            }
            let caller = (request.headerFields[.authorization] ?? "").hashValue
            if work.takesOn(caller) {
                callers.append(caller)
            } else if callers.isEmpty {
                isSkipping = true
                refused.increment()
                context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
                context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            } else {
                // Its answer must come behind those of the requests before it.
                callers.append(nil)
            }
        case .end where isSkipping:
            isSkipping = false
            return
        case .body, .end: break
        }
        if !isSkipping { context.fireChannelRead(data) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), let caller = callers.popFirst() { end(caller) }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        while let caller = callers.popFirst() { end(caller) }
        context.fireChannelInactive()
    }

    private func end(_ caller: Int?) { if let caller { work?.ended(caller) } }
}
