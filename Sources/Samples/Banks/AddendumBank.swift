/// Addenda that grant, build or regulate something at commercial premises.
enum AddendumBank {
    static let text = #"""
        form addendum.general 2.2

        title [ADDENDUM|LEASE ADDENDUM|ADDENDUM TO LEASE|ADDENDUM NO. 1|ADDENDUM “A”|ADDENDUM TO
        {leasetitle.upper}|ADDENDUM TO STANDARD LEASE]

        file [addendum|Lease Addendum|Addendum to Lease|addendum_A|ADD-1]

        open This {paper} [is attached to and made a part of|is incorporated into|forms part of] [that certain|the]
        {leasetitle} dated {leasedate} (the “Lease”), [by and between|between] {landlordfull} (“Landlord”) and
        {tenantfull} (“Tenant”), for [the premises known as|] {premises}, {property}, {propertyaddress}. [In the event
        of any conflict between this Addendum and the printed form, this {paper} controls.|Where this {paper} and the
        Lease differ, the words of this Addendum prevail.]

        open Date: {leasedate}. ¶ The following provisions are added to the lease of {premises} at {propertyaddress}
        between {landlord}, as Landlord, and {tenant}, as Tenant, [of even date herewith|dated {leasedate}], and are a
        part of it as though written out in full in its body.

        open THIS ADDENDUM is made [as of|on] {leasedate} between {landlord} (“Lessor”) and {tenant} (“Lessee”) and
        supplements the lease of the same date for the property at {propertyaddress}. Capitalized terms have the
        meanings given in the lease.

        clause Free Rent | Abated Rent :: Notwithstanding the rent stated in the Lease, Base Rent is abated for the
        [first|second] [full calendar month|two (2) full calendar months|ninety (90) days] of the Term, [provided|on
        condition] that Tenant is not in default. Additional rent is payable during that time.

        clause Option to Renew | Renewal :: Tenant may renew the Lease for [one (1)|two (2)] further [term|period]s of
        [three (3)|five (5)] years on {manydays} days’ written notice, on the same terms, except that rent is then [the
        market rent|increased by {increase}].

        clause Condition of Premises | As-Is :: Tenant accepts the Premises [as is|in their present state], [except
        that|save that] Landlord shall [paint the interior|replace damaged ceiling tiles|have the carpet cleaned|put the
        plumbing in working order] before {commencement}.

        clause Landlord’s Work :: Before the Commencement Date Landlord, at its cost, shall [install a demising
        wall|supply a new rooftop unit| bring the restrooms to code|repair the loading door], and otherwise shall have
        no obligation to improve the Premises.

        clause Parking :: Tenant has the use of {parking} unreserved parking spaces without charge during the initial
        term.

        clause Signs :: Tenant may place [one|a] sign on the [front façade|monument|building directory] after Landlord
        has approved its design [in writing|].

        clause Late Charge :: The grace period in the Lease is changed for this tenancy to {fewdays} days, and the late
        charge is {small}.

        clause Security Deposit :: The security deposit of {deposit} is payable [in two equal parts|in full at signing];
        [half of it is credited against rent after twenty-four months without default|it bears no interest].

        clause? Guaranty :: {guarantor} shall sign the guaranty attached to the Lease as a condition of [its
        effect|delivery of possession].

        clause? Use :: Supplementing the use clause, Tenant may use the Premises for {use} and for no other purpose.

        clause? Brokers :: The parties have dealt with no broker other than {broker}, whose commission Landlord pays.

        clause? Early Access :: Tenant may enter [two weeks|thirty (30) days] before the Commencement Date to install
        fixtures, without rent.

        clause? Contingency :: The Lease is contingent upon Tenant obtaining [permits|a business licence|financing]
        within {days} days [of its date|].

        clause? Asbestos; Environmental :: Landlord [has no knowledge of|knows of no] hazardous substances at the
        Property [except as disclosed in writing|].

        close [Except as this {paper} provides, the Lease stands as written.|All other terms of the Lease remain in
        effect.|The Lease and this {paper} are read as one document.|Initialed and agreed as part of the Lease.]

