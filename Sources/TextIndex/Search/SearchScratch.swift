/// The room that a search works in: numbers for each document of a window, and for each candidate among them.
///
/// A class, because it owns memory; it belongs to one search on one thread.
final class SearchScratch {
    let capacity: Int
    /// By place in the window: the points so far; 0 between windows.
    let points: UnsafeMutablePointer<Int32>
    /// By place in the window: a sum of frequencies; 0 between clauses.
    let sums: UnsafeMutablePointer<Float>
    /// The candidates' places in the window, ascending, and their points.
    let places: UnsafeMutablePointer<UInt16>
    let candidatePoints: UnsafeMutablePointer<Int32>
    /// By candidate, or by document of a block.
    let frequencies: UnsafeMutablePointer<Float>

    /// - Precondition: `capacity` is a multiple of 64, at most 65,536.
    init(capacity: Int) {
        precondition(
            capacity.isMultiple(of: 64) && (64...1 << 16).contains(capacity),
            "no window has \(capacity) places"
        )
        self.capacity = capacity
        points = .allocate(capacity: capacity)
        points.initialize(repeating: 0, count: capacity)
        sums = .allocate(capacity: capacity)
        sums.initialize(repeating: 0, count: capacity)
        places = .allocate(capacity: capacity)
        places.initialize(repeating: 0, count: capacity)
        candidatePoints = .allocate(capacity: capacity)
        candidatePoints.initialize(repeating: 0, count: capacity)
        let frequencyCount = max(capacity, PostingListEncoder.blockLength)
        frequencies = .allocate(capacity: frequencyCount)
        frequencies.initialize(repeating: 0, count: frequencyCount)
    }

    /// Makes a candidate without points of a place behind those of the others.
    @inline(__always)
    func addCandidate(_ place: Int, _ count: inout Int) {
        places[count] = UInt16(truncatingIfNeeded: place)
        candidatePoints[count] = 0
        count &+= 1
    }

    deinit {
        points.deallocate()
        sums.deallocate()
        places.deallocate()
        candidatePoints.deallocate()
        frequencies.deallocate()
    }
}
