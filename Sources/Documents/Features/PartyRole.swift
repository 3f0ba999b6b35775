/// What a party is in an agreement; words of the same meaning are one role, `lessor` is `landlord`.
package enum PartyRole: String, Hashable, Sendable, Codable, CaseIterable {
    case landlord, tenant, guarantor, assignor, assignee, sublandlord, subtenant, licensor, licensee, seller, buyer
    case borrower, lender
}
