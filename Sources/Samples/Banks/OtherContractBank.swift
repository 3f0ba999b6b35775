/// Contracts of other kinds, among them amendments and addenda that look like those of leases.
enum OtherContractBank {
    static let text = #"""
        form other.employment_amendment

        title [FIRST|SECOND|THIRD|] AMENDMENT TO [EMPLOYMENT AGREEMENT|EXECUTIVE EMPLOYMENT AGREEMENT]

        file [Employment Amendment|amendment_employment_{number}|amendment]

        sign firm

        open This Amendment, [dated|effective] {today}, amends the Employment Agreement of {earlier} (the “Agreement”)
        between {firmfull} (the “Company”) and {person} (“Executive”).

        clause! Salary | Base Salary :: Section 3 of the Agreement is amended: from {later} the Company pays Executive a
        yearly salary of {sum}.

        clause Bonus :: Executive may earn a bonus of up to [thirty|forty|fifty] percent of salary, as the board
        decides.

        clause Position :: Executive serves as [Chief Operating Officer|Senior Vice President, Sales] and reports to the
        chief executive.

        clause Severance :: If the Company ends the employment without cause, Executive receives [six|nine|twelve]
        months of salary.

        clause Equity :: The Company grants options on [ten|twenty] thousand shares, vesting over four years.

        clause Non-Competition :: The covenant not to compete is [shortened to six months|deleted].

        clause Effect :: Otherwise the Agreement is unchanged and in full force.

        form other.employment_addendum 0.8

        title [ADDENDUM TO EMPLOYMENT AGREEMENT|ADDENDUM NO. 2 TO CONSULTING AGREEMENT|SECONDMENT ADDENDUM]

        file [addendum_{number}|HR addendum|Addendum employment]

        sign firm

        open This Addendum supplements the agreement of {earlier} between {firm} and {person} and is effective {later}.

        clause! Duties :: {person} takes on the duties of [regional manager|project lead] in addition to those already
        held.

        clause Travel :: The company pays an allowance of {small} a month for travel.

        clause Remote Work :: {person} may work from home [two|three] days a week.

        clause Term :: The engagement is extended to {later}.

        clause Other Terms :: All other terms of employment remain the same.

        form other.service

        title [MASTER SERVICES AGREEMENT|JANITORIAL SERVICES AGREEMENT|CONSULTING AGREEMENT|LANDSCAPE MAINTENANCE
        CONTRACT|SECURITY SERVICES AGREEMENT]

        file [MSA_{number}|services agreement|contract {number}]

        sign firm

        open This agreement is made {today} between {firmfull} (“Provider”) and {tenantfull} (“Client”).

        clause! Services | Scope of Services :: Provider shall perform the services described in each statement of work
        [with due skill|in a workmanlike manner].

        clause Fees | Compensation :: Client pays {fee} a month within {days} days of invoice.

        clause Term and Termination :: The agreement runs for one year from {later}; either party may end it on {days}
        days’ notice.

        clause Confidential Information :: Each party keeps the other’s confidential information secret.

        clause Warranty :: Provider warrants its work for ninety days and corrects defects without charge.

        clause Limitation of Liability :: Neither party is liable for indirect loss; liability is limited to fees paid
        in the last twelve months.

        clause Independent Contractor :: Provider is not an employee of Client.

        clause Governing Law :: The law of {state} governs.

        form other.service_amendment

        title AMENDMENT NO. [1|2|3|4] TO [MASTER SERVICES AGREEMENT|SUPPLY AGREEMENT|CREDIT AGREEMENT|SOFTWARE LICENSE
        AGREEMENT]

        file [Amendment No 2|amendment_{number}|MSA amendment]

        sign firm

        open This Amendment is made as of {today} between {firmfull} and {tenantfull} and amends the agreement between
        them dated {earlier} (the “Agreement”).

        clause! Amendments | Amended Terms :: The Agreement is amended as follows:
        - the [price schedule|fee table] is replaced by Schedule 1;
        - the term is extended to {later}; and
        - the service levels are [those of Annex B|raised to 99.9 percent].

        clause Purchase Commitment :: Buyer commits to purchases of at least {sum} a year.

        clause Conditions Precedent :: The amendment takes effect when the administrative agent has received signed
        copies.

        clause Representations :: Each party repeats the representations of the Agreement as of today.

        clause Miscellaneous :: Except as amended the Agreement continues in force; counterparts are permitted.

        form other.license 0.8

        title [SOFTWARE LICENSE AGREEMENT|TRADEMARK LICENSE AGREEMENT|LICENSE AGREEMENT FOR USE OF FACILITIES|AMENDMENT
        TO LICENSE AGREEMENT]

        file [license_{number}|License Agreement]

        sign firm

        open {firmfull} (“Licensor”) grants {tenant} (“Licensee”) a licence on the terms below, effective {today}.

        clause! Grant :: Licensor grants a [non-exclusive|limited], non-transferable licence to use the
        [software|marks|room] during the term.

        clause Royalties | Licence Fee :: Licensee pays {fee} [a year|each quarter].

        clause Restrictions :: Licensee shall not [copy, modify or sublicense|lend or resell] what is licensed.

        clause Support :: Licensor answers requests within two business days.

        clause No Tenancy :: This licence creates no lease or other interest in real estate.

        clause Termination :: Either party may end the licence on {days} days’ notice.

        form other.nda 0.6

        title [MUTUAL NON-DISCLOSURE AGREEMENT|CONFIDENTIALITY AGREEMENT]

        file [NDA|nda_signed|Mutual NDA {firm}]

        sign firm

