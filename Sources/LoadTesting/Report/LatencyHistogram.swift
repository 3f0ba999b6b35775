import Foundation

/// How often requests took how long, to one part in a hundred, in constant memory.
///
/// As HdrHistogram's: each power of two of microseconds is parted into equal buckets.
package struct LatencyHistogram: Hashable, Sendable {
    /// Buckets of each power of two; half a bucket is the largest error, 1/256 of the value.
    private static let parts = 128
    private static let octaves = 40

    private var counts = [Int](repeating: 0, count: (octaves + 1) * parts)
    package private(set) var count = 0
    /// In seconds.
    package private(set) var maximum = 0.0
    private var sum = 0.0

    package init() {}

    /// In seconds; 0 when there is nothing.
    package var mean: Double { count == 0 ? 0 : sum / Double(count) }

    /// - Parameter seconds: What is below a microsecond counts as one.
    package mutating func add(_ seconds: Double) {
        counts[Self.bucket(of: seconds)] += 1
        count += 1
        sum += seconds
        maximum = max(maximum, seconds)
    }

    /// The least time within which that share of all requests was answered, in seconds; 0 when there is nothing.
    package func quantile(_ share: Double) -> Double {
        guard count > 0 else { return 0 }
        var left = max(1, Int((share * Double(count)).rounded(.up)))
        for (bucket, number) in counts.enumerated() where number > 0 {
            left -= number
            if left <= 0 { return min(maximum, Self.middle(of: bucket)) }
        }
        return maximum
    }

    private static func bucket(of seconds: Double) -> Int {
        let microseconds = max(1, seconds * 1e6)
        let octave = min(octaves, microseconds.exponentValue)
        let part = Int((microseconds / Double(sign: .plus, exponent: octave, significand: 1) - 1) * Double(parts))
        return octave * parts + min(parts - 1, part)
    }

    private static func middle(of bucket: Int) -> Double {
        let (octave, part) = bucket.quotientAndRemainder(dividingBy: parts)
        return Double(sign: .plus, exponent: octave, significand: 1) * (1 + (Double(part) + 0.5) / Double(parts)) / 1e6
    }
}

extension Double {
    /// Of a finite number from 1.
    fileprivate var exponentValue: Int { Int(exponent) }
}
