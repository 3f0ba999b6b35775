/// Decides which requests are answered together, which wait and which are refused; it waits for nothing itself.
///
/// A request that finds a replica free begins at once. Others wait, each caller in a line of its own, and whoever finishes
/// a batch is told of the next: so batches are as large as the load makes them. What would wait too long is refused when it
/// arrives, by the measured time that a request takes; the room of a full queue is taken from the caller who has most in it.
package struct Batcher<Request> {
    /// A request on its way.
    package struct Ticket {
        package let id: Int
        package let caller: String
        /// In seconds, by the clock of the caller of this type.
        package let arrival: Double
        package var request: Request
    }

    /// What is to be done now.
    package struct Actions {
        /// Each is answered by a replica of its own; `finished` is to follow each.
        package var batches: [[Ticket]] = []
        /// They get no answer: the queue is full, or they have waited too long.
        package var refused: [Ticket] = []
        /// Ask `delayIsOver` at that time.
        package var wakeUp: Double?
    }

    /// How much of the past the measured time a request remembers.
    private static var memory: Double { 0.9 }

    package let policy: BatchPolicy
    private var queue = FairQueue<Ticket>()
    private var scaler: ReplicaScaler
    private var lastID = 0
    private var collectsUntil: Double?
    /// How many batches are under way.
    package private(set) var busy = 0
    /// What one request takes of a replica, in seconds, as measured lately; 0 before the first.
    package private(set) var secondsPerRequest = 0.0

    package init(policy: BatchPolicy) {
        self.policy = policy
        scaler = ReplicaScaler(range: policy.replicas, target: policy.scaleUpWait)
    }

    /// How many requests wait.
    package var waiting: Int { queue.count }
    /// How many replicas there are now.
    package var replicas: Int { scaler.count }

    /// How long those that wait will keep the replicas busy, and so about how long one more would wait, in seconds.
    package var expectedWait: Double { Double(queue.count) * secondsPerRequest / Double(replicas) }

    /// A name for the next request.
    package mutating func makeID() -> Int {
        lastID += 1
        return lastID
    }

    /// Begins a batch of that request alone, when nothing speaks against it; false when it has to `arrive`.
    package mutating func beginsAtOnce(at now: Double) -> Bool {
        guard busy < replicas, queue.isEmpty, policy.delay == 0 else { return false }
        busy += 1
        scaler.note(wait: 0, busy: busy, at: now)
        return true
    }

    package mutating func arrive(_ request: Request, id: Int, caller: String, at now: Double) -> Actions {
        var actions = Actions()
        let ticket = Ticket(id: id, caller: caller, arrival: now, request: request)
        if queue.count >= policy.maximumWaiting || expectedWait > policy.longestWait {
            guard let loser = queue.popLastOfLongest(above: queue.count(of: caller) + 1) else {
                actions.refused.append(ticket)
                return actions
            }
            actions.refused.append(loser)
        }
        queue.append(ticket, of: caller)
        if policy.delay > 0, collectsUntil == nil, busy < replicas {
            collectsUntil = now + policy.delay
            actions.wakeUp = collectsUntil
        }
        begin(&actions, at: now)
        return actions
    }

    /// The time of `wakeUp` has come.
    package mutating func delayIsOver(at now: Double) -> Actions {
        collectsUntil = nil
        var actions = Actions()
        begin(&actions, at: now)
        return actions
    }

    /// A batch is answered.
    ///
    /// - Parameters:
    ///   - count: How many requests it had.
    ///   - seconds: How long it took.
    package mutating func finished(_ count: Int, seconds: Double, at now: Double) -> Actions {
        precondition(busy > 0, "more batches were finished than begun")
        busy -= 1
        let measured = seconds / Double(max(1, count))
        secondsPerRequest =
            secondsPerRequest == 0
            ? measured : Self.memory * secondsPerRequest + (1 - Self.memory) * measured
        var actions = Actions()
        begin(&actions, at: now)
        return actions
    }

    /// Whoever asked no longer waits: the request, when it was still in the queue, which now forgets it.
    package mutating func cancel(_ id: Int, of caller: String) -> Ticket? {
        queue.remove(of: caller) { $0.id == id }
    }

    /// Begins batches while replicas are free and requests wait.
    private mutating func begin(_ actions: inout Actions, at now: Double) {
        while busy < replicas, !queue.isEmpty {
            if let collectsUntil, now < collectsUntil, queue.count < policy.maximumBatch { return }
            var batch: [Ticket] = []
            while batch.count < policy.maximumBatch, let ticket = queue.popFirst() {
                if now - ticket.arrival > policy.longestWait {
                    actions.refused.append(ticket)
                } else {
                    batch.append(ticket)
                }
            }
            guard !batch.isEmpty else { continue }
            busy += 1
            for ticket in batch { scaler.note(wait: now - ticket.arrival, busy: busy, at: now) }
            actions.batches.append(batch)
        }
    }
}

extension Batcher.Ticket: Sendable where Request: Sendable {}
extension Batcher.Actions: Sendable where Request: Sendable {}
extension Batcher: Sendable where Request: Sendable {}
