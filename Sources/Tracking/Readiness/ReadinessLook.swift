/// A carrying out of the checklist before production that was asked for and has not ended.
package struct ReadinessLook: Hashable, Sendable, Codable {
    package var model: String
    package var version: Int
    /// In seconds since 1970.
    package var requestedAt: Double
    /// Who carries it out; nil while it waits.
    package fileprivate(set) var owner: String?
    /// What was looked at so far, in the order of the checklist.
    package fileprivate(set) var items: [ReadinessItem] = []
    /// How many owners died at the point that comes next.
    package fileprivate(set) var deaths = 0

    package init(model: String, version: Int, requestedAt: Double) {
        self.model = model
        self.version = version
        self.requestedAt = requestedAt
    }

    private enum CodingKeys: String, CodingKey {
        case model, version, owner, items, deaths
        case requestedAt = "requested_at"
    }
}

/// Which looks wait and which one is carried out: one at a time, for some points measure how fast the machine is.
package struct ReadinessQueue: Hashable, Sendable, Codable {
    /// In the order in which they were asked for; of each model one.
    package private(set) var looks: [ReadinessLook]

    package init() { looks = [] }

    package func look(at model: String) -> ReadinessLook? { looks.first { $0.model == model } }

    /// Puts a look in, to be carried out by whoever comes first.
    ///
    /// - Returns: false where its model waits already, or is being looked at.
    package mutating func add(_ look: ReadinessLook) -> Bool {
        guard self.look(at: look.model) == nil else { return false }
        looks.append(look)
        return true
    }

    /// Begins a look at once, in the place of one of the same model that nobody carries out.
    ///
    /// - Parameter isAlive: Whether an owner is.
    /// - Returns: nil while one is carried out.
    package mutating func begin(
        _ look: ReadinessLook,
        owner: String,
        isAlive: (String) -> Bool
    ) -> ReadinessLook? {
        guard !isTaken(isAlive) else { return nil }
        looks.removeAll { $0.model == look.model }
        var look = look
        look.owner = owner
        looks.append(look)
        return look
    }

    /// The first look that nobody carries out, which is now the owner's; one whose owner died goes on where it was.
    package mutating func claim(owner: String, isAlive: (String) -> Bool) -> ReadinessLook? {
        guard !looks.isEmpty, !isTaken(isAlive) else { return nil }
        if looks[0].owner != nil { looks[0].deaths += 1 }
        looks[0].owner = owner
        return looks[0]
    }

    /// Keeps what the owner saw at the next point.
    package mutating func record(_ item: ReadinessItem, by owner: String) {
        guard let place = place(of: owner) else { return }
        looks[place].items.append(item)
        looks[place].deaths = 0
    }

    /// Lets the owner's look wait again.
    package mutating func release(by owner: String) {
        if let place = place(of: owner) { looks[place].owner = nil }
    }

    /// Takes the owner's look out.
    package mutating func end(by owner: String) {
        if let place = place(of: owner) { looks.remove(at: place) }
    }

    private func place(of owner: String) -> Int? { looks.firstIndex { $0.owner == owner } }

    private func isTaken(_ isAlive: (String) -> Bool) -> Bool { looks.contains { $0.owner.map(isAlive) ?? false } }
}
