/// The clauses that make the leases of large landlords long.
enum LeaseBankLong {
    static let text = #"""
        form lease.long

        clause! key=definitions Definitions | Certain Definitions :: In this Lease:
        - “Building Hours” means 7:00 a.m. to 6:00 p.m. Monday through Friday [and 8:00 a.m. to 1:00 p.m. Saturday|],
          holidays excepted;
        - “Common Areas” means the parts of the Property that Landlord keeps for the use of all tenants, such as
          [drives, walks and parking areas|lobbies, corridors, elevators and restrooms];
        - “Interest Rate” means [the prime rate plus four percent|twelve percent a year], or the highest lawful rate if
          that is lower;
        - “Lease Year” means twelve months from the Commencement Date or an anniversary of it; and
        - “Rent” means Base Rent, additional rent and every other sum that Tenant owes under this Lease.

        clause key=area Measurement | Rentable Area :: The rentable areas stated in this Lease were computed [by
        Landlord’s architect|under the BOMA standard] and include a share of the common parts of the Property. Neither
        the rent nor Tenant’s Share is adjusted if a later measurement differs[, unless the Premises are physically
        changed|].

        clause key=possession Delivery of Possession | Delay in Possession :: Landlord shall deliver possession of the
        Premises on {commencement}. If it cannot do so because [a former occupant holds over|work is not complete], this
        Lease is neither void nor voidable, Landlord is not liable for damages, and Rent does not begin until possession
        is delivered. If the delay lasts beyond {manydays} days, either party may end this Lease by notice given before
        possession is delivered, and Landlord returns the deposit.

        clause key=acceptance Acceptance of Premises | Condition of Premises :: By taking possession Tenant accepts the
        Premises as being in the condition in which Landlord was to deliver them, [latent defects and punch-list items
        excepted|]. Landlord has made no promise to alter or improve the Premises or the Property except as this Lease
        states[ in the work letter|]. Within {days} days after the Commencement Date the parties sign a memorandum of
        the dates of the Term.

        clause key=additional Additional Rent; Estimates and Statements | Payment of Additional Rent :: Before each
        calendar year, or as soon after as may be, Landlord gives Tenant its estimate of the additional rent for that
        year, and Tenant pays one-twelfth of it on the first of each month. Within [one hundred twenty (120)|ninety
        (90)|one hundred fifty (150)] days after the year ends Landlord sends a statement of the actual cost. If the
        estimates fell short, Tenant pays the difference within {days} days; if they exceeded the cost, the excess is
        [credited against the next Rent|refunded]. Delay in sending a statement waives nothing. The duty to settle
        survives the Term.

        clause key=audit Audit | Inspection of Records | Review of Operating Expenses :: Tenant may, within {manydays}
        days after it receives a statement and no more than once a year, inspect Landlord’s records of Operating
        Expenses [at the office of {manager}|during business hours], by its employees or a certified accountant not paid
        by a share of the savings. If the statement overstated the cost by more than five percent, Landlord pays the
        reasonable cost of the audit. A statement not questioned in time is final.

        clause key=grossup Gross-Up | Variable Expenses :: If less than ninety-five percent of the Property is occupied
        in a year, Landlord [may|shall] compute the Operating Expenses that vary with occupancy as if ninety-five
        percent had been.

        clause key=excluded Exclusions from Operating Expenses :: Operating Expenses do not include:
        - interest, principal and costs of any financing, and rent of a ground lease;
        - commissions, allowances and legal fees of leasing to others;
        - the cost of work done for one tenant alone, and of what insurance or a warranty pays;
        - fines for violations that Landlord caused; and
        - salaries above the grade of [building manager|property manager].

        clause key=electric Electricity | Electric Current :: Tenant’s use of current shall not exceed the capacity of
        the risers and feeders. [Landlord measures it by submeter, and Tenant pays the cost with a fee of five percent
        for reading.|Current for ordinary office machines is furnished by Landlord as part of Operating Expenses; Tenant
        pays for excess use, as an engineer estimates it.]

