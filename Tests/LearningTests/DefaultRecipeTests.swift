import Learning
import Testing

struct DefaultRecipeTests {
    private static func paper(_ heading: String, _ label: String, _ index: Int) -> TextSample {
        TextSample(
            text: "\(heading)\nThis instrument number \(index) is made between A and B for the matters that it names.",
            filename: "edgar__\(label)_\(index).htm",
            label: label,
            group: "\(label) \(index)"
        )
    }

    private static let real: [TextSample] = (0..<6).flatMap { index in
        [
            paper("OFFICE LEASE", "lease", index), paper("FIRST AMENDMENT TO LEASE", "amendment", index),
            paper("EMPLOYMENT AGREEMENT", "other", index),
        ]
    }

    private static let generated = (0..<4).map { paper("CAM RECONCILIATION STATEMENT", "cam_statement", $0) }

    @Test func onlyRealFilesWithoutTheirNamesAreScored() {
        let samples = DefaultRecipe.samples(real: Self.real, synthetic: Self.generated, generated: Self.generated)
        let scored = samples.filter { !$0.isAuxiliary }
        #expect(scored.map(\.text) == Self.real.map(\.text))
        #expect(scored.allSatisfy { $0.filename == nil })
        #expect(samples.contains { $0.isAuxiliary && $0.filename == Self.real[0].filename })
    }

    @Test func copiesStayInTheirFamily() {
        let samples = DefaultRecipe.samples(real: Self.real, synthetic: [], generated: [])
        for file in Self.real {
            #expect(samples.count { $0.group == file.group } == 4, "as it is, with its name, misread, prefaced")
        }
        let families = Set(Self.real.map(\.group))
        let others = DefaultRecipe.samples(real: [], synthetic: Self.real, generated: Self.real)
        #expect(families.isDisjoint(with: others.map(\.group)))
    }

    @Test func theCopiesAreTheSameEachTime() {
        let first = DefaultRecipe.samples(real: Self.real, synthetic: [], generated: Self.generated)
        #expect(first == DefaultRecipe.samples(real: Self.real, synthetic: [], generated: Self.generated))
    }

    @Test(arguments: [
        ("SEVENTH AMENDMENT TO INDUSTRIAL LEASE\nbetween Landlord and Tenant, to amend the lease", "amendment"),
        ("EX-10.3 4 dex103.htm\nMEDICAL OFFICE LEASE\nLandlord leases to Tenant the premises", "lease"),
        ("SECOND AMENDMENT TO CREDIT AGREEMENT\namong the Borrower and the Lender", "other"),
        ("LOADING DOCK ADDENDUM\nThis Addendum is attached to the Lease between Landlord and Tenant", "addendum"),
        ("TENANT ESTOPPEL CERTIFICATE\nThe undersigned is the tenant under the lease", "other"),
        ("CAM RECONCILIATION STATEMENT\nThis instrument is made for the matters", "cam_statement"),
    ])
    func headingsDecide(text: String, label: String) throws {
        let model = try Self.model.get()
        #expect(model.classifier.classify(TextSample(text: text)).label == label)
    }

    private static let model = Result {
        try DefaultRecipe.train(real: real, synthetic: [], generated: generated)
    }
}
