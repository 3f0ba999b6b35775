/// How leases open and what they say of premises, term and money.
enum LeaseBank {
    static let text = #"""
        form lease

        open THIS LEASE (this “Lease”) is [made|entered into] [as of the|this|as of this] {leasedate.formal}[,|] [by and
        between|between] {landlordfull} (“Landlord”), [whose address is {landlordaddress},|] and {tenantfull}
        (“Tenant”)[, whose address is {tenantaddress}|]. ¶ [In consideration of the rents and covenants below, the
        parties agree:|Landlord and Tenant, intending to be legally bound, agree as follows:|WITNESSETH: that for the
        rent reserved and the covenants made, the parties agree as follows:]

        open This [{leasetitle}|Lease Agreement|Agreement of Lease] is dated {leasedate}. The landlord is {landlordfull}
        (“Lessor”; also “Landlord”), and the tenant is {tenantfull} (“Lessee”; also “Tenant”). ¶ Landlord lets and
        Tenant takes the Premises described below for the Term, at the rent and on the conditions that follow.

        open AGREEMENT OF LEASE, made [as of the|this|on the] {leasedate.formal}, between {landlordfull}, [having an
        office at|of] {landlordaddress}, as Landlord, and {tenantfull}, [having an office at|of] {tenantaddress}, as
        Tenant.

        clause! key=premises @office,medical,retail,industrial,short Premises | Demised Premises | Lease of Premises |
        Demise :: Landlord [leases|lets|demises] to Tenant, and Tenant [leases|hires|takes] from Landlord,
        [about|approximately] {area.digits} rentable square feet known as {premises} (the “Premises”) in {property},
        {propertyaddress} (the “Property”)[, as outlined on Exhibit A|], together with the right to use the common areas
        with others. [The parties accept this measure for all purposes of the Lease.|The stated area is conclusive.]

        clause! key=premises @ground Demised Land | Premises | Lease of the Land :: Landlord leases to Tenant
        {premises}, {propertyaddress}, containing [about|approximately] {area.digits} square feet, legally described on
        Exhibit A (the “Land”), with its easements and appurtenances, [subject to matters of record|]. Improvements that
        Tenant builds are Tenant’s until the Term ends.

        clause! key=premises @residential Premises | The Home :: Landlord rents to Tenant {premises} at
        {propertyaddress} (the “Premises”) as a private residence for Tenant [and {person}|] and no one else without
        consent.

        clause! key=term Term | Lease Term | Term; Commencement | Duration :: The term of this Lease (the “Term”) is
        {months} months, [commencing on|beginning] {commencement} (the “Commencement Date”) and [ending|expiring] [at
        midnight|] on {expiration} (the “Expiration Date”), unless ended sooner [as provided herein|under this Lease].

        clause! key=term Term :: Tenant holds the Premises from {commencement} through {expiration}, a period of
        {months} months (the “Term”). [If possession is late for reasons beyond Landlord’s control, the Lease stays in
        force and rent begins when possession is given.|Landlord is not liable for delay in giving possession, but rent
        abates meanwhile.]

        clause! key=rent table=rent @office,medical,retail,industrial,ground Base Rent | Minimum Rent | Rent | Fixed
        Rent | Annual Base Rent :: Tenant shall pay Landlord [base|minimum|fixed] rent (“Base Rent”) [in equal monthly
        installments|monthly] in advance on the first day of each month, without [notice,|] demand, deduction or
        set-off, at [{landlordaddress}|the office of {manager}] or where Landlord directs. Base Rent for the first lease
        year is {annual}, payable at {monthly} a month[, being {rate} per rentable square foot|]. The Base Rent of each
        lease year is:

        clause! key=rent @residential,short Rent | Monthly Rent :: Tenant shall pay rent of {monthly.words} each month,
        in advance, on or before the first day of the month, [at|to] {landlordaddress}. Rent for part of a month is
        prorated by days. [The total rent of the first twelve months is {annual}.|]

        clause key=deposit Security Deposit | Deposit | Security :: [Upon signing|With this Lease] Tenant [deposits|has
        deposited] {deposit} with Landlord as security for its [performance|obligations]. Landlord may apply the deposit
        to [any default|unpaid rent and damage], and Tenant shall restore it within {fewdays} days. [It bears no
        interest and may be commingled.|Landlord returns the balance within {days} days after the Term.]

        clause key=late Late Charges | Late Payment; Interest | Past Due Rent :: If rent is not received within
        {fewdays} days after it is due, Tenant shall pay a late charge of [five percent (5%) of the overdue amount|four
        percent of what is overdue|{small}], and the sum bears interest at [twelve|ten|eighteen] percent a year [or the
        highest lawful rate, if lower|until paid]. [The charge is an estimate of Landlord’s cost and not a penalty.|]

        clause! key=opex @office,medical Operating Expenses | Additional Rent; Operating Expenses | Escalations ::
        Beside Base Rent, Tenant shall pay as additional rent {share} (“Tenant’s Share”) of [the amount by which
        Operating Expenses exceed those of the Base Year|Operating Expenses and Taxes of the Property]. “Operating
        Expenses” means all costs of owning, operating, [repairing|maintaining] and insuring the Property, including
        utilities, janitorial service, [security,|] management fees and common area maintenance, [but not mortgage
        payments, leasing commissions or depreciation|excluding capital items unless they lower other costs]. Tenant
        pays one-twelfth of Landlord’s estimate each month, and after the year ends Landlord delivers a statement and
        the parties settle the difference.

