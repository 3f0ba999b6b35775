import Documents
import Facts
import TestSupport
import Testing

struct PartyFinderTests {
    private static func parties(_ text: String) -> [PartyFact] { PartyFinder().parties(on: Pages.page(text)) }

    private static func names(_ text: String) -> [String] { parties(text).map { "\($0.role.rawValue): \($0.name)" } }

    static let recitals: [(String, String, String)] = [
        (
            "made by and between SKY SC, LLC, a Delaware limited liability company (“Landlord”), and NORTHANN CORP, a "
                + "Nevada corporation (“Tenant”).", "SKY SC, LLC", "NORTHANN CORP"
        ),
        (
            "This Lease is dated May 1, 2010. The landlord is Sterling Fund III, Inc., a Delaware corporation (“Lessor”; also "
                + "“Landlord”), and the tenant is Palisade Imaging,\nL.L.C., a Texas limited liability company (“Lessee”; "
                + "also “Tenant”).", "Sterling Fund III, Inc.", "Palisade Imaging, L.L.C."
        ),
        (
            "LEASE, made this 18th day of January, 2005, between Cascade Partners, Ltd., a Nevada limited partnership, of "
                + "7268 Sunset Boulevard, Houston, TX 77056, as Landlord, and Keystone Media Corporation, a Nevada "
                + "corporation, having an office at 3563 South Harrison Boulevard, as Tenant.",
            "Cascade Partners, Ltd.", "Keystone Media Corporation"
        ),
        (
            "between W & P DEVELOPMENT CORPORATION, a Texas corporation, hereinafter referred to as “Landlord,” and "
                + "VIVAVENTURES CORP., a Texas corporation, hereinafter referred to as “Tenant.”",
            "W & P DEVELOPMENT CORPORATION", "VIVAVENTURES CORP."
        ),
        (
            "by\nand between:\n\n(i) CNL PARTNERS, LP, a Delaware limited partnership, with principal office\nat 400 E. South "
                + "Street, Suite 500, Orlando, Florida 32801\n(\"Landlord\"), and (ii) ROADHOUSE GRILL, INC., a Florida "
                + "corporation, with a\nmailing address of 6600 North Andrews Avenue (\"Tenant\").",
            "CNL PARTNERS, LP", "ROADHOUSE GRILL, INC."
        ),
        (
            "is made this 17th day of September, 2020 (the “Effective Date”), Stella Link Investments, Ltd., a Texas limited "
                + "partnership (“Landlord”), and Neurogene Inc., a Delaware corporation (“Tenant”).",
            "Stella Link Investments, Ltd.", "Neurogene Inc."
        ),
        (
            "DATE: November 4, 2024\n\nPARTIES:GRE – BRYANT LAKE, LLC,\n\nA MINNESOTA LIMITED LIABILITY COMPANY\n\n"
                + "\"Landlord\"\n\nNVE CORPORATION,\n\nA MINNESOTA CORPORATION\n\n\"Tenant\"\n\nRECITALS:",
            "GRE – BRYANT LAKE, LLC", "NVE CORPORATION"
        ),
        (
            "LEASE AGREEMENT\n\nOPUS NORTHWEST, L.L.C., AS LANDLORD,\n\nAND\n\nINSIGNIA SYSTEMS, INC., AS TENANT.\n\nPARK",
            "OPUS NORTHWEST, L.L.C.", "INSIGNIA SYSTEMS, INC."
        ),
        (
            "LEASE AGREEMENT\n\nSTELLA INVESTMENTS, LTD.\n\nLandlord\n\nTO\n\nNEUROGENE INC.\n\nTenant\n\nINDEX",
            "STELLA INVESTMENTS, LTD.", "NEUROGENE INC."
        ),
        (
            "between THE CITY OF CHICAGO, a municipal corporation (herein referred to as \"Landlord\"), and Jane Q. Roe "
                + "(hereinafter called the \"Tenant\").", "THE CITY OF CHICAGO", "Jane Q. Roe"
        ),
        (
            "Landlord:\tAcme Holdings, LLC\nTenant:\tRoe & Sons, Inc.\nRent:\t$5", "Acme Holdings, LLC",
            "Roe & Sons, Inc."
        ),
        (
            "BASIC TERMS\nLandlord  761 Sycamore Partners, Ltd., a Delaware limited\npartnership\nTenant  Keystone Media "
                + "Corporation, a Nevada corporation\nArea  5", "761 Sycamore Partners, Ltd.",
            "Keystone Media Corporation"
        ),
        (
            "(b) LANDLORD: STELLA LINK, LTD.\n\n(d) TENANT: NEUROGENE INC.\n\n(e) ADDRESS", "STELLA LINK, LTD.",
            "NEUROGENE INC."
        ),
        (
            "LANDLORD:\n\nACME, LLC,\na Delaware limited liability company\n\nBy: ______\n\nTENANT:\n\nROE, INC.\n\nBy: ____",
            "ACME, LLC", "ROE, INC."
        ),
        (
            "\"Landlord\" shall mean CNL PARTNERS, LP, a Delaware limited partnership, its\nsuccessors. \"Tenant\" means Roe, Inc.",
            "CNL PARTNERS, LP", "Roe, Inc."
        ),
    ]

