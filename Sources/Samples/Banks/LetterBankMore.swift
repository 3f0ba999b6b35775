/// Letters that speak of common charges, amendments and addenda without being one.
enum LetterBankMore {
    static let text = #"""
        form letter.dispute

        shape request

        title [Objection to operating expenses|CAM audit request|Dispute of reconciliation]

        file [CAM dispute|audit request {suite}|objection letter]

        open We have received your statement of common area charges and [question|do not agree with] some of its items.

        clause! :: Please send the invoices for [landscaping and snow removal|management fees|roof work]; our lease caps
        the increase of such costs.

        clause :: Until this is cleared up we pay {small} under protest.

        clause :: Our accountant, {person}, will call to arrange a day for the audit.

        form letter.request

        shape request

        title [Request for consent to alterations|Request for amendment|Request to assign lease]

        file [tenant request|alteration request|letter from tenant]

        open {tenant} asks for your consent to [alter the reception area|assign the lease to {firm}|amend the lease to
        add Suite {number}].

        clause! :: [Plans are enclosed.|The financial statements of {firm} are enclosed.] We hope to begin by {later}.

        clause :: We will pay your reasonable cost of review.

        clause :: May we hear from you by {due}?

        form letter.receipt 0.6

        shape letter

        title [Receipt of security deposit|Payment received|Past due reminder]

        file [receipt_{number}|payment letter]

        sign landlord

        open [We have received|Thank you for] your payment of {fee} on {today}.

        clause! :: [Your account is current.|A balance of {small} remains.]

        clause :: Payments may also be made online.

        form sheet.abstract 0.8

        shape sheet

        sign none

        title [LEASE ABSTRACT|LEASE SUMMARY|TENANT FILE CHECKLIST]

        file [abstract {suite}|Lease Abstract|file checklist]

        open Prepared by {person} on {today} for {manager}. Not a legal document.

        clause! Tenant :: {tenant}, {premises}, {property}

        clause! Dates :: Lease dated {leasedate}; begins {commencement}; ends {expiration}

        clause Rent :: {monthly} a month; deposit {deposit}

        clause File :: Lease, guaranty, [two amendments|one amendment], insurance certificate, estoppel

        clause Notes :: [CAM reconciliation due in spring|Renewal notice due nine months before the end]

        form sheet.workorder 0.5

        shape sheet

        sign none

        title [WORK ORDER|SERVICE REPORT|INCIDENT REPORT]

        file [WO-{number}|service report {number}]

        open Property: {property}. Reported by {person} on {today}. Number {number}.

        clause! Work :: [Unit on the roof does not cool; replaced capacitor.|Leak at ceiling near {premises}; seal
        renewed.|Lamp out in stairwell.]

        clause Time :: Two men, three hours.

        clause Charge :: {small}, [billed to tenant|within contract].
        """#
}
