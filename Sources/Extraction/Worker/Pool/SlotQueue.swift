/// Who may use one of a fixed number of slots, in the order of asking.
struct SlotQueue<Ticket: Equatable> {
    private let capacity: Int
    private(set) var busy = 0
    private var waiting: [Ticket] = []

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Whether nobody uses or waits for a slot.
    var isIdle: Bool { busy == 0 }

    /// Takes a slot, or lines up; returns whether a slot was taken.
    mutating func enter(_ ticket: Ticket) -> Bool {
        guard busy < capacity else {
            waiting.append(ticket)
            return false
        }
        busy += 1
        return true
    }

    /// Gives a slot back; returns who has waited longest and has the slot now.
    mutating func leave() -> Ticket? {
        guard waiting.isEmpty else { return waiting.removeFirst() }
        busy -= 1
        return nil
    }

    /// Stops waiting; returns whether the ticket was still in line.
    mutating func withdraw(_ ticket: Ticket) -> Bool {
        guard let index = waiting.firstIndex(of: ticket) else { return false }
        waiting.remove(at: index)
        return true
    }
}
