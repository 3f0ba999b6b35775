/// The best documents so far: more points first, then the lower key.
struct TopHits {
    struct Hit: Hashable {
        var points: Int32
        var key: Int64

        func isBetter(than other: Self) -> Bool { points == other.points ? key < other.key : points > other.points }
    }

    private let limit: Int
    /// A binary heap with the worst on top.
    private var heap: [Hit] = []

    /// - Precondition: `limit` is 1 or more.
    init(limit: Int) {
        precondition(limit >= 1, "at least one hit, not \(limit)")
        self.limit = limit
        heap.reserveCapacity(min(limit, 4096))
    }

    /// The fewest points with which a document of that key or a higher one still comes in.
    func minimum(forKeysFrom key: Int64) -> Int32 {
        guard heap.count == limit, let worst = heap.first else { return 1 }
        return worst.key < key ? worst.points + 1 : worst.points
    }

    mutating func insert(_ hit: Hit) {
        if heap.count < limit {
            heap.append(hit)
            rise(from: heap.count - 1)
        } else if hit.isBetter(than: heap[0]) {
            heap[0] = hit
            sink()
        }
    }

    /// Best first.
    func sorted() -> [Hit] { heap.sorted { $0.isBetter(than: $1) } }

    private mutating func rise(from start: Int) {
        var child = start
        while child > 0, heap[(child - 1) / 2].isBetter(than: heap[child]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while 2 * parent + 1 < heap.count {
            let (left, right) = (2 * parent + 1, 2 * parent + 2)
            let worse = right < heap.count && heap[left].isBetter(than: heap[right]) ? right : left
            guard heap[parent].isBetter(than: heap[worse]) else { return }
            heap.swapAt(parent, worse)
            parent = worse
        }
    }
}