        form addendum.extension 1.4

        title [OPTION TO EXTEND ADDENDUM|ADDENDUM – OPTION TO EXTEND|RENEWAL OPTION RIDER|EXTENSION RIDER|RIDER NO. 2 –
        OPTION TO RENEW|ADDENDUM: OPTIONS TO EXTEND THE TERM|RENEWAL ADDENDUM]

        file [option_to_extend|Extension Rider|renewal option addendum|Rider 2]

        open This {paper} is attached to the Lease dated {leasedate} between {landlord} and {tenant} covering {premises}
        in {property}. [Its terms are part of the Lease.|It is part of the Lease for all purposes.]

        open {paper} to lease between {landlord}, Landlord, and {tenant}, Tenant, of {premises}, {propertyaddress}.

        clause! Grant of Option | Option to Extend | Extension Options :: Landlord grants Tenant [one (1) option|two (2)
        successive options|three (3) options] to extend the Term [of the Lease|], each for [three (3)|five (5)|ten (10)]
        years (an “Extension Term”), which begins the day after the Term would otherwise end[, namely after
        {expiration}|].

        clause! Exercise | Notice of Exercise | Manner of Exercise :: Tenant exercises an option by written notice
        [delivered|received by Landlord] no earlier than [twelve (12)|fifteen (15)|eighteen (18)] and no later than [six
        (6)|nine (9)] months before the Term expires. [Time is of the essence.|An option not exercised in time lapses.]

        clause! Conditions :: An option may be exercised only if, at the time of notice and at the start of the
        Extension Term:
        - Tenant is not in default beyond any period to cure;
        - Tenant [occupies|is itself in possession of] [the whole of|substantially all of] the Premises; and
        - the Lease has not been assigned[, other than to an affiliate|].

        clause Rent during Extension Term | Extension Rent :: Base Rent for [each|the] Extension Term is [the greater of
        the rent last payable and the Fair Market Rent|ninety-five percent (95%) of Fair Market Rent|the rent last
        payable increased by {increase} in each year].

        clause Fair Market Rent :: “Fair Market Rent” means the rent at which tenants of comparable credit lease
        comparable space in {city}, taking into account concessions, [commissions|allowances] and the length of the
        term.

        clause Appraisal | Disagreement on Rent :: If the parties have not agreed on rent within {days} days after the
        notice, each appoints an appraiser with [ten|five] years’ experience in {county} County, and the two choose a
        third, whose figure [binds both|is final].

        clause? Terms of Extension :: All terms of the Lease apply during an Extension Term, except that there is no
        [allowance|free rent] and no further option beyond those granted here.

        clause? Personal Right :: The options are personal to {tenant} and end upon any assignment.

        form addendum.work 1.2

        title [CONSTRUCTION ADDENDUM|WORK LETTER ADDENDUM|ADDENDUM – TENANT IMPROVEMENTS|CONSTRUCTION RIDER|ADDENDUM “C”
        – LANDLORD’S WORK|TENANT IMPROVEMENT ADDENDUM]

        file [construction_addendum|Work Letter|TI addendum|addendum-c]

        open This {paper} is attached to and made part of the Lease [dated as of|dated] {leasedate} between
        {landlordfull} (“Landlord”) and {tenantfull} (“Tenant”) and sets out how the Premises, {premises} at
        {propertyaddress}, are to be improved.

        clause! Definitions :: Words defined in the Lease have the same meaning here. “Work” means the improvements
        shown on the [plans|drawings] listed in Schedule 1, and “Substantial Completion” means completion but for
        punch-list items.

        clause! Plans | Preparation of Plans :: Tenant shall deliver [space plans|preliminary drawings] within {days}
        days after the Lease is signed; Landlord [approves or comments| responds] within {fewdays} business days.
        Changes after approval are by written change order only.

        clause! Allowance | Improvement Allowance | Tenant Allowance :: Landlord shall contribute up to {sum} toward the
        cost of the Work. Cost beyond the allowance is Tenant’s and is paid [before the Work begins|within {days} days
        of invoice].

