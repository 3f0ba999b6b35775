package import Documents

extension ExecutionState {
    /// The state that a document's signatures make.
    ///
    /// Places of the same signer count as one: who has signed the lease has not left it unsigned because a form among
    /// its exhibits has an empty line for him. Witnesses and notaries do not make a document executed.
    package init(of signatures: [SignatureFact]) {
        let places = signatures.filter { !Self.attesting.contains($0.role ?? "") }
        let signers = Dictionary(grouping: places.enumerated(), by: { Self.signer(of: $1, at: $0) })
        let verdicts = signers.values.map { Self.verdict(on: $0.map(\.element)) }
        let state: State =
            if verdicts.contains(true), verdicts.contains(false) {
                .partlyExecuted
            } else if verdicts.isEmpty || verdicts.contains(nil) {
                .unknown
            } else {
                verdicts.contains(true) ? .fullyExecuted : .unsigned
            }
        self.init(
            state: state,
            signed: signatures.count { $0.isSigned == true },
            blank: signatures.count { $0.isSigned == false },
            unknown: signatures.count { $0.isSigned == nil }
        )
    }

    private static let attesting: Set<String> = ["witness", "notary", "attest"]

    /// Whom places are taken together for: the signer's name, else his party or its role; a place that names none of
    /// them stands for itself.
    private static func signer(of fact: SignatureFact, at index: Int) -> String {
        let stated = fact.name ?? fact.party ?? fact.role
        return stated?.lowercased() ?? "\(index)"
    }

    private static func verdict(on places: [SignatureFact]) -> Bool? {
        if places.contains(where: { $0.isSigned == true }) { return true }
        return places.contains { $0.isSigned == nil } ? nil : false
    }
}
