import NIOCore
import NIOPosix

/// Puts a server under load.
package enum LoadTest {
    /// Carries out a plan.
    ///
    /// - Throws: when the thread that it needs cannot be had.
    package static func run(_ plan: LoadPlan, on target: LoadTarget) async throws -> LoadResult {
        // One thread: the load takes no more of the machine than it must.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let done = loop.makePromise(of: LoadResult.self)
        try await loop.submit { LoadDriver(target, plan, loop: loop, done: done).begin() }.get()
        let result = try await done.futureResult.get()
        try await group.shutdownGracefully()
        return result
    }
}
