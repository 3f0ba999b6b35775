/// Numbers about orders.
package enum Ranking {
    /// The chance that a case that is true has a higher score than one that is not, ties counting half (area under the
    /// ROC curve; Hanley and McNeil, 1982); nil when all are true or none is.
    package static func areaUnderCurve(_ cases: [(score: Double, isTrue: Bool)]) -> Double? {
        let trueCount = cases.count(where: \.isTrue)
        let falseCount = cases.count - trueCount
        guard trueCount > 0, falseCount > 0 else { return nil }
        let ordered = cases.sorted { $0.score < $1.score }
        var rankSum = 0.0
        var start = 0
        while start < ordered.count {
            let end = ordered[start...].firstIndex { $0.score > ordered[start].score } ?? ordered.count
            let meanRank = Double(start + 1 + end) / 2
            rankSum += meanRank * Double(ordered[start..<end].count(where: \.isTrue))
            start = end
        }
        let least = Double(trueCount * (trueCount + 1)) / 2
        return (rankSum - least) / (Double(trueCount) * Double(falseCount))
    }

    /// The length of the longest subsequence that rises strictly (Fredman, 1975).
    package static func longestRise(_ values: [Int]) -> Int {
        // The smallest last value of a rise of each length.
        var ends: [Int] = []
        for value in values {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if ends[middle] < value { low = middle + 1 } else { high = middle }
            }
            if low == ends.count { ends.append(value) } else { ends[low] = value }
        }
        return ends.count
    }
}
