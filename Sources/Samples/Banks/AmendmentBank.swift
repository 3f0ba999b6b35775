/// What amendments of leases change, and what all of them say.
enum AmendmentBank {
    static let text = #"""
        form amendment.common

        open THIS {ordinal.upper} AMENDMENT TO LEASE (this “Amendment”) is [made|entered into] [as of the|this|as of
        this] {today.formal}[,|] [by and between|between] {landlordfull} (“Landlord”), and {tenantfull} (“Tenant”). ¶ A.
        Landlord and Tenant are parties to [that certain|a] {leasetitle} dated {leasedate}{prior} (the “Lease”), under
        which Tenant leases [approximately|] {area.digits} rentable square feet known as {premises} in {property},
        {propertyaddress} (the “Premises”). ¶ B. The parties [wish|desire] to [amend|modify] the Lease as set out below.
        ¶ [NOW, THEREFORE, for good and valuable consideration, the parties agree:|Therefore the parties agree as
        follows:]

        open [This Amendment|This Lease Amendment|This agreement] is dated {today} and amends the {leasetitle} of
        {leasedate}{prior} between {landlord}, as landlord, and {tenant}, as tenant, for {premises} at
        {propertyaddress}. [Words defined in the Lease keep their meaning here.|Capitalized terms not defined here have
        the meanings given in the Lease.] ¶ The parties agree that the Lease is amended as follows:

        open RECITALS ¶ WHEREAS, {landlord} (“Lessor”) and {tenant} (“Lessee”) [entered into|executed] a {leasetitle}
        dated {leasedate}{prior} (the “Lease”) for [space|premises] at {propertyaddress}; and ¶ WHEREAS, the parties
        [now|] [desire|wish] to amend the Lease [on the terms below|in certain respects]; ¶ NOW THEREFORE, [in
        consideration of the mutual covenants|for value received], it is agreed, effective {effective}:

        clause key=ratify Ratification | Lease Ratified | No Other Changes | Full Force and Effect :: [Except as amended
        hereby, the Lease is unmodified and in full force and effect.|As amended, the Lease is ratified and
        confirmed.|All terms of the Lease not changed by this Amendment continue in force.|Save as amended, the Lease
        remains in effect according to its terms.]

        clause key=conflict Conflict | Inconsistency :: If this Amendment and the Lease conflict, this Amendment
        [controls|governs|prevails].

        clause key=brokers Brokers | Commissions :: [Each party represents that it has dealt with no broker in this
        Amendment other than {broker}|No broker other than {broker} brought about this Amendment], [and indemnifies the
        other against other claims|whom Landlord pays].

        clause key=counterparts Counterparts | Counterparts; Electronic Signatures :: This Amendment may be signed in
        counterparts [and by electronic signature|], which together are one [instrument|document].

        clause key=defaults No Default | Estoppel :: Tenant [acknowledges|confirms] that Landlord is not in default
        under the Lease and that Tenant has no [claim or set-off|defense to payment of rent].

        clause? key=binding Binding Effect | Successors :: This Amendment binds the parties, their [heirs,|] successors
        and permitted assigns.

        clause? key=authority Authority :: Those who sign [warrant that they have authority|are authorized] to bind the
        party for which they sign.

        clause? key=law Governing Law :: This Amendment is governed by the law of {state}.

        clause? key=entire Entire Agreement | Integration :: The Lease as amended is the whole agreement of the parties
        [about the Premises|] and may be changed only in writing.

        clause? key=consent Lender’s Consent :: This Amendment takes effect when the holder of Landlord’s mortgage has
        consented [in writing|].

        clause? key=confidential Confidentiality :: Tenant shall keep the terms of this Amendment [confidential|to
        itself and its advisers].

        close IN WITNESS WHEREOF, the parties have executed this Amendment [as of the date first written above|on the
        day and year first above written].

        close [Signed|Executed] by the parties [as of|on] {today}.

        close Landlord and Tenant have [signed|executed] this {ordinal} Amendment as of the date above.

        form amendment.extension 2

        file [extension_amendment|Lease Extension|{ordinal} Amendment – extension]

        clause! Extension of Term | Term | Renewal Term | Extended Term :: The Term of the Lease[, which would expire on
        {oldexpiration},|] is extended [for|by] {extension} months, [commencing {extensionstart} and ending|from
        {extensionstart} through] {newexpiration} (the “Extension Term”)[, unless sooner terminated under the Lease|].

        clause! table=newrent Base Rent | Rent during Extension Term | Monthly Rent :: [Beginning
        {extensionstart}|During the Extension Term], Tenant shall pay Base Rent [as follows|in these amounts]:

        clause Condition of Premises | As Is :: Tenant [has been in possession and|] accepts the Premises for the
        Extension Term [as is|in their present condition], and Landlord need [do no work|not improve them].

        clause Renewal Option | Further Option :: [The option to renew in the Lease is deleted.|Tenant has one further
        option to extend for five (5) years on {manydays} days’ notice.]

        clause? Refurbishment Allowance | Allowance :: Landlord shall [reimburse|credit] Tenant up to {sum} toward
        carpet and paint, upon invoices received before {later}.

        clause? Base Year :: From {extensionstart} the Base Year for Operating Expenses is calendar year
        {extensionstart.year}.

        form amendment.expansion 1.6

        file [expansion_amendment|Expansion Amendment|{ordinal} amendment expansion space]