        clause key=telecom Telecommunications | Wiring and Cabling :: Tenant may install telephone and data cables in
        the Premises and, with consent, in risers. Landlord need admit no provider that does not already serve the
        Property. At the end of the Term Tenant removes its cables [if Landlord so asks|].

        clause key=floor Floor Load | Heavy Equipment :: Tenant shall not place a load on any floor beyond what it was
        designed to carry. Landlord may prescribe the weight and place of safes, files and machines, and Tenant pays for
        any reinforcement.

        clause key=liens Mechanics’ Liens | Liens :: Tenant shall keep the Property free from liens of those who work or
        furnish material for it. If a lien is filed, Tenant removes it by payment or bond within {days} days after
        notice, failing which Landlord may do so at Tenant’s cost with [a fee of fifteen percent|interest at the
        Interest Rate]. Nothing in this Lease is consent of Landlord to a lien.

        clause key=landlordins Landlord’s Insurance :: Landlord shall keep the Property, but not Tenant’s improvements
        and goods, insured against fire and the risks of extended coverage [for its full replacement cost|in such
        amounts as it finds fit], and shall keep liability insurance. The premiums are Operating Expenses.

        clause key=lender Mortgagee Protection | Rights of Lenders :: Tenant shall send a copy of every notice of
        default to each mortgagee whose address it has been given, who then has [thirty (30)|sixty (60)] days more than
        Landlord to cure. A successor by foreclosure is not bound by rent paid more than a month ahead, by an amendment
        to which it did not consent, or for defaults of a former landlord, and is not answerable for a deposit that it
        did not receive.

        clause key=bankruptcy Bankruptcy | Insolvency :: If Tenant becomes a debtor in bankruptcy, a trustee that would
        assume this Lease must cure all defaults, compensate Landlord and give adequate assurance of future performance.
        Sums payable to Landlord by an assignee are Landlord’s property and not the estate’s.

        clause key=acceleration Damages | Measure of Damages :: On termination for default Landlord may recover the Rent
        unpaid to that day and, at its choice, [the present value of the Rent for the rest of the Term less the fair
        rental value for that time|monthly, as it falls due, the difference between the Rent and what is received by
        reletting], together with the unamortized part of allowances, free rent and commissions.

        clause key=cure Landlord’s Right to Cure | Performance by Landlord :: If Tenant fails to do anything that this
        Lease requires, Landlord may do it after {fewdays} days’ notice, or without notice in an emergency. Tenant pays
        the cost on demand, with interest at the Interest Rate.

        clause key=landlorddefault Default by Landlord | Landlord’s Default :: Landlord is in default only if it fails
        to perform within {days} days after written notice, or, if more time is needed, fails to begin in that time and
        go on with diligence. Tenant’s remedy is an action for damages or for performance; it may not [withhold
        Rent|terminate this Lease].

        clause key=exculpation Exculpation | Limitation on Recourse :: Judgments against Landlord are paid only from its
        interest in the Property. No partner, member, officer or trustee of Landlord has personal liability. Neither
        party is liable for loss of profit or other consequential damages[, save for holding over|].

        clause key=transfer Transfer by Landlord | Sale of the Property :: Landlord may transfer the Property. On
        transfer it is released from duties that arise later, provided the transferee assumes this Lease[ and receives
        the deposit|].

        clause key=commonareas Common Areas | Control of Common Areas :: Landlord manages the Common Areas and may
        [close parts of them for repair or to prevent a dedication|change entrances, parking and landscaping], build
        upon them, make rules, and restrain their use by those who have no right to it, so long as access to the
        Premises is not materially harmed.

        clause key=mold Indoor Air | Mold :: Tenant shall keep the Premises dry and ventilated, tell Landlord promptly
        of leaks, and not block vents. Landlord shall correct leaks of the roof and the pipes that it maintains.

        clause key=ofac Prohibited Persons | Anti-Terrorism :: Each party states that neither it nor those who own or
        control it are on a list of persons with whom dealing is barred by law, and shall indemnify the other if that is
        untrue.

