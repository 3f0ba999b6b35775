/// Selection of the largest.
package enum TopK {
    /// The places of the `count` largest scores, largest first; of equal scores the earlier place comes first.
    ///
    /// NaN counts as smaller than every number. O(n log count).
    package static func indices(of scores: [Double], count: Int) -> [Int] {
        guard count > 0 else { return [] }
        var heap: [Int] = []
        heap.reserveCapacity(min(count, scores.count))
        // The heap's root is the worst of the kept.
        func isWorse(_ a: Int, than b: Int) -> Bool { precedes(b, a, in: scores) }
        for index in scores.indices {
            if heap.count < count {
                heap.append(index)
                siftUp(&heap, isWorse: isWorse)
            } else if precedes(index, heap[0], in: scores) {
                heap[0] = index
                siftDown(&heap, isWorse: isWorse)
            }
        }
        return heap.sorted { precedes($0, $1, in: scores) }
    }

    private static func precedes(_ a: Int, _ b: Int, in scores: [Double]) -> Bool {
        let (x, y) = (scores[a], scores[b])
        if x.isNaN || y.isNaN { return x.isNaN == y.isNaN ? a < b : y.isNaN }
        return x == y ? a < b : x > y
    }

    private static func siftUp(_ heap: inout [Int], isWorse: (Int, Int) -> Bool) {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isWorse(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private static func siftDown(_ heap: inout [Int], isWorse: (Int, Int) -> Bool) {
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && isWorse(heap[child], heap[worst]) {
                worst = child
            }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
