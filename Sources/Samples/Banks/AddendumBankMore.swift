/// Addenda for homes, and the rarer commercial riders.
enum AddendumBankMore {
    static let text = #"""
        form addendum.rofo

        title [RIGHT OF FIRST OFFER ADDENDUM|RIGHT OF FIRST REFUSAL RIDER|EXPANSION RIGHTS RIDER|ADDENDUM – RIGHT OF
        FIRST REFUSAL]

        file [rofr_rider|Right of First Offer|expansion rights]

        open This {paper} is annexed to the lease between {landlord} and {tenant} dated {leasedate} for {premises},
        {property}.

        clause! Right :: Before Landlord leases [adjoining space|Suite {number}|any space on the same floor] to another,
        it shall first offer it to Tenant [by written notice|on the terms it would accept].

        clause! Reply | Acceptance :: Tenant has {fewdays} business days to accept; silence is refusal, and Landlord may
        then lease to anyone for {manydays} days [on no better terms|].

        clause Terms :: Space so taken is added to the Premises at the offered rent, and Tenant’s share is recalculated.

        clause Limits :: The right does not apply during the last [twelve|eighteen] months of the Term, while Tenant is
        in default, or to renewals of present occupants.

        clause? Termination Right :: Tenant may end the Lease after the [third|fifth] lease year on {manydays} days’
        notice and a fee of {fee}.

        form addendum.stipulations 1.8

        title [EXHIBIT “F” SPECIAL STIPULATIONS|SPECIAL STIPULATIONS|SPECIAL PROVISIONS ADDENDUM|EXHIBIT “B” SPECIAL
        PROVISIONS|RIDER OF ADDITIONAL PROVISIONS|RIDER TO LEASE| RIDER NO. 1|ADDITIONAL PROVISIONS RIDER]

        file [special_stipulations|Exhibit F|special provisions|rider]

        open [The following special stipulations|The provisions below] [supplement|are added to] the lease dated
        {leasedate} between {landlord} (“Landlord”) and {tenant} (“Tenant”) and, [where they differ from the printed
        lease|in case of conflict], [control|prevail].

        open Rider annexed to and made part of the lease between {landlordfull}, Landlord, and {tenantfull}, Tenant,
        dated {leasedate}, of {premises}, {propertyaddress}. The printed part of the lease is modified and supplemented
        as follows:

        clause :: Landlord shall deliver the Premises broom-clean and with all [mechanical systems|lights and plumbing]
        working on {commencement}.

        clause :: Tenant’s obligation to pay Base Rent begins [sixty (60)|ninety (90)|thirty (30)] days after delivery
        [or when it opens for business, whichever is first|].

        clause :: Increases of controllable operating expenses charged to Tenant are capped at [four|five|six] percent a
        year.

        clause :: Tenant may audit Landlord’s books of operating expenses once a year within {manydays} days after it
        receives the statement.

        clause :: Landlord’s consent, where the lease asks for it, is not to be unreasonably withheld, [conditioned or
        delayed|].

        clause :: Tenant may assign to an affiliate or to a buyer of its business without consent, on {days} days’
        notice.

        clause :: A personal guaranty by {guarantor} is limited to [twelve|eighteen] months’ rent and ends after [the
        third lease year|{later}].

        clause :: Supplementing Article 6, Tenant need not remove improvements made with consent unless Landlord so
        required when consenting.

        clause :: Landlord shall provide a non-disturbance agreement from its present lender within {days} days.

        clause :: A notice of default must be in writing; Tenant has {days} days to cure, or longer if it is diligent.

        clause :: Tenant may use the roof above the Premises for [an antenna|a satellite dish|solar panels] without
        further rent.

        clause :: If the Premises are not delivered by {later}, Tenant may cancel and has its deposit of {deposit} back.

        clause? :: Landlord and Tenant each waive subrogation to the extent of their insurance.

        clause? :: This {paper} may be signed in counterparts.

        form addendum.pet 0.9

        title [PET ADDENDUM|ANIMAL ADDENDUM|PET ADDENDUM TO RESIDENTIAL LEASE|ADDENDUM FOR PETS|PET AGREEMENT (ADDENDUM
        TO LEASE)]

        file [pet_addendum|Pet Addendum|animal addendum]

        open This {paper} is part of the residential lease dated {leasedate} between {landlord} (“Landlord”) and
        {tenant} (“Resident”) for {premises}, {propertyaddress}.

        clause! Permission | Pet Allowed :: Resident may keep [one cat|one dog|two cats|one dog under thirty pounds]
        [named {person}’s pet|] in the home, and no other animal.

        clause Pet Deposit :: Resident pays [a deposit|a fee] of {fee} [before the animal arrives|with this {paper}] and
        pet rent of {small} a month.

        clause Conduct :: The animal is leashed outdoors, does not disturb neighbors, and Resident cleans up after it at
        once.

        clause Damage :: Resident pays for carpets, doors, screens or landscaping that the animal damages, and for pest
        treatment.

        clause Vaccination :: Resident shows proof of [licence and|] rabies vaccination each year.

        clause Removal of the Pet :: Landlord may withdraw permission on {fewdays} days’ notice if these rules are
        broken.

        clause? Assistance Animals :: Assistance animals are not pets, and no fee is charged for them.

        form addendum.lead 0.9

        title [LEAD-BASED PAINT ADDENDUM|DISCLOSURE OF LEAD-BASED PAINT – LEASE ADDENDUM|LEAD WARNING ADDENDUM|ADDENDUM:
        LEAD PAINT DISCLOSURE]

        file [lead_paint|Lead Paint Disclosure|lead-addendum]

