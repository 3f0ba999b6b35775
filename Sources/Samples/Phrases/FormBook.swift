/// All forms, read from the banks once.
enum FormBook {
    static let leases = FormParser.forms(in: LeaseBank.text)
    static let leaseCovenants = FormParser.forms(in: LeaseBankCovenants.text)
    static let leaseLegal = FormParser.forms(in: LeaseBankLegal.text)
    static let amendments = FormParser.forms(in: AmendmentBank.text)
    static let addenda = FormParser.forms(in: AddendumBank.text) + FormParser.forms(in: AddendumBankMore.text)
    static let leaseLong = FormParser.forms(in: LeaseBankLong.text)
    static let contracts = FormParser.forms(in: OtherContractBank.text) + FormParser.forms(in: NonLeaseBank.text)
    static let letters = FormParser.forms(in: LetterBank.text) + FormParser.forms(in: LetterBankMore.text)

    static func form(_ name: String, in forms: [Form]) -> Form {
        forms.first { $0.name == name } ?? Form(name: name)
    }
}
