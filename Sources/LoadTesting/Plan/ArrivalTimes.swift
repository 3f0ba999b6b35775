import Foundation

/// When requests of an open plan are to be sent: the times of a Poisson process whose rate grows evenly.
///
/// A process of rate 1 is stretched by the inverse of the mean number of arrivals up to a time,
/// `Λ(t) = from·t + (to − from)·t² / 2T` (Çinlar, Introduction to Stochastic Processes, section 4.7).
struct ArrivalTimes<Random: RandomNumberGenerator> {
    private let from: Double
    private let to: Double
    private let seconds: Double
    private var sum = 0.0
    private var random: Random

    /// - Parameters:
    ///   - from: Arrivals a second at the beginning, more than 0.
    ///   - to: Arrivals a second at the end, more than 0.
    ///   - seconds: How long the process lasts.
    init(from: Double, to: Double, seconds: Double, random: Random) {
        precondition(from > 0 && to > 0 && seconds > 0, "a process needs a rate and a duration")
        self.from = from
        self.to = to
        self.seconds = seconds
        self.random = random
    }

    /// The next time in seconds since the beginning; nil after the end.
    mutating func next() -> Double? {
        sum -= log(1 - Double.random(in: 0..<1, using: &random))
        let growth = (to - from) / seconds
        let time: Double
        if growth == 0 {
            time = sum / from
        } else {
            let discriminant = from * from + 2 * growth * sum
            // A rate that falls to nothing has no further arrivals.
            guard discriminant >= 0 else { return nil }
            // The form that loses no digits where growth is small.
            time = 2 * sum / (from + discriminant.squareRoot())
        }
        return time <= seconds ? time : nil
    }
}