        clause Contractor | Selection of Contractor :: The Work is done by [a licensed contractor|{firm}] chosen [by
        Landlord|by Tenant with Landlord’s approval], who carries insurance and builder’s risk cover in the amount of
        the contract.

        clause Disbursement | Draw Requests :: Landlord pays the allowance [monthly|upon completion] against invoices,
        lien waivers and the architect’s certificate, less a retainage of ten percent (10%).

        clause Tenant Delay :: A delay caused by Tenant, its changes or its contractors does not postpone the
        Commencement Date.

        clause Punch List :: The parties shall inspect the Work together, and Landlord shall correct the items noted
        within {days} days.

        clause Supervision Fee | Construction Management :: Landlord is paid a fee of [two|three|four] percent of the
        cost of the Work for supervising it.

        clause Permits :: [Tenant|Landlord] obtains every permit; Work that the authorities require beyond the plans is
        a [cost of the Work|change order].

        clause? Warranty :: The contractor shall warrant the Work for one year from Substantial Completion.

        clause? Liens :: Tenant keeps the Property free of mechanics’ liens and bonds over any lien within {fewdays}
        days.

        close [The Lease is otherwise unchanged by this {paper}.|This {paper} does not apply to space added to the
        Premises later.]

        form addendum.parking

        title [PARKING ADDENDUM|PARKING RIDER|ADDENDUM – PARKING|RIDER: PARKING AND LOADING|EXHIBIT “P” PARKING
        ADDENDUM]

        file [parking_addendum|Parking Rider|parking]

        open This {paper} supplements the lease of {premises}, {propertyaddress}, between {landlord} (“Landlord”) and
        {tenant} (“Tenant”) [dated {leasedate}|that began {commencement}].

        clause! Spaces | Allotment :: Landlord allots Tenant {parking} [unreserved|reserved] spaces in the
        [garage|surface lot|parking structure] of the Property.

        clause Charge | Monthly Charge :: For each space Tenant pays {small} a month[, payable with Base Rent|, subject
        to yearly adjustment].

        clause Rules :: Vehicles may not be [washed, repaired or stored|left overnight] in the lot; [stickers must be
        shown|access cards must be carried].

        clause Towing :: Vehicles parked outside the lines, in fire lanes or in another’s space may be towed at the
        owner’s cost.

        clause Relocation of Spaces :: Landlord may move reserved spaces [on ten days’ notice|while the lot is repaved]
        so long as their number stays the same.

        clause Liability :: Landlord is not liable for theft from or damage to vehicles [except for its own
        negligence|].

        clause? Electric Vehicles :: Charging stations may be used for [four|three] hours at the posted tariff.

        clause? Guests :: Visitors park in marked spaces only, for no longer than [two hours|twenty-four hours].

        close All terms of the lease not touched by this {paper} continue to apply.

        form addendum.signage

        title [SIGNAGE ADDENDUM|SIGN RIDER|ADDENDUM – SIGN CRITERIA|SIGNAGE RIDER TO LEASE|ADDENDUM NO. 3: SIGNS]

        file [signage addendum|sign_criteria|Sign Rider]

        open This {paper}, made part of the Lease dated {leasedate} between {landlord} and {tenant}, states what signs
        Tenant may [display|put up] at {property}, {propertyaddress}.

        clause! Permitted Signs | Signs Allowed :: Tenant [may|shall] install one [illuminated fascia sign|set of
        channel letters|blade sign] bearing the name “{tenanttrade}”, not over [twenty-four|thirty|thirty-six] inches
        high.

        clause Approval :: Shop drawings showing size, color, lighting and fixing are submitted before [fabrication|a
        permit is sought]; Landlord has {days} days to approve.

        clause Monument Sign | Pylon Panel :: Tenant may have one panel on the [monument|pylon] for {small} a month, in
        the place that Landlord assigns.

        clause Prohibited Signs :: Flashing, moving, inflatable, roof-mounted and painted signs[, banners and sandwich
        boards|] are not allowed.

        clause Removal :: On [expiration|surrender] Tenant removes its signs, fills holes and restores the façade.

        clause Cost :: Tenant pays for making, installing, lighting, insuring and maintaining its signs.

