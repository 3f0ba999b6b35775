/// Decides which requests are taken on at all, before anything of them is read.
///
/// What waits on a thread waits as long as all that is before it takes (Little's law), so as many are taken on as are answered
/// within a time: more would only make all of them late. A caller with less than an even share of those under way still gets
/// in, up to twice as many. One value counts for one thread.
package struct Admission: Sendable {
    /// So many may always be under way, however long they take.
    package static let least = 32
    /// How much of the past the measured time between two answers remembers.
    private static let memory = 0.95

    private let longestWait: Double
    private var byCaller: [Int: Int] = [:]
    private var lastEnd: Double?
    package private(set) var underWay = 0
    /// Between two answers while others waited, in seconds; 0 before that was measured.
    package private(set) var secondsPerAnswer = 0.0

    /// - Parameter longestWait: For how long those under way may keep the thread busy, in seconds, more than 0.
    package init(longestWait: Double) {
        precondition(longestWait > 0, "whoever may not wait gets no answer")
        self.longestWait = longestWait
    }

    /// How many may be under way now.
    package var limit: Int {
        guard secondsPerAnswer > 0 else { return Int.max / 2 }
        return max(Self.least, Int(min(1e9, longestWait / secondsPerAnswer)))
    }

    /// Takes a request on, or not; `ended` is to follow each that is.
    ///
    /// - Parameter caller: Tells callers apart.
    package mutating func takesOn(_ caller: Int) -> Bool {
        let own = byCaller[caller] ?? 0
        guard underWay < limit || (underWay < 2 * limit && own < underWay / (byCaller.count + (own == 0 ? 1 : 0)))
        else { return false }
        underWay += 1
        byCaller[caller] = own + 1
        return true
    }

    /// A request that was taken on has its answer, or needs none any more.
    ///
    /// - Parameter now: In seconds, by a clock that never goes back.
    package mutating func ended(_ caller: Int, at now: Double) {
        guard let own = byCaller[caller] else { preconditionFailure("more requests ended than were taken on") }
        byCaller[caller] = own > 1 ? own - 1 : nil
        underWay -= 1
        if let lastEnd {
            let measured = max(0, now - lastEnd)
            secondsPerAnswer =
                secondsPerAnswer == 0
                ? measured : Self.memory * secondsPerAnswer + (1 - Self.memory) * measured
        }
        // Once nobody waits, the time to the next answer says how often one is asked.
        lastEnd = underWay > 0 ? now : nil
    }
}
