/// Places for the nodes of a graph without cycles: each below all that it comes after.
///
/// Layers by the longest way from a source, and within a layer by the mean place of what comes before (Sugiyama, Tagawa and
/// Toda, "Methods for Visual Understanding of Hierarchical System Structures", IEEE Transactions on Systems, Man, and
/// Cybernetics 11 (2), 1981, sections III and IV).
struct LayeredGraph: Hashable, Sendable {
    /// Indices of nodes, from the top; within a layer from the left.
    let layers: [[Int]]

    /// - Parameter edges: Which node comes before which. An edge that would close a circle does not count.
    init(count: Int, edges: [(from: Int, to: Int)]) {
        let before = (0..<count).map { node in edges.filter { $0.to == node && $0.from != node }.map(\.from) }
        let depths = Self.depths(before)
        var layers = Array(repeating: [Int](), count: (depths.max() ?? -1) + 1)
        for (node, depth) in depths.enumerated() { layers[depth].append(node) }
        var places = Array(repeating: 0.0, count: count)
        for index in layers.indices {
            func mean(_ node: Int) -> Double {
                let above = before[node].map { places[$0] }
                return above.isEmpty ? 0.5 : above.reduce(0, +) / Double(above.count)
            }
            let ordered = layers[index].sorted { (mean($0), $0) < (mean($1), $1) }
            for (place, node) in ordered.enumerated() {
                places[node] = (Double(place) + 0.5) / Double(ordered.count)
            }
            layers[index] = ordered
        }
        self.layers = layers
    }

    private static func depths(_ before: [[Int]]) -> [Int] {
        var depths = Array(repeating: 0, count: before.count)
        // The longest way has at most as many edges as there are nodes; in a circle depths would grow for ever.
        for _ in before.indices {
            for node in before.indices {
                for other in before[node] { depths[node] = min(before.count - 1, max(depths[node], depths[other] + 1)) }
            }
        }
        return depths
    }
}
