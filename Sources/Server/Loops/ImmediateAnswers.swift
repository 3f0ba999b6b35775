import Documents
import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Synchronization

/// Answers on the thread that reads a connection, without a task and before the framework, what needs no waiting.
///
/// Whatever is unusual about a request, and whatever goes wrong with it, is left to the framework: so there is one place that
/// says no.
struct ImmediateAnswers: Sendable {
    /// Fields that change how a request is answered, or by whom it is asked.
    private static let unusual = [
        "content-encoding", "cookie", "expect", "idempotency-key", "origin", "sec-fetch-site", "traceparent",
        "transfer-encoding", "upgrade",
    ]

    /// The current second, and how the field `Date` tells it.
    private struct Time: Sendable {
        var second = Int.min
        var text = ""
    }

    /// As in RFC 9110, 5.6.7: `Tue, 14 Nov 2023 22:13:20 GMT`.
    private static let date = Date.VerbatimFormatStyle(
        format: """
            \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT
            """,
        locale: Locale(identifier: "en_US_POSIX"),
        timeZone: .gmt,
        calendar: Calendar(identifier: .gregorian)
    )

    private let routes: [String: Route]
    private let access: AccessGuard
    let recorder: RequestRecorder
    private let logger: Logger
    private let now: @Sendable () -> Double
    private let head: ByteBuffer
    private let time = SharedTime()

    private final class SharedTime: Sendable { let value = Mutex(Time()) }

    /// - Parameter now: Seconds since 1970.
    init(
        to table: RouteTable,
        guarded access: AccessGuard,
        recorder: RequestRecorder,
        logger: Logger,
        now: @escaping @Sendable () -> Double
    ) {
        let quick = table.routes.filter { $0.answerAtOnce != nil && $0.method == .post }
        routes = Dictionary(uniqueKeysWithValues: quick.map { ($0.path, $0) })
        self.access = access
        self.recorder = recorder
        self.logger = logger
        self.now = now
        var response = Response(status: .ok, headers: [.contentType: "application/json"])
        // Each answer has its own.
        response.headers[.contentLength] = nil
        head = WireHead.bytes(of: response)
    }

    /// The route that may answer the request once its body is here, and who asks.
    func route(for request: HTTPRequestHead) -> (Route, Caller)? {
        guard request.method == .POST, request.version == .http1_1, request.isKeepAlive,
            let route = routes[request.uri],
            let length = request.headers.first(name: "content-length").flatMap({ Int($0) }),
            length <= Route.shortBody,
            request.headers.first(name: "content-type") == "application/json",
            let host = request.headers.first(name: "host"),
            !Self.unusual.contains(where: { request.headers.contains(name: $0) }),
            let caller = access.knownCaller(
                authorization: request.headers.first(name: "authorization"),
                authority: host,
                to: route
            )
        else { return nil }
        return (route, caller)
    }

    /// The whole answer, as it goes over the wire; nil where the framework has to give it.
    ///
    /// - Parameter start: When the request's head was read.
    func answer(
        _ route: Route,
        _ body: ByteBuffer,
        from caller: Caller,
        since start: ContinuousClock.Instant
    ) -> ByteBuffer? {
        guard let json = route.answerAtOnce?(body, caller) else { return nil }
        let id = "\(RequestID())"
        var bytes = head
        bytes.reserveCapacity(head.readableBytes + json.count + 160)
        bytes.writeString("X-Request-ID: \(id)\r\nDate: \(date())\r\nContent-Length: \(json.count)\r\n\r\n")
        bytes.writeBytes(json)
        recorder.note("POST", route.path, status: 200, since: start, logger) { $0["hb.request.id"] = "\(id)" }
        return bytes
    }

    private func date() -> String {
        let now = now()
        return time.value.withLock { time in
            if time.second != Int(now) {
                time = Time(second: Int(now), text: Date(timeIntervalSince1970: now).formatted(Self.date))
            }
            return time.text
        }
    }
}
