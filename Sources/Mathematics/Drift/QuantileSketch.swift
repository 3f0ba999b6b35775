import Foundation

/// A sample in little room: every value is known to 1 %, however many there are; two of them can be put together.
///
/// Source: Masson, Rim and Lee 2019, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees",
/// VLDB 12. Buckets grow by a constant factor; all sketches have the same, so that two samples are compared as if their
/// values had been rounded.
package struct QuantileSketch: Hashable, Sendable, Codable {
    /// The most by which a value is wrong, as a share of it.
    package static let relativeError = 0.01
    /// Nearer to 0 than this a value counts as 0.
    package static let smallest = 1e-9
    /// Values beyond 1e18 count as 1e18, so that there are never more buckets than about 6,300.
    package static let largest = 1e18

    private static let logGamma = log((1 + relativeError) / (1 - relativeError))

    /// Counts by bucket: 0 for zero; ±k for the values of one sign that round to the k-th power.
    private var buckets: [Int: Int]
    package private(set) var count: Int

    package init() { (buckets, count) = ([:], 0) }

    package init(_ values: some Sequence<Double>) {
        self.init()
        for value in values { add(value) }
    }

    /// Takes a value in; NaN is passed over.
    package mutating func add(_ value: Double, times: Int = 1) {
        guard !value.isNaN, times > 0 else { return }
        buckets[Self.bucket(of: value), default: 0] += times
        count += times
    }

    /// So many values are worth an array of all buckets.
    private static let many = 256

    /// Takes many values in, in a fraction of the time that they take one by one; NaN is passed over.
    package mutating func add(contentsOf values: [Double]) {
        guard values.count >= Self.many else {
            for value in values { add(value) }
            return
        }
        // The array is asked for each value, and the dictionary once for each bucket.
        let last = Self.bucket(of: Self.largest)
        var counts = [Int](repeating: 0, count: 2 * last + 1)
        for value in values where !value.isNaN { counts[Self.bucket(of: value) + last] += 1 }
        for (place, times) in counts.enumerated() where times > 0 {
            buckets[place - last, default: 0] += times
            count += times
        }
    }

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.buckets.merge(right.buckets, uniquingKeysWith: +)
        sum.count += right.count
        return sum
    }

    /// The values as the sketch knows them.
    package var values: CountedValues {
        CountedValues(buckets.map { (value: Self.value(of: $0.key), count: $0.value) })
    }

    /// What the sketch takes a value for.
    package static func rounded(_ value: Double) -> Double { Self.value(of: bucket(of: value)) }

    private static let offset = Int((log(smallest) / logGamma).rounded(.down)) - 1

    private static func bucket(of value: Double) -> Int {
        let size = min(abs(value), largest)
        guard size >= smallest else { return 0 }
        let place = Int((log(size) / logGamma).rounded(.up)) - offset
        return value < 0 ? -place : place
    }

    private static func value(of bucket: Int) -> Double {
        guard bucket != 0 else { return 0 }
        // The middle of the bucket, in the sense of the relative error.
        let upper = exp(Double(abs(bucket) + offset) * logGamma)
        let size = upper * (1 - relativeError)
        return bucket < 0 ? -size : size
    }
}

/// As JSON: buckets and counts alternate, by bucket.
extension QuantileSketch {
    package init(from decoder: any Decoder) throws {
        let flat = try decoder.singleValueContainer().decode([Int].self)
        self.init()
        for place in stride(from: 0, to: flat.count - 1, by: 2) where flat[place + 1] > 0 {
            buckets[flat[place], default: 0] += flat[place + 1]
            count += flat[place + 1]
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(buckets.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    }
}
