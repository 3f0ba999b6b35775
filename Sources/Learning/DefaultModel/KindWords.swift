/// The words in a document's opening that say what kind of document it is, and those that it is easily taken for.
///
/// Names of parties and places, dates and filler words are not among them: what is left of "Second Amendment to Office
/// Lease" and of "Amendment No. 2 to the Lease" is the same.
enum KindWords {
    static let words: [String] =
        """
        account actual actuals addenda addendum affiliate agency agreement alliance amend amended amending amendment
        amendments amends annexed area assessed assignment assumption attached attachment attornment balance bank bill
        billed borrower budget building buyer cam certificate charge charges collaboration commencement common company
        confidentiality confirmation consent construction consulting contract credit dear debit deed default demise
        demises development disclosure distribution due employee employer employment endorsement escrow estimate
        estimated estimates estoppel executive expense expenses extend extension filing franchise governs ground
        guarantee guarantor guaranty hosting incorporated indenture insurance intellectual intent invoice joint
        landlord lease leased leases leasing lender lessee lessor letter license licensee licensor loan maintenance
        management manufacturing marketing memorandum modification modifications modified modify mortgage noncompetition
        nondisclosure notice operating option order owner owing paid paint parking partnership payment payments pet
        plan policy premises promotion property proposal prorata proportionate provisions purchase purchaser ratified
        ratification receipt recon reconciled reconciliation reconciliations release remarketing remit renewal rent
        rental rents report resident residential restated retirement rider riders roll rules sale schedule seller
        service services settlement severance share software space special sponsorship statement stipulations sublease
        sublessee sublessor subordination supplement supplemental supplementary supplements supply surety surrender
        suretyship tax taxes tenancy tenant tenants termination terms total trademark transportation underwriting
        utilities utility vendor venture waiver warranty work year
        """
        .split(whereSeparator: \.isWhitespace).map(String.init)
}
