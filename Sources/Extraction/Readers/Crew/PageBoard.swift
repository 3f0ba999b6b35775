import Foundation

/// What the threads of a crew share: the pages to read, in work, and read.
// Unchecked, because several threads change it. Safe: every variable is private and touched only inside `locked`, which
// holds the condition's lock (waiting lets it go and takes it again); the rest are constants.
final class PageBoard: @unchecked Sendable {
    /// How long the taker sleeps before it looks at the clocks of the pages in work, in seconds.
    private static let pause = 0.2

    private let condition = NSCondition()
    private let end: Int
    private let loneEnd: Int
    /// How many pages may be begun and not handed out yet.
    private let window: Int
    private var next: Int
    private var taken: Int
    private var inWork: [Int: PageTimer] = [:]
    private var finished: [Int: Result<ReadPage, any Error>] = [:]
    private var threads = 0
    private var isClosed = false

    /// - Parameter pages: the indices to read, from 0.
    init(pages: Range<Int>, plan: ReadingPlan) {
        next = pages.lowerBound
        taken = pages.lowerBound
        end = pages.upperBound
        loneEnd = min(plan.lastLonePage, pages.upperBound)
        window = Self.window(threads: plan.threads)
    }

    /// How many pages are ahead of the taker at most, so that a page that takes long does not stop the other threads.
    ///
    /// A single thread begins no page before the one ahead is handed out, so that what kills it is known.
    static func window(threads: Int) -> Int { threads > 1 ? 2 * threads : 1 }

    /// A thread is about to be started.
    func join() { locked { threads += 1 } }

    /// The calling thread ends.
    func leave() { locked { threads -= 1 } }

    /// The index of the next page to read; nil when there is none.
    ///
    /// Waits while too many pages are ahead of the taker.
    func begin() -> Int? {
        locked {
            while !isClosed, next < end, !mayBegin { condition.wait() }
            guard !isClosed, next < end else { return nil }
            defer { next += 1 }
            inWork[next] = PageTimer()
            return next
        }
    }

    /// A page that is read alone waits until all before it are handed out, and lets none begin beside it.
    private var mayBegin: Bool {
        next < loneEnd ? taken == next : taken >= loneEnd && next - taken < window
    }

    func finish(_ index: Int, _ result: Result<ReadPage, any Error>) {
        locked {
            inWork[index] = nil
            finished[index] = result
        }
    }

    /// The next page in their order; nil after the last.
    ///
    /// Waits for it, and minds the time that pages in work take.
    func awaitNext(allowance: PageAllowance?) -> Result<ReadPage, any Error>? {
        locked {
            while taken < end {
                if let result = finished.removeValue(forKey: taken) { return result }
                if let allowance, let late = inWork.first(where: { $0.value.exceeds(allowance) }) {
                    allowance.exceeded(late.key + 1)
                }
                _ = condition.wait(until: Date(timeIntervalSinceNow: Self.pause))
            }
            return nil
        }
    }

    /// The page that `awaitNext` gave has been taken.
    func handOut() { locked { taken += 1 } }

    /// Begins no more pages, and waits until those in work are done and the threads are at their end.
    func close() {
        locked {
            isClosed = true
            condition.broadcast()
            while threads > 0 { condition.wait() }
        }
    }

    /// Runs `body` alone and wakes all who wait.
    private func locked<Result>(_ body: () -> Result) -> Result {
        condition.lock()
        defer {
            condition.broadcast()
            condition.unlock()
        }
        return body()
    }
}
