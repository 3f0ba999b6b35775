import Documents

/// The words that name a party's role.
enum RoleWords {
    /// The role of a word in lower case; plurals count.
    static func role(_ word: String) -> PartyRole? { roles[word] }

    private static let roles: [String: PartyRole] = [
        "landlord": .landlord, "lessor": .landlord, "landlords": .landlord, "lessors": .landlord, "tenant": .tenant,
        "lessee": .tenant, "tenants": .tenant, "lessees": .tenant, "guarantor": .guarantor, "guarantors": .guarantor,
        "assignor": .assignor, "assignors": .assignor, "assignee": .assignee, "assignees": .assignee,
        "sublandlord": .sublandlord, "sublessor": .sublandlord, "sub-landlord": .sublandlord,
        "sub-lessor": .sublandlord, "subtenant": .subtenant, "sublessee": .subtenant, "sub-tenant": .subtenant,
        "sub-lessee": .subtenant, "licensor": .licensor, "licensee": .licensee, "seller": .seller, "sellers": .seller,
        "vendor": .seller, "buyer": .buyer, "purchaser": .buyer, "buyers": .buyer, "borrower": .borrower,
        "lender": .lender,
    ]
}