        open Addendum to the lease of {premises}, {propertyaddress}, between {landlord} (Lessor) and {tenant} (Lessee),
        dated {leasedate}. ¶ Homes built before 1978 may hold paint with lead, which is a danger to [young children and
        pregnant women|health when it is not kept up]. Lessors must tell what they know before leasing.

        clause! Lessor’s Disclosure :: Lessor [has no knowledge of lead-based paint in the home|knows of lead-based
        paint on the window trim and has given Lessee the report].

        clause! Records :: Lessor has [no records|given Lessee all records] about lead paint hazards.

        clause! Lessee’s Acknowledgment :: Lessee has received [copies of the above|the pamphlet on lead in the home]
        and [initialed here|signs below].

        clause? Agent :: The agent, {person}, has told Lessor of these duties.

        clause? Peeling Paint :: Lessee reports peeling or chipped paint to Lessor [at once|within {fewdays} days].

        form addendum.mold 0.7

        title [MOLD ADDENDUM|MOISTURE AND MOLD ADDENDUM|BED BUG ADDENDUM|SMOKE-FREE ADDENDUM|UTILITY ADDENDUM|RENTERS
        INSURANCE ADDENDUM]

        file [mold addendum|house_addendum|Addendum 4]

        open This addendum is added to the lease contract for {premises}, {property}, {propertyaddress}, between
        {landlord} and the resident, {tenant}, dated {leasedate}.

        clause! Purpose :: The parties add this [page|addendum] to protect the home and those who live in it.

        clause Moisture :: Resident uses fans when bathing and cooking, dries condensation, and reports leaks [at
        once|within two days].

        clause Smoking :: No one may smoke or vape in the home, on balconies or within twenty-five feet of the building.

        clause Pests :: Resident reports insects in writing, prepares the home for treatment, and does not bring in
        infested furniture.

        clause Utilities :: Resident pays for water, sewer and trash by an allocation of the building’s bills: [half by
        occupants, half by area|by submeter], with a fee of {small}.

        clause Renters Insurance :: Resident keeps liability insurance of at least $100,000.00 and names {manager} as an
        interested party.

        clause Access :: Landlord may enter on one day’s notice to inspect for what this addendum covers.

        clause Breach :: A breach of this addendum is a breach of the lease.

        form addendum.furniture 0.5

        title [FURNITURE AND EQUIPMENT ADDENDUM|ADDENDUM – INVENTORY|INVENTORY RIDER|RESTAURANT EQUIPMENT RIDER]

        file [inventory_rider|FF&E addendum]

        open This {paper} to the lease dated {leasedate} between {landlord} and {tenant} of {premises},
        {propertyaddress}, lists what is left in the Premises for Tenant’s use.

        clause! Items :: Landlord leaves these things in the Premises:
        - [six|eight|twelve] desks with chairs;
        - one [walk-in cooler|conference table|reception desk];
        - [shelving on the north wall|a data cabinet with patch panels].

        clause Title :: Title stays with Landlord; Tenant insures the things and returns them in like condition, [wear
        excepted|ordinary use excepted].

        clause Rent for Equipment :: Tenant pays {small} a month for their use with Base Rent.

        clause No Warranty :: The things are lent as they are, without warranty.

        form addendum.environment 0.8

        title [HAZARDOUS MATERIALS ADDENDUM|ENVIRONMENTAL RIDER|ADDENDUM – HAZARDOUS SUBSTANCES|RIDER: FUEL
        TANKS|MEDICAL WASTE ADDENDUM]

        file [hazmat_addendum|Environmental Rider]

        open This {paper} is attached to and part of the {leasetitle} dated {leasedate} between {landlord} (“Landlord”)
        and {tenant} (“Tenant”).

        clause! Permitted Substances :: Tenant may keep at the Premises only [cleaning goods|the substances listed
        below|medical waste] in the amounts that {use} needs and the law allows.

        clause Reports :: Each year Tenant gives Landlord its [inventory|safety data sheets|manifests] and copies of
        notices from any agency.

        clause Cleanup :: Tenant cleans up every release that it or its invitees cause, to the standard of the
        [agency|{state} rules], at its cost.

        clause Baseline :: The report of {firm} dated {earlier} shows the state of the soil when the Term began.

        clause Surrender :: Before it leaves, Tenant has the Premises inspected and gives Landlord a clean
        [report|closure letter].

        clause Indemnity :: Tenant holds Landlord harmless from claims that arise from its substances; this duty
        survives the Term.

        close [Nothing else in the Lease is changed.|The Lease otherwise continues unchanged.]

        form addendum.gross 0.8

        title [ADDENDUM – OPERATING EXPENSES|RENT ADDENDUM|ADDENDUM TO LEASE – RENT SCHEDULE|PERCENTAGE RENT RIDER|RIDER
        – RENT ADJUSTMENT]

        file [rent_addendum|Addendum Rent Schedule|percentage_rent_rider]

        open This {paper} is attached to the Lease of {premises}, {property}, dated {leasedate}, between {landlord} and
        {tenant}.

        clause! table=rent Base Rent Schedule | Rent Schedule :: Base Rent is payable in monthly installments as
        follows:

        clause Expense Stop | Operating Expenses :: Tenant pays {share} of the increase of operating expenses over the
        [base year|expense stop].

        clause Percentage Rent :: Beside Base Rent, Tenant pays [five|six|seven] percent of gross sales above {sum} in a
        lease year, with a statement of sales within {days} days.

        clause Index :: Rent is adjusted each year by the consumer price index, but by no less than two and no more than
        five percent.

        clause Payment :: Rent is sent to {manager}, {landlordaddress}, on the first of the month.

        clause? Proration :: Rent for part of a month is prorated by days.

        close This {paper} governs where it differs from the body of the Lease.
        """#
}
