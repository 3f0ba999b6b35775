import Documents
import Learning
import Operations
import TestSupport
import Testing

struct StandardRulesTests {
    private let rules: LabellingRules

    init() throws {
        rules = try StandardRules.rules()
    }

    @Test func everyDefaultClassHasRules() {
        #expect(rules.classes == DocumentClass.standard.map(\.rawValue))
        #expect(Set(rules.rules.map(\.label)) == Set(rules.classes))
    }

    @Test(arguments: [
        ("OFFICE LEASE AGREEMENT\nLandlord hereby leases to Tenant", "lease"),
        ("SECOND AMENDMENT TO OFFICE LEASE\nThe Lease is hereby amended as follows", "amendment"),
        ("PARKING RIDER\nThis Rider is attached to the Lease between Landlord and Tenant", "addendum"),
        ("2019 CAM RECONCILIATION\nYour pro rata share 4.5 % Total expenses 12,000 Balance due 320", "cam_statement"),
        ("EMPLOYMENT AGREEMENT between the Company and the Executive", "other"),
        ("SECOND AMENDMENT TO CREDIT AGREEMENT among the Borrower and the Lender", "other"),
        ("TENANT ESTOPPEL CERTIFICATE\nThe undersigned tenant under the lease", "other"),
        ("INVOICE No. 17 for goods delivered", "other"),
    ])
    func headingsAreLabelled(text: String, label: String) {
        let outcome = LabelledByRules([TextSample(text: text)], by: rules, minimumConfidence: 0)
        #expect(outcome.answers[0]?.label == label)
    }

    /// Real files, none of them made for the rules.
    @Test(.enabled(if: LeaseCorpus.isThere))
    func realFilesAreLabelledRightly() throws {
        let samples = try LeaseCorpus.labelledTexts().map {
            TextSample(text: $0.text, filename: $0.name, label: $0.label)
        }
        let report = LabelledByRules(samples, by: rules, minimumConfidence: 0.6).report
        let measured = try #require(report.measured)
        #expect(measured.accuracy >= 0.93, "\(measured)")
        #expect(Double(report.labelled) >= 0.9 * Double(report.count), "\(report.labelled) of \(report.count)")
    }
}
