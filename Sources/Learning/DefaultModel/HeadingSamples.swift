import Mathematics

/// Writes headings with a first sentence, so that the model learns which words of a heading decide.
///
/// The few real files show only some of the ways in which "amendment" and "lease" meet, or in which an amendment is of
/// something else. All words are our own.
struct HeadingSamples {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// So many papers of each of the classes but CAM statements, and three times as many others.
    mutating func samples(ofEach count: Int) -> [TextSample] {
        var samples: [TextSample] = []
        for _ in 0..<count {
            samples.append(lease())
            samples.append(sample("amendment", heading: filled(HeadingBank.amendments), body: amendmentBody()))
            samples.append(sample("addendum", heading: filled(HeadingBank.addenda), body: addendumBody()))
            samples.append(kin())
            samples.append(kin())
            samples.append(contract())
        }
        for index in samples.indices { samples[index].group = "heading \(index)" }
        return samples
    }

    private mutating func sample(_ label: String, heading: String, body: String) -> TextSample {
        let title = random.unit() < 0.7 ? heading.uppercased() : heading
        return TextSample(text: "\(title)\n\n\(body)", label: label, isAuxiliary: true)
    }

    private mutating func filled(_ headings: [String]) -> String {
        var heading = random.element(of: headings)
        heading = heading.replacing("#", with: random.element(of: HeadingBank.leases))
        heading = heading.replacing("@", with: random.element(of: HeadingBank.ordinals))
        heading = heading.replacing("*", with: random.element(of: HeadingBank.topics))
        return heading.replacing("%", with: "\(1 + random.index(below: 8))")
    }

    private mutating func parties() -> String {
        let roles = random.element(of: [
            ("Landlord", "Tenant"), ("Landlord", "Tenant"), ("Landlord", "Tenant"), ("Lessor", "Lessee"),
            ("Owner", "Resident"),
        ])
        return "A, a limited liability company (“\(roles.0)”), and B, a corporation (“\(roles.1)”)"
    }

    /// One in four restates an earlier lease, and is a lease all the same.
    private mutating func lease() -> TextSample {
        let heading = random.element(of: HeadingBank.leases)
        let body = leaseBody()
        guard random.unit() < 0.25, !heading.contains("Restated") else {
            return sample("lease", heading: heading, body: body)
        }
        let restated = random.element(of: ["Amended and Restated \(heading)", "Second Amended and Restated \(heading)"])
        let opening = random.element(of: [
            "The parties amend and restate the earlier lease in its entirety as follows.",
            "WHEREAS the parties entered into a \(heading), and WHEREAS they desire to amend and restate it in its entirety.",
            "This \(restated) replaces the prior lease, as amended, which is amended and restated to read in full as follows.",
        ])
        return sample(
            "lease",
            heading: restated,
            body: random.unit() < 0.5 ? "\(opening) \(body)" : "\(body) \(opening)"
        )
    }

    private mutating func leaseBody() -> String {
        let parties = parties()
        return random.element(of: [
            "This Lease is made as of this day by and between \(parties). Landlord leases to Tenant the premises.",
            "THIS LEASE, dated for reference, is entered into between \(parties), who agree as follows: 1. Premises. 2. Term. 3. Rent.",
            "Basic provisions. Parties: \(parties). Premises. Term. Base Rent. Security Deposit. Permitted Use.",
            "BY AND BETWEEN \(parties). Table of Contents. Article 1 Premises. Article 2 Term. Article 3 Rent.",
            "This agreement was entered into between \(parties), for the rent of the house and its term of one year.",
            "Resident rents from owner the dwelling, month to month. \(parties). Rent is payable on the first of each month.",
            "The landlord rents the apartment to the tenant for a term of one year. Rent. Occupants. Utilities. Deposit.",
        ])
    }

    private mutating func amendmentBody() -> String {
        let parties = parties()
        let lease = random.element(of: HeadingBank.leases)
        return random.element(of: [
            "This Amendment is entered into as of this day by and between \(parties). WHEREAS, the parties entered into that certain \(lease); WHEREAS, they desire to amend the Lease.",
            "This agreement, between \(parties), modifies the \(lease) between them. The term is extended. Except as modified, the Lease is ratified.",
            "Recitals. A. \(parties) are parties to a \(lease) dated before. B. The parties wish to extend the term and amend the Lease as follows.",
            "The \(lease) between \(parties) is amended as follows: Section 3 is deleted and replaced.",
            "Date. Landlord. Tenant. Lease: \(lease) between \(parties). 1. Term. 2. Base Rent. 3. Ratification. The Lease is amended accordingly.",
        ])
    }

    private mutating func addendumBody() -> String {
        let parties = parties()
        let lease = random.element(of: HeadingBank.leases)
        return random.element(of: [
            "This Addendum is attached to and made a part of the \(lease) between \(parties). If they conflict, this Addendum controls.",
            "Rider annexed to and forming part of the \(lease) between \(parties). The provisions of this Rider govern.",
            "THIS ADDENDUM is executed by and between \(parties) and is incorporated into the \(lease) of even date.",
            "1. Option. Tenant is granted an option under this Lease. 2. Notice. 3. Rent during the extension.",
            "The following terms are added to the lease of the premises between \(parties).",
            "In connection with the execution of the \(lease), \(parties) agree to these additional terms.",
        ])
    }

    private mutating func kin() -> TextSample {
        let heading = random.element(of: HeadingBank.kin)
        let parties = parties()
        let lease = random.element(of: HeadingBank.leases)
        let body = random.element(of: [
            "The undersigned refers to the \(lease) between \(parties) for the premises.",
            "Re: \(lease) between \(parties). Gentlemen: This confirms the following.",
            "This instrument is made with reference to the \(lease) by and between \(parties), and is an agreement about the Lease.",
            "This document is delivered under the terms of the Lease between \(parties).",
        ])
        return sample("other", heading: heading, body: body)
    }

    private mutating func contract() -> TextSample {
        let parts = random.element(of: HeadingBank.contracts).split(separator: "/").map(String.init)
        let ordinal = random.element(of: HeadingBank.ordinals)
        let heading = random.element(of: [
            parts[0], "\(ordinal) Amendment to \(parts[0])", "Amendment No. 2 to \(parts[0])",
            "Addendum to \(parts[0])",
            "\(ordinal) Addendum to \(parts[0])", "Amendment to \(parts[0])", "Amended and Restated \(parts[0])",
            "Rider to \(parts[0])", "Addendum",
        ])
        let parties = "A, a corporation (the “\(parts[1])”), and B (the “\(parts[2])”)"
        let body = random.element(of: [
            "This instrument is entered into as of this day by and between \(parties), relating to the \(parts[0]) between them.",
            "THIS \(parts[0].uppercased()) is made between \(parties), who agree as follows.",
            "WHEREAS, \(parties) entered into a \(parts[0]); and WHEREAS they desire to amend it and add to its terms.",
        ])
        return sample("other", heading: heading, body: body)
    }
}
