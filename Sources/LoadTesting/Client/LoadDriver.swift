import NIOCore
import NIOHTTP1
import NIOPosix

/// Sends the requests of a plan and counts what comes of them; lives on one event loop.
final class LoadDriver {
    /// How often it looks for requests whose time is up.
    private static let look = TimeAmount.milliseconds(250)

    private let target: LoadTarget
    private let plan: LoadPlan
    private let loop: any EventLoop
    private let done: EventLoopPromise<LoadResult>
    private var result = LoadResult()
    private var arrivals: ArrivalTimes<SystemRandomNumberGenerator>?
    private let start: NIODeadline
    private let end: NIODeadline
    private var lastAnswer: NIODeadline
    private var isSending = true
    private var isFinished = false
    private var sent = 0
    private var connections: [ObjectIdentifier: LoadConnection] = [:]
    private var connecting = 0
    private var idle: [LoadConnection] = []
    /// When requests should have been sent for which there is no connection yet.
    private var waiting = CircularBuffer<NIODeadline>()

    init(_ target: LoadTarget, _ plan: LoadPlan, loop: any EventLoop, done: EventLoopPromise<LoadResult>) {
        self.target = target
        self.plan = plan
        self.loop = loop
        self.done = done
        start = .now()
        end = start + .nanoseconds(Int64(plan.seconds * 1e9))
        lastAnswer = start
        if case .open(let from, let to) = plan.arrivals {
            arrivals = ArrivalTimes(
                from: from,
                to: to,
                seconds: plan.seconds,
                random: SystemRandomNumberGenerator()
            )
        }
    }

    func begin() {
        switch plan.arrivals {
        case .closed: for _ in 0..<plan.connections { arrive(at: .now()) }
        case .open: arriveNext()
        }
        watch()
    }

    // MARK: - Arrivals

    private func arriveNext() {
        guard let seconds = arrivals?.next() else {
            isSending = false
            return finishIfDone()
        }
        let time = start + .nanoseconds(Int64(seconds * 1e9))
        loop.assumeIsolated().scheduleTask(deadline: time) {
            self.arrive(at: time)
            self.arriveNext()
        }
    }

    private func arrive(at time: NIODeadline) {
        if let connection = idle.popLast() { return send(on: connection, intended: time) }
        waiting.append(time)
        if connections.count + connecting < plan.connections { connect() }
    }

    private func send(on connection: LoadConnection, intended: NIODeadline) {
        connection.send(target.requests[sent % target.requests.count], intended: intended, now: .now())
        sent += 1
    }

    private func connect() {
        connecting += 1
        let connection = LoadConnection(self)
        let bound = NIOLoopBound(connection, eventLoop: loop)
        ClientBootstrap(group: loop)
            .channelOption(ChannelOptions.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    try channel.pipeline.syncOperations.addHandler(bound.value)
                }
            }
            .connect(host: target.host, port: target.port)
            .assumeIsolated()
            .whenComplete { self.connected(connection, $0) }
    }

    private func connected(_ connection: LoadConnection, _ outcome: Result<any Channel, any Error>) {
        connecting -= 1
        switch outcome {
        case .success:
            connections[ObjectIdentifier(connection)] = connection
            goOn(connection)
        case .failure:
            if waiting.popFirst() != nil { result.broken += 1 }
            if case .closed = plan.arrivals { isSending = false }
            finishIfDone()
        }
    }

    // MARK: - Answers

    func answered(_ request: LoadConnection.Request, status: Int, on connection: LoadConnection) {
        let now = NIODeadline.now()
        let seconds = (now - request.intended).seconds
        switch status {
        case 200..<300: result.answered.add(seconds)
        case 429, 503:
            result.refused.add(seconds)
            result.refusing.add((now - request.sent).seconds)
        default: result.statuses[status, default: 0] += 1
        }
        lastAnswer = max(lastAnswer, now)
        goOn(connection)
    }

    func closed(_ connection: LoadConnection, lost request: LoadConnection.Request?) {
        connections[ObjectIdentifier(connection)] = nil
        idle.removeAll { $0 === connection }
        if request != nil { result.broken += 1 }
        let isClosedLoop = if case .closed = plan.arrivals { true } else { false }
        if isClosedLoop, isSending, NIODeadline.now() < end { return arrive(at: .now()) }
        if !waiting.isEmpty, connections.count + connecting < plan.connections { connect() }
        finishIfDone()
    }

    private func goOn(_ connection: LoadConnection) {
        if let time = waiting.popFirst() { return send(on: connection, intended: time) }
        let now = NIODeadline.now()
        if case .closed = plan.arrivals, isSending {
            if now < end { return send(on: connection, intended: now) }
            isSending = false
        }
        idle.append(connection)
        finishIfDone()
    }

    // MARK: - The end

    /// Gives up what has waited too long for its answer.
    private func watch() {
        guard !isFinished else { return }
        let limit = NIODeadline.now() - .nanoseconds(Int64(plan.timeoutSeconds * 1e9))
        for connection in connections.values where connection.request.map({ $0.sent < limit }) ?? false {
            connection.close()
        }
        while let time = waiting.first, time < limit {
            waiting.removeFirst()
            result.broken += 1
        }
        finishIfDone()
        loop.assumeIsolated().scheduleTask(in: Self.look) { self.watch() }
    }

    private func finishIfDone() {
        guard !isFinished, !isSending, waiting.isEmpty, connecting == 0, idle.count == connections.count else { return }
        isFinished = true
        result.seconds = (max(end, lastAnswer) - start).seconds
        done.succeed(result)
        for connection in connections.values { connection.close() }
    }
}

extension TimeAmount {
    fileprivate var seconds: Double { Double(nanoseconds) / 1e9 }
}
