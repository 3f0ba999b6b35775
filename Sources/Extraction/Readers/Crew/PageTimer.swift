import Glibc

/// What a page has cost so far: begun on the thread that reads it, asked from another one.
struct PageTimer {
    private let clock: clockid_t
    private let processorStart: Int
    private let start: Int

    /// Starts now, for the calling thread.
    init() {
        var clock = clockid_t()
        // Of the calling thread, which is alive: cannot fail.
        pthread_getcpuclockid(pthread_self(), &clock)
        self.clock = clock
        processorStart = Self.seconds(of: clock)
        start = Self.seconds(of: CLOCK_MONOTONIC)
    }

    /// Whether more has been used up than allowed; to be asked only while the thread is alive.
    func exceeds(_ allowance: PageAllowance) -> Bool {
        Self.seconds(of: CLOCK_MONOTONIC) - start > allowance.wallSeconds
            || Self.seconds(of: clock) - processorStart > allowance.cpuSeconds
    }

    private static func seconds(of clock: clockid_t) -> Int {
        var time = timespec()
        return clock_gettime(clock, &time) == 0 ? time.tv_sec : 0
    }
}
