import Documents
import Foundation
import Subprocess

/// The pool's side of the talk with one worker.
struct WorkerConversation {
    private let writer: StandardInputWriter
    private var receiver: FrameReceiver
    private let setup: WorkerSetup
    /// The measures the worker has taken; nil until it has been greeted.
    private(set) var measures: Set<SandboxMeasure>?

    init(writer: StandardInputWriter, output: SubprocessOutputSequence, setup: WorkerSetup) {
        self.writer = writer
        receiver = FrameReceiver(output)
        self.setup = setup
    }

    /// Sends a file and receives the answer.
    ///
    /// - Parameter tell: Told of each page as it comes; while it takes its time, no more is read from the worker, who
    ///   then has to wait as well.
    /// - Throws: `FrameError`, `WorkerDeath.beforeReading`, `WorkerDeath.stuck`, or `SubprocessError` when the pipe fails; the worker is then
    ///   of no more use.
    mutating func ask(
        _ request: WorkerRequest,
        about bytes: [UInt8],
        pages: [Page],
        tell: (ReadingEvent) async -> Void
    ) async throws -> WorkerReply {
        if measures == nil { measures = try await greet() }
        let order = Frame(.request, [UInt8](try JSONEncoder().encode(request)))
        do {
            try await send(order)
            try await send(Frame(.bytes, bytes))
            for page in pages { try await send(Frame(.page, PageCoding.bytes(of: page))) }
        } catch {
            throw WorkerDeath.beforeReading
        }
        var assembler = ReplyAssembler(
            to: request,
            file: bytes,
            limits: setup.limits,
            maximumBytes: setup.maximumReplyBytes
        )
        while true {
            let frame = try await receiver.next(maximum: assembler.allowance)
            switch try assembler.take(frame) {
            case .more: continue
            case .event(let event): await tell(event)
            case .stuck(let page): throw WorkerDeath.stuck(page: page)
            case .reply(let reply): return reply
            }
        }
    }

    private mutating func greet() async throws -> Set<SandboxMeasure> {
        try await send(Frame(.setup, [UInt8](JSONEncoder().encode(setup))))
        let frame = try await receiver.next(maximum: Self.maximumGreeting)
        guard frame.kind == .ready else { throw FrameError.unexpected(frame.kind) }
        guard let measures = try? JSONDecoder().decode(Set<SandboxMeasure>.self, from: Data(frame.bytes)) else {
            throw FrameError.malformed(.ready)
        }
        return measures
    }

    /// In bytes; five short words.
    private static let maximumGreeting = 1_024

    private func send(_ frame: Frame) async throws {
        // Writing to a child that has ended is cut short without an error.
        for part in [frame.header, frame.bytes] where !part.isEmpty {
            guard try await writer.write(part) == part.count else { throw FrameError.ended }
        }
    }
}
