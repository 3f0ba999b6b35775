/// The names that things have in leases, in the form that `Synonyms` reads.
package enum LeaseVocabulary {
    package static let text = """
        cam = common area maintenance = operating expenses
        nnn = triple net
        lessee = tenant
        lessor = landlord
        demised premises = leased premises
        snda = subordination non-disturbance and attornment
        ti = tenant improvements
        tia = tenant improvement allowance = construction allowance
        rofr = right of first refusal
        rofo = right of first offer
        lcd = lease commencement date
        rcd = rent commencement date
        led = lease expiration date
        hvac = heating ventilation and air conditioning
        go dark = continuous operation
        holdover = holding over
        renewal option = option to extend = option to renew
        security deposit = deposit held as security
        coi = certificate of insurance
        psf = per square foot
        """
}