        clause key=jury Waiver of Jury Trial | Jury Waiver :: [TO THE EXTENT THAT THE LAW ALLOWS, EACH PARTY WAIVES
        TRIAL BY JURY IN ANY ACTION ABOUT THIS LEASE.|The parties waive trial by jury in every action that arises from
        this Lease or the use of the Premises.]

        clause key=confidential Confidentiality :: Tenant shall not disclose the terms of this Lease except to its
        advisers, lenders and as the law requires.

        clause key=naming Name of the Property | Use of Name :: Tenant shall not use the name or a picture of the
        Property other than as its address. Landlord may change the name [on {manydays} days’ notice|] without
        liability.

        clause key=patriot Energy and Recycling | Sustainability :: Tenant shall take part in the Property’s programs of
        recycling and energy saving, and shall give Landlord its utility data when law requires that energy use be
        reported.

        clause key=interpretation Interpretation | Construction of Lease :: Headings are for convenience. The singular
        includes the plural. “Including” is without limitation. The parties have both had counsel, and this Lease is not
        read against the one who drafted it. Each covenant is independent. [The submission of this form for review is no
        offer and binds no one until both have signed and delivered it.|]

        clause? key=rooftop @retail,industrial,office Roof Rights | Rooftop Equipment :: Tenant may install [one
        satellite dish|equipment of up to three hundred pounds] on the roof above the Premises, in a place that Landlord
        approves, by Landlord’s roofer, and shall repair the roof when it is removed.

        clause? key=storage @retail,office,medical Storage Space :: Tenant also leases [two hundred|three hundred fifty]
        square feet of storage space in the basement at {small} a month, as is and without services.

        clause? key=dock @industrial Loading Docks | Truck Court :: Tenant may use [two|three|four] dock doors. Trailers
        may be left only at the doors of the Premises. Tenant repairs damage that trucks do to paving, bollards and
        doors, and keeps the levelers serviced.

        clause? key=rail @industrial Fire Sprinklers | High-Piled Storage :: Tenant shall store goods so that the
        sprinklers remain effective, shall obtain any permit for high-piled storage, and pays for changes to the system
        that its goods make necessary.

        clause? key=merchants @retail Promotion Fund | Merchants’ Association :: Tenant pays [fifty cents|one dollar] a
        square foot each year to a fund by which Landlord promotes the center, [with yearly increases of {increase}|].

        clause? key=cotenancy @retail Co-Tenancy :: If [the anchor|less than sixty percent of the floor area] is not
        open for {manydays} days, Tenant may pay half of Base Rent until that is mended, provided that it is itself
        open.

        clause? key=radius @retail Radius Restriction :: During the Term Tenant shall not own or run a like business
        within [two|three] miles of the center; the sales of one that breaks this covenant are added to gross sales.

        clause? key=stark @medical Health Care Laws | Regulatory Compliance :: The parties intend that this Lease meet
        the safe harbors for the rental of space under federal law. If a change of law makes it unlawful, they shall
        amend it in good faith, and failing that either may end it on {manydays} days’ notice.

        clause? key=restoration @ground Restoration; Insurance Proceeds | Destruction of Improvements :: If the
        improvements are damaged, Tenant restores them at its cost, and proceeds above {sum} are held by a depositary
        and paid out as the work goes on. In the last [five|ten] years of the Term Tenant may instead end this Lease and
        clear the Land.

        clause? key=reversion @ground Reversion | Title to Improvements :: Title to the improvements is in Tenant during
        the Term, and so is the right to depreciate them. When the Term ends they pass to Landlord free of liens, or are
        removed if Landlord asks for that [a year|eighteen months] before.

        clause? key=reappraisal @ground Adjustment of Ground Rent | Rent Reset :: Every tenth year Base Rent is reset to
        [seven|eight] percent of the value of the Land as if vacant, as three appraisers find it, but to no less than
        before.
        """#
}