        open {firm} and {tenant} make this agreement on {today} to protect what they tell each other while they [discuss
        a transaction|consider doing business].

        clause! Confidential Information :: It means all that one party discloses and marks or that is plainly secret.

        clause Exclusions :: Information that is public or known before is not covered.

        clause Duty :: The recipient uses the information only for the purpose and shows it only to those who need it.

        clause Term :: The duties last [two|three|five] years.

        form other.guaranty

        title [GUARANTY OF LEASE|GUARANTY|PERSONAL GUARANTY|GUARANTY AND SURETYSHIP AGREEMENT]

        file [guaranty|Guaranty of Lease|personal guaranty signed]

        sign guarantor

        open For value received, and to induce {landlord} to lease {premises}, {property}, to {tenant} by lease dated
        {leasedate}, the undersigned, {guarantor}, guarantees as follows:

        clause! Guaranty :: Guarantor [unconditionally|absolutely] guarantees payment of rent and performance of the
        tenant’s duties under the lease.

        clause Primary Obligation :: This is a guaranty of payment and not of collection; the landlord need not first
        proceed against the tenant.

        clause Waivers :: Guarantor waives notice of acceptance, presentment, demand and protest.

        clause Modifications :: Amendment, extension or assignment of the lease does not release Guarantor.

        clause Limit :: Guarantor’s liability is limited to {sum}[, plus costs of enforcement|].

        clause Bankruptcy :: Bankruptcy of the tenant does not discharge this guaranty.

        clause Jurisdiction :: Suit may be brought in {court}.

        form other.estoppel

        title [TENANT ESTOPPEL CERTIFICATE|ESTOPPEL CERTIFICATE|TENANT’S ESTOPPEL]

        file [estoppel|Tenant Estoppel {suite}|estoppel_certificate]

        sign tenant

        open To: {firm} and its lenders. ¶ The undersigned, {tenant}, is tenant of {premises} in {property} under a
        lease from {landlord} dated {leasedate} (the “Lease”) and certifies:

        clause! Lease :: The Lease is in full force, and has not been modified [except as listed on Schedule A|].

        clause! Term :: The term began {commencement} and expires {expiration}.

        clause! Rent :: Monthly base rent of {monthly} is paid through {today}; no rent is paid more than a month ahead.

        clause Deposit :: The landlord holds a deposit of {deposit}.

        clause No Default :: To Tenant’s knowledge neither party is in default, and Tenant has no defense or offset.

        clause Options :: Tenant has no option to buy the property and [no option to extend|one option to extend].

        clause Reliance :: The addressees may rely on this certificate.

        form other.commencement

        title [COMMENCEMENT DATE MEMORANDUM|CONFIRMATION OF COMMENCEMENT DATE|ACCEPTANCE OF PREMISES
        MEMORANDUM|MEMORANDUM OF LEASE DATES]

        file [commencement_memo|Commencement Letter|memo of dates]

        open {landlord} and {tenant}, parties to a lease dated {leasedate} of {premises}, {property}, confirm on
        {today}:

        clause! Dates :: The Commencement Date is {commencement}, and the Expiration Date is {expiration}.

        clause! Rent :: The first monthly rent is {monthly}.

        clause Acceptance :: Tenant has taken possession and accepts the Premises as complete[, save for the punch
        list|].

        clause Area :: The Premises contain {area.digits} rentable square feet.

        form other.consent

        title [CONSENT TO SUBLEASE|LANDLORD’S CONSENT TO SUBLEASE|CONSENT TO ASSIGNMENT]

        file [consent_to_sublease|Landlord Consent|consent]

        open {landlord} (“Landlord”), {tenant} (“Tenant”) and {firm} (“Subtenant”) agree on {today} about a proposed
        sublease of part of {premises}, {property}.

        clause! Consent :: Landlord consents to the sublease on the terms of this instrument and to no other transfer.

        clause No Release :: Tenant is not released; the sublease is subject to the lease dated {leasedate}.

        clause Attornment :: If the lease ends, Subtenant shall attorn to Landlord if Landlord so asks.

        clause Costs :: Tenant pays Landlord’s review fee of {fee}.

        clause Insurance :: Subtenant gives proof of the insurance that the lease asks for.

        form other.termination

        title [LEASE TERMINATION AGREEMENT|TERMINATION AND SURRENDER AGREEMENT|SURRENDER OF LEASE]

        file [termination_agreement|Surrender Agreement|lease termination]

        open {landlordfull} and {tenantfull} agree on {today} to end the lease of {premises}, {propertyaddress}, dated
        {leasedate}.

        clause! Termination :: The lease ends on {later} as if that were its expiration date.

        clause Fee | Termination Fee :: Tenant pays {sum} as a condition of the termination.

        clause Surrender :: Tenant leaves the premises vacant and broom-clean by that date.

        clause Release :: On payment each party releases the other, except from duties that survive.

        clause Deposit :: The deposit of {deposit} is [returned within {days} days|kept by Landlord].

        form other.snda 0.6

        title [SUBORDINATION, NON-DISTURBANCE AND ATTORNMENT AGREEMENT|SUBORDINATION AGREEMENT]

        file [SNDA|snda_{number}]

        open Among {firmfull} (“Lender”), {landlord} and {tenant}, dated {today}, about the lease of {premises},
        {property}.

        clause! Subordination :: The lease is subordinate to Lender’s mortgage securing {sum}.

        clause Non-Disturbance :: So long as the tenant is not in default, Lender will not disturb its possession.

        clause Attornment :: The tenant will recognize Lender or a buyer at foreclosure as landlord.

        clause Payment to Lender :: Upon notice the tenant pays rent to Lender.
        """#
}