    @Test(arguments: recitals.indices)
    func findsLandlordAndTenant(index: Int) {
        let (text, landlord, tenant) = Self.recitals[index]
        let parties = Self.parties(text)
        #expect(Set(parties.filter { $0.role == .landlord }.map(\.name)) == [landlord])
        #expect(Set(parties.filter { $0.role == .tenant }.map(\.name)) == [tenant])
    }

    @Test func describesTheEntity() throws {
        let text =
            "between New Owner, LLC, a New York limited liability company, successor-in-interest to Old Owner, Inc. "
            + "(“Landlord”), and Roe, Inc., a Delaware corporation, d/b/a Roe’s Grill (“Tenant”)"
        let parties = Self.parties(text)
        let (landlord, tenant) = (try #require(parties.first), try #require(parties.last))
        #expect(landlord.entityType == "limited liability company" && landlord.jurisdiction == "New York")
        #expect(landlord.predecessor == "Old Owner, Inc." && landlord.source == .recital)
        #expect(tenant.jurisdiction == "Delaware" && tenant.doingBusinessAs == "Roe’s Grill")
        #expect(tenant.evidence.text.hasPrefix("Roe, Inc., a Delaware corporation"))
    }

    @Test func severalNamesMayShareARole() {
        let text =
            "between PS Parks, L.P., a California Limited Partnership (“Landlord”), and TECHNEST HOLDINGS, INC., a Nevada "
            + "corporation, and TECHNEST INC., a Delaware corporation, jointly and severally (collectively, the “Tenant”)"
        #expect(
            Self.names(text) == [
                "landlord: PS Parks, L.P.", "tenant: TECHNEST HOLDINGS, INC.", "tenant: TECHNEST INC.",
            ]
        )
    }

