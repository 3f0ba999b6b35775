/// More papers of lease files that are no leases: transfers, loans, subleases and notices.
enum NonLeaseBank {
    static let text = #"""
        form other.memorandum

        title [MEMORANDUM OF LEASE|SHORT FORM MEMORANDUM FOR RECORDING|NOTICE OF LEASE]

        file [memo of lease recorded|Memorandum of Lease|recording_{number}]

        open After recording return to {manager}. ¶ {landlord} and {tenant} record that by a lease dated {leasedate} the
        former has let {premises}, {propertyaddress}, to the latter.

        clause! Term :: The term runs from {commencement} to {expiration}.

        clause Purpose :: This memorandum is only for the record and changes nothing in the lease.

        clause Options :: The lease holds [no option to buy|an option to extend for five years].

        clause Acknowledgment :: State of {state}, county of {county}: on {today} {landlordsigner} appeared before me, a
        notary public, and acknowledged this as a free act.

        form other.sublease

        title [SUBLEASE|SUBLEASE AGREEMENT|DESK SPACE SUBLEASE]

        file [Sublease {firm}|sublease_{number}|subtenant agreement]

        sign firm

        open {tenantfull} (“Sublandlord”) sublets to {firmfull} (“Subtenant”) part of {premises}, {property}, by this
        sublease of {today}.

        clause! Prime Lease :: This sublease is subject to the lease from {landlord} dated {leasedate}; Subtenant shall
        do nothing that breaches it.

        clause! Term :: From {later} until the day before the prime lease ends.

        clause Rent :: Subtenant pays Sublandlord {fee} a month on the first.

        clause Consent :: This sublease takes effect when the prime landlord has consented.

        clause Furniture :: Subtenant may use the furniture that is there.

        form other.commission

        title [COMMISSION AGREEMENT|EXCLUSIVE LISTING AGREEMENT|BROKERAGE AGREEMENT]

        file [commission agreement|listing_{number}]

        sign landlord

        open {landlord} engages {broker} on {today} to find tenants for {property}.

        clause! Commission :: The owner pays [four|six] percent of the base rent of the first term of each lease, half
        at signing and half when rent begins.

        clause Renewals :: [Two percent|No commission] is paid on renewals.

        clause Term :: The engagement ends {later}; it may be ended on {days} days’ notice.

        clause Protected Prospects :: Within ten days after the end the broker lists those with whom it dealt.

        form other.sale

        title [PURCHASE AND SALE AGREEMENT|CONTRACT FOR THE SALE OF REAL ESTATE|FIRST AMENDMENT TO PURCHASE AND SALE
        AGREEMENT|ADDENDUM TO PURCHASE AND SALE AGREEMENT]

        file [PSA|psa amendment {number}|sale contract]

        sign firm

        open {firmfull} (“Buyer”) and {landlord} (“Seller”) agree on {today} about the sale of {property},
        {propertyaddress}.

        clause! Price :: The price is {sum}, of which a deposit is paid within {fewdays} days.

        clause Inspection :: Buyer may inspect until {due} and withdraw for any reason.

        clause Title :: Seller conveys by special warranty deed, free of liens other than leases.

        clause Closing :: The sale closes on {later} through the title company.

        clause Prorations :: Rents, taxes and common charges are prorated as of the closing.

        clause Estoppels :: Seller delivers estoppel certificates of tenants of [eighty|ninety] percent of the area.

        form other.note

        title [PROMISSORY NOTE|LOAN MODIFICATION AGREEMENT|SECOND AMENDMENT TO LOAN AGREEMENT|DEED OF TRUST]

        file [note_{number}|loan mod|promissory note]

        sign firm

        open For value received {tenant} (“Borrower”) promises to pay {firm} (“Lender”) {sum} with interest, as of
        {today}.

        clause! Interest :: Interest accrues at [six|seven and a half|eight] percent a year.

        clause! Payment :: Borrower pays {fee} on the first of each month until {later}, when all is due.

        clause Prepayment :: The loan may be repaid early without premium.

        clause Default :: On default the whole becomes due.

        clause Security :: The note is secured by a deed of trust of even date.

        form other.movein 0.6

        title [NOTICE OF TENANT’S INTENT TO VACATE|MOVE-OUT INSPECTION|SECURITY DEPOSIT DISPOSITION|RENTAL APPLICATION]

        file [move out {suite}|deposit return|application {number}]

        sign none

        open {tenant}, {premises}, {propertyaddress}. Date: {today}.

        clause! Deposit :: Deposit held: {deposit}. Deductions: {small} for cleaning.

        clause Condition :: Walls marked; blinds missing in one window; carpet clean.

        clause Keys :: [Two|Four] keys were returned.

        clause Forwarding Address :: {tenantaddress}

        clause Income :: Employer: {firm}. References: {person} and {person2}.
        """#
}
