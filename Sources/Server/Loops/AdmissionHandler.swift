import Monitoring
import NIOCore
import NIOHTTP1

/// Answers at once what of one connection can be, and refuses requests while their thread has too much to do, before anything
/// of them is read.
///
/// It stands right behind NIO's decoder, before the framework makes a request of its parts; its answers go out in bytes, past
/// the encoder. So a refusal costs little more than reading the socket and writing to it. It closes the connection when nobody
/// uses it any more.
final class AdmissionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// A request that is answered here once its body is read, unless it turns out that it cannot be.
    private struct Gathered {
        let head: HTTPRequestHead
        let route: Route
        let caller: Caller
        /// Tells callers apart.
        let turn: Int
        let start: ContinuousClock.Instant
        var body = ByteBuffer()
    }

    /// What becomes of the request that is being read.
    private enum Reading {
        case nothing
        case passedOn
        case gathered(Gathered)
        /// It is refused; what is left of it is skipped, and then the connection closed or used again.
        case skipped(closes: Bool)
    }

    private let work: LoopWork
    private let refusal: EarlyRefusal
    private let refused: Counter
    private let answers: ImmediateAnswers
    /// What it writes goes to the socket as it is.
    private var encoder: ChannelHandlerContext?
    /// The callers of requests that wait for an answer of the framework, in their order; nil where the request is not counted.
    private var turns = CircularBuffer<Int?>()
    private var reading = Reading.nothing
    /// Whether the server ends; the framework is told after the request that it does not see.
    private var isEnding = false

    init(_ work: LoopWork, _ refusal: EarlyRefusal, counting refused: Counter, answers: ImmediateAnswers) {
        self.work = work
        self.refusal = refusal
        self.refused = refused
        self.answers = answers
    }

    func handlerAdded(context: ChannelHandlerContext) {
        encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
    }

    func handlerRemoved(context: ChannelHandlerContext) { encoder = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request): takeOn(request)
        case .body(var part):
            guard case .gathered(var request) = reading else { break }
            reading = .nothing
            if request.body.readableBytes == 0 { request.body = part } else { request.body.writeBuffer(&part) }
            reading = .gathered(request)
        case .end: return end(context, data)
        }
        if case .passedOn = reading { context.fireChannelRead(data) }
    }

    /// Decides about a request, and answers it where it is refused.
    private func takeOn(_ request: HTTPRequestHead) {
        reading = .passedOn
        guard let encoder, let answer = refusal.answer(to: request) else { return turns.append(nil) }
        let turn = (request.headers.first(name: "authorization") ?? "").hashValue
        if work.takesOn(turn) {
            // An answer must come behind those of the requests before it.
            if turns.isEmpty, let (route, caller) = answers.route(for: request) {
                answers.recorder.begin()
                reading = .gathered(Gathered(head: request, route: route, caller: caller, turn: turn, start: .now))
            } else {
                turns.append(turn)
            }
        } else if turns.isEmpty {
            reading = .skipped(closes: !request.isKeepAlive)
            refused.increment()
            encoder.writeAndFlush(NIOAny(answer), promise: nil)
        } else {
            turns.append(nil)
        }
    }

    /// The request has been read.
    private func end(_ context: ChannelHandlerContext, _ data: NIOAny) {
        let read = reading
        reading = .nothing
        switch read {
        case .nothing, .passedOn: context.fireChannelRead(data)
        case .skipped(let closes): if closes { context.close(promise: nil) }
        case .gathered(let request):
            answers.recorder.end()
            let answer = answers.answer(request.route, request.body, from: request.caller, since: request.start)
            if let encoder, let answer {
                work.endedAtOnce(request.turn)
                encoder.writeAndFlush(NIOAny(answer), promise: nil)
            } else {
                turns.append(request.turn)
                context.fireChannelRead(wrapInboundOut(.head(request.head)))
                if request.body.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(.body(request.body))) }
                context.fireChannelRead(data)
            }
            if isEnding { context.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), let turn = turns.popFirst() { end(turn) }
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch (event, reading) {
        case (is ChannelShouldQuiesceEvent, .gathered): isEnding = true
        case (IdleStateHandler.IdleStateEvent.all, .nothing) where !turns.isEmpty:
            // The caller waits for the answer, not we for the caller.
            break
        case (is IdleStateHandler.IdleStateEvent, _): context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if case .gathered(let request) = reading {
            answers.recorder.end()
            end(request.turn)
        }
        reading = .nothing
        while let turn = turns.popFirst() { end(turn) }
        context.fireChannelInactive()
    }

    private func end(_ turn: Int?) { if let turn { work.ended(turn) } }
}
