/// What leases say of the building, its risks and its use.
enum LeaseBankCovenants {
    static let text = #"""
        form lease.covenants

        clause! key=repairs Maintenance and Repairs | Repairs | Upkeep | Maintenance of Premises :: Tenant shall, at its
        [sole|own] cost, keep the [Premises|interior of the Premises], including doors, windows, [plate glass,|]
        plumbing, wiring and floor coverings, in good order and repair, [ordinary wear and casualty excepted|reasonable
        wear excepted]. Landlord shall maintain the roof, foundation, exterior walls and common areas, [at its cost|as
        part of Operating Expenses], after notice of the need. [If Tenant fails to repair, Landlord may do so and bill
        Tenant.|]

        clause! key=repairs Repairs by Landlord; Repairs by Tenant :: Landlord keeps the structure, the roof and the
        systems that serve more than one tenant in repair. All other repairs are Tenant’s, who shall make them promptly
        and in a [workmanlike|first-class] manner with licensed contractors[, and shall keep a service contract for the
        HVAC units|].

        clause key=alterations Alterations | Alterations and Improvements | Changes by Tenant :: Tenant shall make no
        alterations without Landlord’s [prior|] written consent, [not to be unreasonably withheld for work that is not
        structural|which may be withheld for structural work]. Alterations become part of the Premises[, unless Landlord
        asks that they be removed|]. Tenant shall pay for all work and discharge any lien within {days} days.

        clause key=insurance Insurance | Tenant’s Insurance | Insurance; Waiver of Subrogation :: Tenant shall carry
        commercial general liability insurance of at least [$1,000,000|$2,000,000] per occurrence naming Landlord [and
        its manager|] as additional insured, and insurance of its property at full replacement cost. Certificates are
        delivered before Tenant enters and before each renewal. [Each party waives claims against the other to the
        extent insured.|The insurers of both parties waive subrogation.]

        clause key=indemnity Indemnity | Indemnification | Hold Harmless :: Tenant shall [indemnify, defend and hold
        Landlord harmless|indemnify Landlord] against [all claims|claims, losses and costs] arising from the use of the
        Premises or from any act or neglect of Tenant, its agents or invitees, [except to the extent of Landlord’s
        negligence|]. Landlord is not liable for loss of or damage to property in the Premises[ from water, theft or any
        other cause|].

        clause key=casualty Fire and Casualty | Damage or Destruction | Casualty :: If the Premises are damaged by fire
        or other casualty, Landlord shall [restore them with reasonable speed|repair them] to the extent of insurance
        proceeds, and rent abates in proportion. If restoration would take more than {manydays} days, either party may
        terminate this Lease by notice given within {days} days [after the casualty|].

        clause key=condemnation Eminent Domain | Condemnation | Taking :: If all or a substantial part of the Premises
        is taken [by eminent domain|for public use], this Lease ends on the date of taking; if part is taken, rent is
        reduced fairly. [The award belongs to Landlord, save for Tenant’s moving expenses.|Tenant has no claim to the
        award for the land.]

        clause key=assignment Assignment and Subletting | Assignment | No Assignment without Consent :: Tenant shall not
        assign this Lease or sublet [all or part of|] the Premises without Landlord’s [prior written|] consent[, which
        shall not be unreasonably withheld|]. A change of control is an assignment. No transfer releases Tenant.
        [Landlord may recapture the space within {days} days of the request.|Half of any profit belongs to Landlord.]

        clause key=entry Entry by Landlord | Access | Right of Entry :: Landlord may enter [at reasonable times|upon
        reasonable notice] to inspect, repair or show the Premises to [lenders, buyers or, in the last six months,
        tenants|prospective tenants], and without notice in an emergency.

        clause key=subordination Subordination | Subordination and Attornment :: This Lease is subordinate to every
        mortgage [now or later|] on the Property, [provided the lender does not disturb Tenant|without further act].
        Tenant shall attorn to any successor and sign such instruments within {days} days[ after request|].

        clause key=estoppel Estoppel Certificates | Estoppel Statement :: Within {days} days after request, Tenant shall
        certify in writing that this Lease is unmodified and in force, the dates to which rent is paid, and whether
        Landlord is in default.

        clause! key=default Default | Events of Default | Tenant’s Default | Default and Remedies :: Each of these is a
        default:
        - failure to pay rent within {fewdays} days after [it is due|notice];
        - failure to perform any other covenant for {days} days after notice;
        - [vacating or abandoning|abandonment of] the Premises; or
        - bankruptcy, insolvency or an assignment for creditors.

        clause! key=remedies Remedies | Landlord’s Remedies :: Upon default Landlord may [terminate this Lease and|]
        re-enter and take possession [by legal process|], relet the Premises for Tenant’s account, and recover rent,
        [the cost of reletting|damages] and reasonable attorneys’ fees. Remedies are cumulative. [Landlord shall take
        reasonable steps to mitigate.|]

        clause key=holding Holding Over | Holdover :: If Tenant remains after the Term without consent, it is a tenant
        at sufferance at [one hundred fifty percent (150%) of|twice|125 percent of] the last Base Rent, and is liable
        for [all damages|Landlord’s losses] that result.

        clause key=surrender Surrender | Surrender of Premises | End of Term :: At the end of the Term Tenant shall
        surrender the Premises [broom-clean and|] in good order, wear excepted, remove its property [and signs|], and
        repair the damage of removal. What is left is deemed abandoned.

        clause key=quiet Quiet Enjoyment | Covenant of Quiet Enjoyment :: So long as Tenant pays rent and keeps its
        covenants, it shall hold the Premises quietly [for the Term|without hindrance by Landlord or those who claim
        under it].

        clause key=compliance Compliance with Laws | Legal Requirements :: Tenant shall comply with all laws, ordinances
        and orders [of authorities|], including accessibility laws, that concern its use of the Premises, and shall
        obtain the licences that its business needs.

        clause key=rules Rules and Regulations | Rules :: Tenant shall observe the rules [of Exhibit C|that Landlord
        makes for the Property], which Landlord applies without discrimination[; if they conflict with this Lease, the
        Lease prevails|].

        clause? key=relocation @office,medical Relocation | Substitute Premises :: Landlord may move Tenant to like
        space in the Property upon {manydays} days’ notice, at Landlord’s cost.

        clause? key=option Option to Extend | Renewal Option :: Tenant, if not in default, may extend the Term for [one
        period of five (5) years|two periods of three (3) years each] by notice at least {manydays} days before it ends,
        at [market rent|the last rent increased by {increase}].

        clause? key=guaranty Guaranty :: This Lease is guaranteed by {guarantor} under the guaranty attached as Exhibit
        F.

        clause? key=exclusive @retail Exclusive :: Landlord shall not lease other space in the center for {use} while
        Tenant so operates.

        clause? key=pets @residential Pets :: No pets are allowed without written consent[ and a pet addendum|].

        clause? key=appliances @residential Appliances | Heat and Appliances :: Landlord supplies a stove, a
        refrigerator and smoke alarms in working order. Tenant replaces batteries and reports faults.
        """#
}
