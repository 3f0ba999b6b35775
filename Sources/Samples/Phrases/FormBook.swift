/// All forms, read from the banks once.
enum FormBook {
    static let leases = FormParser.forms(in: LeaseBank.text)
    static let leaseCovenants = FormParser.forms(in: LeaseBankCovenants.text)
    static let leaseLegal = FormParser.forms(in: LeaseBankLegal.text)
    static let amendments = FormParser.forms(in: AmendmentBank.text)
    static let addenda = merged([AddendumBank.text, AddendumBankMore.text, AddendumBankLong.text])
    static let leaseLong = FormParser.forms(in: LeaseBankLong.text)
    static let contracts = FormParser.forms(in: OtherContractBank.text) + FormParser.forms(in: NonLeaseBank.text)
    static let letters = FormParser.forms(in: LetterBank.text) + FormParser.forms(in: LetterBankMore.text)

    /// The forms of several banks; a form that comes again adds its clauses to the first.
    private static func merged(_ banks: [String]) -> [Form] {
        var forms: [Form] = []
        for form in banks.flatMap({ FormParser.forms(in: $0) }) {
            guard let index = forms.firstIndex(where: { $0.name == form.name }) else {
                forms.append(form)
                continue
            }
            forms[index].clauses += form.clauses.map { clause in
                var clause = clause
                clause.key = "more \(clause.key)"
                return clause
            }
        }
        return forms
    }

    static func form(_ name: String, in forms: [Form]) -> Form {
        forms.first { $0.name == name } ?? Form(name: name)
    }
}
