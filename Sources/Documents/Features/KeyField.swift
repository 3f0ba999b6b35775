/// The fields of a lease’s abstract, of what amends it and of a statement of charges.
package enum KeyField: String, Hashable, Sendable, Codable, CaseIterable {
    case landlord, tenant, guarantor
    case premisesAddress = "premises_address"
    /// In square feet.
    case rentableArea = "rentable_area"
    case commencementDate = "commencement_date"
    case expirationDate = "expiration_date"
    case termMonths = "term_months"
    case baseRent = "base_rent"
    case securityDeposit = "security_deposit"
    /// In percent.
    case proRataShare = "pro_rata_share"
    case renewalOption = "renewal_option"

    /// Of an amendment or addendum: 1 for the first.
    case amendmentOrdinal = "amendment_ordinal"
    /// Of an amendment or addendum: the date of the lease that it amends.
    case amendedLeaseDate = "amended_lease_date"
    case effectiveDate = "effective_date"

    /// Of a statement: the days it accounts for, `2022-01-01/2022-12-31`, or the year, `2022`.
    case statementPeriod = "statement_period"
    /// Of a statement: what is to be paid, or credited when negative.
    case totalDue = "total_due"
    /// Of a statement: the tenant's part of the costs.
    case tenantShare = "tenant_share"
}
