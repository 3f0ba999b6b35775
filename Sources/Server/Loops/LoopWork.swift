import NIOCore
import Serving

/// What is done on the thread of one event loop: runs tasks there, and counts the requests that are under way.
///
/// What answers a request in some hundredths of a millisecond spends most of its time on the way to another thread and back:
/// a job is queued, a thread woken, and the loop woken again for the answer. On the loop itself there is no way.
final class LoopWork: TaskExecutor {
    private struct State {
        var jobs = CircularBuffer<UnownedJob>()
        /// Whether the loop knows that there are jobs.
        var isAwaited = false
        var admission: Admission
        /// Who was answered since the loop looked at its connections, and when.
        var answered: [(caller: Int, time: Double)] = []
    }

    /// After so long the loop looks whether anybody has sent something.
    private static let turn = TimeAmount.milliseconds(1)
    /// A task that is due at once would come before the looking.
    private static let pause = TimeAmount.microseconds(20)

    private let loop: any EventLoop
    private let state: NIOLoopBoundBox<State>

    init(_ loop: any EventLoop, longestWait: Double) {
        self.loop = loop
        state = .makeBoxSendingValue(State(admission: Admission(longestWait: longestWait)), eventLoop: loop)
    }

    // MARK: - Tasks

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if loop.inEventLoop { return add(job) }
        loop.execute { self.add(job) }
    }

    private func add(_ job: UnownedJob) {
        state.value.jobs.append(job)
        guard !state.value.isAwaited else { return }
        state.value.isAwaited = true
        loop.execute { self.run() }
    }

    private func run() {
        let end = NIODeadline.now() + Self.turn
        while let job = state.value.jobs.popFirst() {
            job.runSynchronously(on: asUnownedTaskExecutor())
            guard NIODeadline.now() < end else { break }
        }
        state.value.isAwaited = !state.value.jobs.isEmpty
        if state.value.isAwaited { loop.scheduleTask(in: Self.pause) { self.run() } }
    }

    // MARK: - Requests; to be called on the loop

    /// Takes a request on, or not; `ended` is to follow each that is.
    func takesOn(_ caller: Int) -> Bool { state.value.admission.takesOn(caller) }

    func ended(_ caller: Int) { state.value.admission.ended(caller, at: Self.now) }

    /// The same for a request that was answered as soon as it was read.
    ///
    /// It counts as under way until the loop has heard all who have sent something by now: they wait as long as it took.
    func endedAtOnce(_ caller: Int) {
        state.value.answered.append((caller, Self.now))
        guard state.value.answered.count == 1 else { return }
        loop.execute {
            for (caller, time) in self.state.value.answered { self.state.value.admission.ended(caller, at: time) }
            self.state.value.answered.removeAll(keepingCapacity: true)
        }
    }

    /// In seconds, by a clock that never goes back.
    private static var now: Double { Double(NIODeadline.now().uptimeNanoseconds) / 1e9 }
}