        clause! key=opex @retail Common Area Maintenance | CAM Charges | Common Area Costs :: Tenant shall pay {share}
        of the cost of [operating,|] maintaining, repairing, lighting, cleaning and insuring the common areas of the
        shopping center[, with an administrative fee of fifteen percent (15%)|]. Payment is made monthly by Landlord’s
        estimate and adjusted yearly to actual cost [by Landlord’s statement|]. [Landlord may change the common areas so
        long as access and parking are not materially harmed.|]

        clause! key=opex @industrial Net Lease | Triple Net | Taxes, Insurance and Maintenance :: This is a [net|triple
        net] lease: beside Base Rent Tenant pays its proportionate share, {share}, of real estate taxes, property
        insurance and common area maintenance of the Property, so that Base Rent is net to Landlord. [Estimates are paid
        monthly and reconciled each year.|Landlord bills these costs as they fall due.]

        clause key=taxes Real Estate Taxes | Taxes | Taxes and Assessments :: “Taxes” means all [real estate taxes,
        assessments and governmental charges|taxes and assessments, general and special,] levied on the Property.
        [Tenant pays its share of Taxes as additional rent.|Tenant shall pay {share} of Taxes within {days} days after
        billing.] Tenant pays, before delinquency, all taxes on its personal property [and fixtures|].

        clause key=use @office,medical,retail,industrial,ground,short Use | Permitted Use | Use of Premises :: Tenant
        shall use the Premises [only|solely] for {use} and for no other purpose without Landlord’s [prior written|]
        consent. Tenant shall not [commit waste|cause a nuisance], disturb other tenants, overload the floors or do
        anything that raises the rate of insurance, and shall comply with all laws [and the rules of the Property|that
        apply to its use].

        clause! key=use @residential Use and Occupancy | Occupants :: The Premises are used as a residence only. Guests
        may stay no longer than [ten|fourteen] days. Tenant shall keep the Premises clean, shall not disturb neighbors
        and shall obey the rules of the building.

        clause key=percentage @retail Percentage Rent | Gross Sales :: Tenant shall also pay [five|six|seven] percent of
        gross sales of each lease year above {sum}. Within {days} days after each [quarter|year] Tenant delivers a
        certified statement of gross sales[, and Landlord may audit Tenant’s books|].

        clause key=hours @retail Continuous Operation | Hours of Business :: Tenant shall [open for business by
        {commencement} and|] operate continuously during the hours of the center, fully stocked and staffed, under the
        trade name “{tenanttrade}”.

        clause key=environment @industrial,ground,medical Hazardous Materials | Environmental Matters :: Tenant shall
        not bring hazardous materials to the Premises except [in small amounts needed for its use|those listed in
        Exhibit E], shall handle them lawfully, and shall clean up any release at its cost. Tenant indemnifies Landlord
        against claims from its materials; this duty survives the Term.

        clause key=medical @medical Medical Waste | Compliance with Health Laws :: Tenant disposes of medical waste
        through a licensed hauler and keeps patient records so that Landlord has no access to them. [Landlord refers no
        patients and rent does not depend on referrals.|Rent is at fair market value and not tied to referrals.]

        clause key=landuse @ground Improvements | Construction of Improvements :: Tenant may [build|construct]
        improvements for {use} at its sole cost, [after|once] Landlord approves plans, and shall keep the Land free of
        liens. At the end of the Term the improvements become Landlord’s [without payment|].

        clause key=leaseholdmortgage @ground Leasehold Mortgages | Leasehold Financing :: Tenant may mortgage its
        leasehold. The mortgagee is given notice of default and {manydays} days more than Tenant to cure, and Landlord
        shall enter a new lease with it if this one is rejected.

        clause key=utilities Utilities | Utilities and Services | Services :: Tenant shall [contract and pay for|pay]
        all [water, gas, electricity, telephone and other services|utilities] used in the Premises[, with any deposit
        that suppliers ask|]. Landlord is not liable for interruption of services [beyond its control|], and
        interruption is no eviction[ and does not abate rent|].

        clause key=services @office,medical Landlord’s Services | Building Services :: Landlord shall furnish heat and
        air-conditioning during business hours, elevator service, water for lavatories, and janitorial service five days
        a week. After-hours air-conditioning costs {small} an hour.

        clause key=parking @office,medical,retail,industrial,short Parking | Parking Areas :: Tenant may use {parking}
        [unreserved|] parking spaces [in common with others|] under such rules as Landlord makes. [Landlord may assign,
        stripe or restrict spaces.|]

        clause key=signs @office,medical,retail,industrial,ground,short Signs | Signage :: Tenant shall not [put
        up|install] any sign visible from outside without Landlord’s written approval. [Signs must meet the criteria of
        Exhibit D.|Approved signs are made, kept and removed at Tenant’s cost.]
        """#
}
