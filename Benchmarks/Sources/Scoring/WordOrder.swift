/// How well a reading keeps the words of another and their order.
package struct WordOrder: Sendable {
    /// Words of the reference that the reading has too.
    package let recall: TokenRecall
    /// Of the words that both have, the share that stands in the reference's order.
    package let order: Double

    /// Matches the n-th occurrence of each word with the n-th; words that only one of both has do not count for the order.
    package init(of reading: [String], reference: [String]) {
        recall = TokenRecall(ofWords: reference, in: reading)
        var places: [String: [Int]] = [:]
        for (place, word) in reference.enumerated() { places[word, default: []].append(place) }
        var used: [String: Int] = [:]
        let matched = reading.compactMap { word -> Int? in
            let count = used[word, default: 0]
            guard let all = places[word], count < all.count else { return nil }
            used[word] = count + 1
            return all[count]
        }
        order = matched.isEmpty ? 1 : Double(Ranking.longestRise(matched)) / Double(matched.count)
    }
}
