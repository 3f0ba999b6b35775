/// What waits, by caller: each caller's in the order of arrival, and callers take turns.
struct FairQueue<Element> {
    private var lines: [String: [Element]] = [:]
    /// The callers that have something waiting; the first one's turn is next.
    private var turns: [String] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// Puts the element at the end of its caller's line.
    mutating func append(_ element: Element, of caller: String) {
        if lines[caller, default: []].isEmpty { turns.append(caller) }
        lines[caller, default: []].append(element)
        count += 1
    }

    /// The first of the caller whose turn it is, who then goes behind the others; nil when nothing waits.
    mutating func popFirst() -> Element? {
        guard !turns.isEmpty else { return nil }
        let caller = turns.removeFirst()
        let element = lines[caller]?.removeFirst()
        count -= 1
        if lines[caller]?.isEmpty == true { lines[caller] = nil } else { turns.append(caller) }
        return element
    }

    /// How many of that caller's wait.
    func count(of caller: String) -> Int { lines[caller]?.count ?? 0 }

    /// Takes the latest of the caller that has most waiting, provided it has more than `limit`; of equal callers, of the
    /// one whose turn is last.
    mutating func popLastOfLongest(above limit: Int) -> Element? {
        var longest: String?
        for caller in turns where count(of: caller) >= longest.map(count(of:)) ?? 0 { longest = caller }
        guard let longest, count(of: longest) > limit else { return nil }
        return remove(from: longest) { $0.popLast() }
    }

    /// Takes the first of that caller's for which `isMeant` holds.
    mutating func remove(of caller: String, where isMeant: (Element) -> Bool) -> Element? {
        remove(from: caller) { line in line.firstIndex(where: isMeant).map { line.remove(at: $0) } }
    }

    private mutating func remove(from caller: String, _ take: (inout [Element]) -> Element?) -> Element? {
        guard var line = lines[caller], let element = take(&line) else { return nil }
        lines[caller] = line.isEmpty ? nil : line
        if line.isEmpty { turns.removeAll { $0 == caller } }
        count -= 1
        return element
    }
}

extension FairQueue: Sendable where Element: Sendable {}
