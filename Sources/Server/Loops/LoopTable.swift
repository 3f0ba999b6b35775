import NIOCore
import Synchronization

/// The work of each event loop.
final class LoopTable: Sendable {
    private let longestWait: Double
    private let loops = Mutex<[ObjectIdentifier: LoopWork]>([:])

    /// - Parameter longestWait: As of `Admission`.
    init(longestWait: Double) { self.longestWait = longestWait }

    func work(of loop: any EventLoop) -> LoopWork {
        loops.withLock { loops in
            if let work = loops[ObjectIdentifier(loop)] { return work }
            let work = LoopWork(loop, longestWait: longestWait)
            loops[ObjectIdentifier(loop)] = work
            return work
        }
    }
}
