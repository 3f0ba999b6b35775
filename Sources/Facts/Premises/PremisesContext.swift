import Documents

/// Tells from the words around an address or a size what it is the address or the size of.
enum PremisesContext {
    static func kind(ofAddressAt range: Range<Int>, in text: ScalarText) -> PremisesFact.Kind {
        let around = Surroundings(of: range, in: text)
        let own = around.strength(of: premises)
        let other = around.strength(of: strangers)
        if definesPremises(around), other < 3 { return .address }
        return own > other && own >= 1.5 ? .address : .otherAddress
    }

    static func kind(ofAreaAt range: Range<Int>, in text: ScalarText) -> PremisesFact.Kind {
        let around = Surroundings(of: range, in: text, reach: 110)
        let building = around.strength(of: buildings)
        let own = around.strength(of: rooms)
        if definesPremises(around) { return .area }
        // `“Premises” means that part of the Building which consists of 31,500 square feet`.
        let definition = Surroundings(of: range, in: text, reach: 400).distance(to: Array("\"premises\" means".utf8))
        if definition != nil, building < 4 { return .area }
        // `31,500 square feet in the Building`: the premises are part of it.
        if own == 0, building == 0 {
            return around.distanceBehind(to: Array("premises".utf8)).map { $0 < 50 } == true ? .area : .otherArea
        }
        return own >= building ? .area : .buildingArea
    }

    /// Whether the words before a suite or floor are about what is let.
    static func isAboutPremises(_ range: Range<Int>, in text: ScalarText) -> Bool {
        let around = Surroundings(of: range, in: text, reach: 90)
        return around.strength(of: rooms + premises) > around.strength(of: strangers)
    }

    /// Whether `(the “Premises”)` or the like stands behind, before anything else is defined.
    private static func definesPremises(_ around: Surroundings) -> Bool {
        guard let quote = around.after.firstIndex(of: 0x22), quote < 60 else { return false }
        let defined = around.after[(quote + 1)...].prefix(20)
        return ["premises", "leased premises", "demised premises", "existing premises", "original premises"].contains {
            defined.starts(with: $0.utf8)
        }
    }

    private static let premises = [
        ("address of the premises", 5), ("premises address", 5), ("leased premises", 4), ("demised premises", 4),
        ("premises", 3.5), ("located at", 3.5), ("known as", 3.5), ("numbered as", 4), ("situated at", 3.5),
        ("property address", 4), ("property:", 4), ("property located", 4), ("building located", 4), ("building", 2.5),
        ("property", 2), ("for space at", 4), ("demises", 2.5), ("suite", 2), ("located in", 2.5), ("project", 2),
        ("space", 2), ("real property", 3),
    ].map { Surroundings.Cue($0.0, $0.1) }

    private static let strangers = [
        ("principal office", 5), ("office at", 5), ("offices at", 5), ("an office", 4.5), ("notice", 4.5),
        ("notices", 4.5), ("mailing address", 5), ("place of business", 5), ("whose address", 5), ("address is", 4),
        ("attn", 4.5), ("attention", 4.5), ("copy to", 4.5), ("address of landlord", 5), ("address of tenant", 5),
        ("landlord's address", 5), ("tenant's address", 5), ("payable to", 4), ("sent to", 4), ("c/o", 5),
        ("residing at", 5), ("corporation, of", 4.5), ("partnership, of", 4.5), ("company, of", 4.5),
        ("an individual, of", 4.5), ("address for notices", 5), ("landlord at", 4.5), ("telephone", 3), ("broker", 3),
    ].map { Surroundings.Cue($0.0, $0.1) }

    private static let rooms = [
        ("premises", 3), ("leased premises", 3.5), ("demises", 3), ("leases to tenant", 3), ("lease to tenant", 3),
        ("takes from landlord", 3), ("leases from landlord", 3.2), ("lease from landlord", 3.2),
        ("hires from landlord", 3), ("space", 2.5), ("suite", 2.5), ("rentable area", 2.5),
        ("area of premises", 4), ("gla:", 3), ("area:", 2.5), ("leased area", 3), ("tenant leases", 3),
        ("covering", 2.5), ("landlord lets", 3),
    ].map { Surroundings.Cue($0.0, $0.1) }

    private static let buildings = [
        ("building contains", 4.5), ("building containing", 4.5), ("building consists", 4.5), ("building", 2.6),
        ("project", 2.6), ("shopping center", 3), ("center contains", 4.5), ("total gla", 4),
        ("total rentable area", 3.5),
        ("property sq", 4), ("building area", 4.5), ("park", 1.5), ("complex", 2.6), ("building:", 4),
        ("building & project", 4), ("industrial building", 3), ("square feet of the building", 4),
    ].map { Surroundings.Cue($0.0, $0.1) }
}
