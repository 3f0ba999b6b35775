/// Elements that are joined to sets bit by bit, none of which overlap.
///
/// Source: Tarjan and van Leeuwen 1984, "Worst-case Analysis of Set Union Algorithms" (path halving); the smaller element
/// becomes the root, so that the result does not depend on the order of joins.
package struct DisjointSets {
    private var parents: [Int32]

    /// So many sets of one element, numbered from 0.
    package init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    /// The smallest element of the set that the element is in.
    package mutating func root(of element: Int) -> Int {
        var element = Int32(element)
        while parents[Int(element)] != element {
            parents[Int(element)] = parents[Int(parents[Int(element)])]
            element = parents[Int(element)]
        }
        return Int(element)
    }

    /// Makes one set of the two that these elements are in; false when they are in one already.
    @discardableResult
    package mutating func join(_ first: Int, _ second: Int) -> Bool {
        let (first, second) = (root(of: first), root(of: second))
        guard first != second else { return false }
        parents[max(first, second)] = Int32(min(first, second))
        return true
    }

    /// The sets with more than one element, each ascending, in the order of their first.
    package mutating func groups() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for element in parents.indices { members[root(of: element), default: []].append(element) }
        return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }
}