        clause? Directory :: Landlord lists Tenant once in the lobby directory without charge.

        form addendum.ada

        title [ADA ADDENDUM|AMERICANS WITH DISABILITIES ACT ADDENDUM|ACCESSIBILITY RIDER|ADDENDUM – ADA
        COMPLIANCE|DISABILITY ACCESS ADDENDUM]

        file [ada_addendum|Accessibility Rider|ADA]

        open This {paper} is attached to the Lease between {landlord}, Landlord, and {tenant}, Tenant, for {premises},
        {propertyaddress}, and [concerns|divides] the parties’ duties under the Americans with Disabilities Act (“ADA”)
        and [state access law|like laws].

        clause! Common Areas :: Landlord is responsible for the access of [parking, walks, entrances and
        restrooms|common areas] of the Property.

        clause! Premises :: Tenant is responsible within the Premises for alterations, fixtures, furniture and practices
        that its use calls for.

        clause Inspection :: The Premises [have|have not] been inspected by a certified access specialist. [A report was
        given to Tenant.|Tenant may have an inspection made at its cost.]

        clause Notices of Claims :: Each party tells the other within {fewdays} days of any claim or inquiry about
        access.

        clause Indemnity :: Each party bears the fines and costs that result from its own failure under this {paper}.

        clause? Service Animals :: No rule about animals bars a service animal.

        form addendum.hvac

        title [HVAC ADDENDUM|HVAC RIDER|ADDENDUM – HEATING, VENTILATION AND AIR CONDITIONING|ADDENDUM NO. 2
        (HVAC)|MECHANICAL SYSTEMS RIDER]

        file [hvac_addendum|HVAC Rider|mechanical rider]

        open This {paper} is part of the lease dated {leasedate} between {landlord} and {tenant} of {premises} at
        {property}.

        clause! Service Contract | Maintenance :: Tenant shall keep a contract with a licensed contractor for
        [quarterly|twice-yearly] service of the unit[s|] that serve the Premises, including filters, belts and coils.

        clause Replacement | Capital Replacement :: If a unit must be replaced, Landlord replaces it and Tenant pays
        [its cost spread over fifteen years|the first {fee}|one-twelfth of the yearly amortization each month].

        clause Hours of Operation :: Conditioned air is supplied Monday to Friday, 7:00 a.m. to 6:00 p.m., and Saturday,
        8:00 a.m. to 1:00 p.m.

        clause After-Hours Charge :: Beyond those hours Tenant pays {small} [an hour|per hour and zone], with a two-hour
        minimum.

        clause Condition at Delivery :: Landlord [warrants|represents] that the units work when the Premises are
        delivered and for {manydays} days after.

        clause? Supplemental Cooling :: Tenant may install a split unit for its server room at its own cost.

        clause? Records :: Service reports are sent to {manager} within {days} days.

        form addendum.exclusive

        title [EXCLUSIVE USE RIDER|ADDENDUM – EXCLUSIVE USE AND CO-TENANCY|RIDER TO SHOPPING CENTER LEASE|RESTRICTIVE
        COVENANT RIDER]

        file [exclusive_use_rider|Exclusive Rider]

        open Rider attached to and forming part of the lease between {landlord}, as Landlord, and {tenant}, as Tenant,
        dated {leasedate}, for {premises} in {property}.

        clause! Exclusive | Exclusive Use :: So long as Tenant operates {use} in the Premises, Landlord shall not lease
        other space in the [center|Property] for that as a principal use.

        clause Existing Tenants :: The exclusive does not bind tenants whose leases were signed before this {paper}[, or
        their renewals|].

        clause Remedy :: If the exclusive is broken, Base Rent is reduced by [half|forty percent] until the breach ends;
        after {manydays} days Tenant may terminate.

        clause Co-Tenancy :: If [the anchor tenant closes|less than seventy percent of the floor area is open], Tenant
        pays [percentage rent only|half of Base Rent] meanwhile.

        clause? Radius :: Tenant shall not open a like store within [two|three|five] miles.

        close This {paper} prevails over any inconsistent term of the lease.
        """#
}
