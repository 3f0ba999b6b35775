/// How far recorded traffic was read.
package struct TrafficCursor: Hashable, Sendable {
    /// Of the last request, in seconds since 1970.
    package var time: Double
    /// Of the last request, which tells it from others of the same time; 0 before the first.
    package var number: Int64

    package init(time: Double, number: Int64 = 0) {
        self.time = time
        self.number = number
    }
}