    @Test(arguments: [
        (
            "between JOHN A. SMITH, an individual (“Landlord”), and Roe, Inc. (“Tenant”)",
            ["landlord: JOHN A. SMITH (individual)", "tenant: Roe, Inc."]
        ),
        (
            "between Acme, LLC (“Landlord”), and Mary Jones and Peter Jones, husband and wife (“Tenant”)",
            [
                "landlord: Acme, LLC", "tenant: Mary Jones (husband and wife)",
                "tenant: Peter Jones (husband and wife)",
            ]
        ),
        (
            "between Acme, LLC (“Landlord”), and John Smith d/b/a Smith Auto (“Tenant”)",
            ["landlord: Acme, LLC", "tenant: John Smith d/b/a Smith Auto"]
        ),
        (
            "between Acme, LLC (“Landlord”), and JOHN SMITH, JR., individually and D/B/A SMITH AUTO, as Tenant.",
            ["landlord: Acme, LLC", "tenant: JOHN SMITH, JR. d/b/a SMITH AUTO"]
        ),
        (
            "LEASE\n\nTenant: Jane Q. Roe, a single woman\nGuarantor: John Roe and Ann Poe, individuals\n",
            [
                "tenant: Jane Q. Roe (single woman)", "guarantor: John Roe (individuals)",
                "guarantor: Ann Poe (individuals)",
            ]
        ),
    ])
    func personsAreParties(text: String, told: [String]) {
        let parties = Self.parties(text).map { party in
            let kind = party.entityType.map { " (\($0))" } ?? ""
            return "\(party.role.rawValue): \(party.name)\(party.doingBusinessAs.map { " d/b/a \($0)" } ?? kind)"
        }
        #expect(parties == told)
    }

    @Test(arguments: [
        // The role is one of several names, and stands in stars.
        "by and between:\n\n- **Titan Works**, a [state] corporation, at 1 Main Street (“**Titan**”, the “Vendor”, or the "
            + "“**Lessor**”); and\n\n- **Roe Foods**, a [state] corporation (“Roe”, “Tenant,” or “Client”).",
        // Only who leases to whom tells the roles.
        "between:\n\n1. Titan Works, a company existing under the laws of Ohio (the “Vendor”, which expression shall include "
            + "its successors); and\n\n2. Roe Foods (“Roe”).\n\nVendor hereby leases the Premises below to Roe.",
        "between Titan Works (“Titan”) and Roe Foods (“Roe” or the “Client”). Client desires to lease from Titan certain space.",
        "between Titan Works (“Titan”) and Roe Foods (“Roe”), under the lease by Titan to Roe of Suite 5.",
    ])
    func rolesAreFoundBesideOtherNames(text: String) {
        // A vendor is a seller besides.
        let names = Set(Self.names(text)).filter { !$0.hasPrefix("seller") }
        #expect(names == ["landlord: Titan Works", "tenant: Roe Foods"])
    }

    @Test(arguments: [
        "between Titan Works (“Titan”) and Roe Foods (“Roe”). Titan sells to Roe.",
        "between Titan Works (“Titan”) and Roe Foods (“Roe”). Another party leases to Roe.",
        "This Master Lease (the “Master Lease”) is part of the Plan (the “Plan”). The Master Lease leases to Plan.",
    ])
    func noRoleIsMadeUp(text: String) {
        #expect(Self.names(text) == [])
    }

    @Test func theLawIsReadBehindTheForm() throws {
        let text =
            "between ROE, a corporation organized and existing under the laws of the State of Delaware (“Tenant”)"
        let party = try #require(Self.parties(text).first)
        #expect(party.entityType == "corporation" && party.jurisdiction == "Delaware")
    }

    @Test func otherRolesAreTold() {
        #expect(
            Self.names("between Acme, LLC (“Assignor”) and Roe, Inc. (“Assignee”)") == [
                "assignor: Acme, LLC", "assignee: Roe, Inc.",
            ]
        )
        #expect(Self.names("Guarantor  Isaac Pemberton\nBroker  None\n") == ["guarantor: Isaac Pemberton"])
    }

    @Test(arguments: [
        "", "Landlord and Tenant agree.", "(“Original Tenant”)", "Tenant: Tenant shall pay.", "the “Tenant”",
        "as Tenant shall",
        "between ____________, a ________ (“Landlord”)", "Tenant’s share", "LANDLORD:\n\nBy: ____\nName: ____",
        "Landlord:\tNone", "Landlord shall deliver to Tenant (“Tenant”) the Premises.", "Landlord\nTenant\n",
    ])
    func findsNoParty(text: String) {
        #expect(Self.names(text) == [])
    }
}