        clause! Expansion Space | Addition of Premises | Expansion of the Premises :: [From and after|Effective on]
        {effective} (the “Expansion Date”), [the Premises are enlarged by|there is added to the Premises]
        [approximately|] {added.digits} rentable square feet known as {addedsuite} (the “Expansion Space”), so that the
        Premises then contain {newarea.digits} rentable square feet.

        clause! table=newrent Base Rent | Rent for the Enlarged Premises | Adjusted Base Rent :: As of the Expansion
        Date, Base Rent for the whole Premises is [payable as follows|]:

        clause Tenant’s Share | Proportionate Share :: As of the Expansion Date Tenant’s Proportionate Share is
        [increased to|] {newshare}.

        clause Delivery | Delivery of Expansion Space :: Landlord shall deliver the Expansion Space [vacant and|]
        broom-clean; if it is late, the Expansion Date is postponed [day for day|accordingly].

        clause Improvements | Tenant Improvements :: Landlord gives an allowance of {sum} for improving the Expansion
        Space, to be used within one year.

        clause? Security Deposit :: With this Amendment Tenant deposits a further {fee}.

        clause? key=parking Parking :: Tenant is given [four|six|ten] more parking spaces.

        form amendment.rent 1.2

        file [rent amendment|Amendment {n}|rent_modification]

        clause! table=newrent Base Rent | Rent Modified | Amendment of Rent :: [Section 3 of the Lease is deleted and
        replaced|The rent schedule of the Lease is replaced] [by|with] the following, effective {effective}:

        clause Abatement | Deferred Rent :: Base Rent of {fee} for the month before {effective} is [forgiven|deferred
        and repaid in six equal installments].

        clause Arrears :: Tenant shall pay the arrears of {fee} [with the signing of this Amendment|by {later}].

        clause? Late Charges :: Late charges accrued before this Amendment are waived.

        clause? Additional Rent :: Nothing here changes Tenant’s duty to pay its share of common area costs and taxes.

        form amendment.assignment

        file [assignment_amendment|Assignment and Amendment|assign & amend]

        clause! Assignment | Assignment and Assumption :: {tenant} (“Assignor”) assigns the Lease to {newtenantfull}
        (“Assignee”) effective {effective}, and Assignee [assumes|takes over] all [duties|obligations] of the tenant
        from that day.

        clause! Consent | Landlord’s Consent :: Landlord consents to this assignment [and to no other|; further
        assignments need its consent].

        clause! Tenant | Amendment of Parties :: From {effective}, “Tenant” in the Lease means {newtenant}, whose
        address for notices is {newtenantaddress}.

        clause Release | No Release :: Assignor [is released from duties that arise after|remains liable despite] the
        assignment.

        clause Security Deposit :: The deposit of {deposit} [passes to Assignee|is held for Assignee].

        clause key=use Use :: The permitted use is amended to [read: {use} and related offices|include general offices].

        form amendment.name 0.7

        file [name change amendment|Amendment – Name Change|amendment{n}_name]

        clause! Change of Name | Tenant’s Name :: Tenant has changed its name [from {tenant}|] to {newtenant} by
        [merger|amendment of its articles] effective {effective}. Wherever the Lease says “Tenant” it means {newtenant}.

        clause! key=notices Notices | Address for Notices :: Notices to Tenant are sent to {newtenantaddress}.

        clause Continuing Liability :: The change of name [affects no duty|does not release Tenant from any duty] under
        the Lease.

        clause Signs :: Tenant may change its signs to show its new name at its own cost, subject to Landlord’s
        [approval|criteria].

        form amendment.reduction 0.8

        file [partial surrender amendment|Amendment (reduction)|reduction_{n}]

        clause! Surrender of Space | Reduction of the Premises :: On {effective} Tenant shall surrender {addedsuite},
        and the Lease ends as to [that space|it] alone; the remaining Premises contain {newarea.digits} rentable square
        feet.

        clause! table=newrent Rent after Reduction | Base Rent :: From {effective} Base Rent for the remaining Premises
        is:

        clause Proportionate Share :: Tenant’s share of Operating Expenses becomes {newshare}.

        clause Surrender Fee :: Tenant shall pay Landlord {fee} for the surrender [within {days} days|on signing].

        clause Demising Wall :: [Landlord|Tenant] builds the wall that divides the spaces, at [its cost|Landlord’s
        cost].

        form amendment.misc 1.1

        file [amendment_{n}|{ordinal} Amendment to Lease|lease amendment {n}]

        clause! Commencement Date | Dates | Amendment of Dates :: [The Commencement Date is agreed to be {commencement},
        and the Term ends on|The parties confirm that the Term began {commencement} and expires on] {expiration}.

        clause key=notices Notices :: Section 20 of the Lease is amended: notices to Landlord go to {landlordaddress}[,
        with a copy to {manager}|].

        clause key=parking Parking | Parking Amended :: The number of spaces in the Lease is changed to {parking}.

        clause key=use Permitted Use | Use :: The use clause is amended by adding “[and retail sales|and storage|and
        office uses] incidental thereto”.

        clause Insurance :: The limit of liability insurance in the Lease is raised to $2,000,000.00 for each
        occurrence.

        clause Right of First Refusal | Deletion of Options :: [Exhibit D (Right of First Refusal)|The expansion option]
        is deleted [in its entirety|].

        clause Signage :: A new Section is added to the Lease: Tenant may place its name on the monument sign at its
        cost.

        clause Operating Expenses | Common Area Costs :: The definition of Operating Expenses is amended to exclude
        [capital items not required by law|costs of other tenants’ space].

        clause? Guaranty :: {guarantor} joins to confirm that the guaranty of the Lease extends to this Amendment.
        """#
}
