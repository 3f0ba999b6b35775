/// The longer clauses of addenda, added to the forms of the same names.
enum AddendumBankLong {
    static let text = #"""
        form addendum.common

        clause? key=incorporated Incorporation | Part of the Lease | Defined Terms :: [This {paper} is incorporated in
        the Lease by this reference, and a breach of it is a breach of the Lease.|Words that the Lease defines have the
        same meaning in this {paper} unless it says otherwise.]

        clause? key=prevails Conflict | Controlling Document | Inconsistency :: [If a provision of this {paper}
        conflicts with the body of the Lease, this {paper} governs.|The typewritten provisions of this {paper} prevail
        over the printed provisions of the Lease.]

        clause? key=ratified No Other Change | Lease in Effect :: Except as this {paper} supplements it, the Lease is
        unchanged and remains in full force.

        clause? key=parties Signatures | Counterparts :: This {paper} may be signed in counterparts and by electronic
        means and takes effect together with the Lease.

        clause? key=run Successors :: The provisions of this {paper} bind the heirs, successors and permitted assigns of
        the parties.

        clause? key=essence Time :: Time is of the essence of every date in this {paper}.

        form addendum.general

        clause Rent Commencement :: Although the Term begins on {commencement}, Base Rent is first payable on the
        earlier of [ninety (90)|sixty (60)|one hundred twenty (120)] days after that day and the day on which Tenant
        opens for business to the public. Until then Tenant pays for utilities and keeps the insurance that the Lease
        requires.

        clause Early Termination | Termination Option :: Tenant may end the Lease as of the last day of the
        [thirty-sixth|forty-eighth|sixtieth] month by notice given at least {manydays} days before, together with a
        payment of {fee} and of the part of Landlord’s allowances and commissions that is not yet amortized. If Tenant
        is in default when it gives the notice or when the Term would so end, the notice is void.

        clause Cap on Expenses | Limit on Common Area Charges :: Tenant’s share of those operating expenses that
        Landlord can control shall not rise by more than [four|five|six] percent in any calendar year over the year
        before. Taxes, insurance, utilities and the removal of snow are not subject to this limit.

        clause Financial Condition :: If Tenant’s net worth falls below {sum} as shown by its yearly statement, Landlord
        may ask that the security deposit be raised to three months’ rent.

        clause? Right to Contest Taxes :: Tenant may contest taxes in Landlord’s name at its own cost, and Landlord
        joins in the papers that the law requires.

        clause? Inspection :: Tenant has {days} days from the date of the Lease to inspect the Premises and their
        systems and may withdraw by notice within that time, in which case the deposit of {deposit} is returned.

        form addendum.extension

        clause? key=arbitration Determination of Fair Market Rent | Arbitration of Rent :: Within {days} days after
        Tenant’s notice Landlord states the rent that it considers to be the Fair Market Rent. If Tenant objects within
        {fewdays} business days, the parties confer for twenty days. If they do not agree, each names a broker or
        appraiser who has worked in {county} County for at least ten years; each of these submits a figure; and a third,
        whom the two choose, selects the one of the two figures that is nearer to the market, without power to find a
        middle. Each party pays its own appraiser and half of the third’s fee. Until the rent is so found Tenant pays
        the last Base Rent, and the difference is settled afterwards.

        clause? key=amendment Documentation :: When an option has been exercised and the rent found, the parties sign an
        amendment that states the dates and the rent of the Extension Term; but the extension is effective without it.

        clause? key=lapse Lapse :: If Tenant does not exercise an option in time, that option and those that would
        follow it are void.

        clause? key=guarantor Guarantor :: An exercise is effective only if {guarantor} confirms in writing that the
        guaranty of the Lease extends to the Extension Term.

        form addendum.work

        clause? key=delays Force Majeure | Excused Delay :: The time for completing the Work is extended by delay that
        weather, strikes, shortage of material, acts of authorities or other causes beyond the reasonable control of the
        party cause, for as long as they last, but by no more than {manydays} days in all.

        clause? key=budget Budget | Cost of the Work :: Before the Work begins Landlord submits a budget that lists the
        contractor’s price, fees of architects and engineers, permits, and a contingency of [five|ten] percent. Tenant
        approves it or asks for changes of the plans within {fewdays} business days. If the budget exceeds the
        allowance, Tenant deposits the excess with Landlord, who pays it out before the allowance.

        clause? key=representatives Representatives :: {person} acts for Tenant and {person2} for Landlord in all that
        concerns the Work; each may approve plans and change orders by e-mail.

        clause? key=early Early Entry :: Tenant and its vendors may enter the Premises during the last [two|three|four]
        weeks of the Work to install cables, fixtures and furniture, provided that they do not hinder the contractor and
        that Tenant’s insurance is in force. Rent is not due for that time.

        clause? key=completion Certificate of Occupancy | Completion :: The Work is complete when the authority issues a
        certificate of occupancy, be it a temporary one, and the architect certifies that nothing is left but the punch
        list. The parties then confirm the date in writing.

        form addendum.stipulations

        clause :: Notwithstanding anything to the contrary in the lease, Tenant is not responsible for [structural
        repairs|replacement of the roof membrane|correction of conditions that existed before {commencement}].

        clause :: Landlord warrants that on the day of delivery the heating and cooling equipment, plumbing and
        electrical systems are in working order, and repairs at its cost whatever fails within {manydays} days of that
        day, unless Tenant’s neglect caused it.

        clause :: In the event that the principal road to the Property is closed or its parking is reduced by more than
        [ten|fifteen|twenty] percent for longer than {days} days, Base Rent is reduced in fair proportion until access
        or parking is restored.

        clause :: Any sum that the lease calls liquidated damages is the only remedy for the delay to which it applies.

        clause? :: Tenant may record a short memorandum of the lease at its own cost, and shall release it of record
        when the term ends.

        clause? :: In place of the thirty days stated in the lease, Landlord has {days} days to return the security
        deposit, with an itemized list of what it keeps.

        clause? :: The printed words about relocation of the tenant are struck out.
        """#
}
