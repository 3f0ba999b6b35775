/// What stands at the end of leases, and what is attached to them.
enum LeaseBankLegal {
    static let text = #"""
        form lease.legal

        clause key=notices Notices | Notice :: Notices are in writing and are [delivered by hand, by courier or by
        certified mail|sent by certified mail, return receipt requested,] to Landlord at {landlordaddress} and to Tenant
        at [the Premises|{tenantaddress}], or as a party directs by notice.

        clause key=brokers Brokers | Brokerage :: The parties [warrant that they have dealt with no broker but|have
        dealt only with] {broker}, whose commission is paid by Landlord under a separate agreement.

        clause key=law Governing Law | Applicable Law; Venue :: This Lease is governed by the law of {state}[, and suits
        are brought in {court}|]. [Each party waives trial by jury.|]

        clause key=entire Entire Agreement | Integration; Amendment :: This Lease [and its exhibits|] states the whole
        agreement of the parties and may be amended only in writing signed by both. [No oral statement binds Landlord.|]

        clause key=sever Severability | Partial Invalidity :: If a provision is invalid, the others remain in force.

        clause key=waiver No Waiver | Waiver :: No waiver of a breach is a waiver of any other; [acceptance of rent is
        no waiver|Landlord may accept late rent without waiving default].

        clause key=binding Successors and Assigns | Binding Effect :: This Lease binds and benefits the parties and
        their heirs, successors and permitted assigns.

        clause? key=recording Recording | Memorandum of Lease :: Tenant shall not record this Lease; a short memorandum
        may be recorded at its cost.

        clause? key=force Force Majeure | Unavoidable Delay :: Delay by strikes, weather, shortages or other causes
        beyond a party’s control extends its time, save for paying money.

        clause? key=fees Attorneys’ Fees :: The party that prevails in a suit under this Lease recovers reasonable
        attorneys’ fees.

        clause? key=liability Limitation of Liability | Landlord’s Liability :: Tenant looks only to Landlord’s interest
        in the Property; on sale of it Landlord is released from duties that arise later.

        clause? key=time Time of the Essence | Time :: Time is of the essence of this Lease.

        clause? key=counterparts Counterparts :: This Lease may be signed in counterparts[ and by electronic
        signature|].

        clause? key=financial Financial Statements :: Upon request, but not more than once a year, Tenant gives Landlord
        its latest financial statements.

        clause? key=ofac Authority :: Each person who signs for a party is authorized to bind it.

        close IN WITNESS WHEREOF, Landlord and Tenant have [executed|signed] this Lease [as of the day and year first
        above written|as of the date first set forth above].

        close [Signed and sealed|Executed] as of {leasedate}.

        form exhibit.rules

        title [EXHIBIT C – RULES AND REGULATIONS|RULES AND REGULATIONS|Exhibit “C” Rules]

        clause! :: Sidewalks, halls and stairs are kept free and used only to go in and out.

        clause :: No animals, except service animals, are brought into the building.

        clause :: Locks are not changed without [consent|giving the manager a key].

        clause :: Heavy equipment is placed only where the landlord allows.

        clause :: Windows are not covered except with the building’s blinds.

        clause :: Smoking is not allowed in the building or within twenty-five feet of its doors.

        clause :: Waste is put in the containers provided, [sorted as the law asks|closed and clean].

        clause :: Movers must show a certificate of insurance and use the freight elevator.

        form exhibit.description

        title [EXHIBIT A – LEGAL DESCRIPTION|EXHIBIT A – DESCRIPTION OF PREMISES|Exhibit “A” Premises]

        clause! :: [Lot {number} of the plat of {property}, in the records of {county} County, {state}.|That part of
        {property}, {propertyaddress}, shown cross-hatched on the attached plan as {premises}.|Beginning at an iron pin
        in the line of {street}, thence north two hundred ten feet, thence east one hundred eighty feet, and so to the
        place of beginning.]

        clause :: The plan shows the general layout only and is no promise as to other tenants or improvements.

        form exhibit.commencement

        title [EXHIBIT B – COMMENCEMENT DATE MEMORANDUM (FORM)|Exhibit “B” Confirmation of Term]

        clause! :: The undersigned confirm that the Commencement Date of the Lease is ____________, and that the Term
        ends on ____________.

        clause :: Tenant accepts the Premises and no default of Landlord exists.

        form exhibit.guaranty

        title [EXHIBIT F – GUARANTY|Exhibit “F” Guaranty of Lease]

        clause! :: In consideration of the lease to {tenant}, {guarantor} guarantees the payment of rent and the
        performance of Tenant’s covenants.

        clause :: This is a guaranty of payment; notice and presentment are waived.

        form exhibit.work

        title [EXHIBIT B – WORK LETTER|Exhibit “B” Landlord’s Work]

        clause! :: Landlord [builds out the Premises by the plans approved|delivers the Premises as they are], and
        Tenant pays the cost above an allowance of {sum}.

        clause :: The work is substantially complete when only punch-list items remain.

        clause :: Changes asked for by Tenant are made by written order and at its cost.
        """#
}
