import Documents
import Facts
import Testing

struct PremisesFinderTests {
    private static func facts(_ text: String) -> [String] {
        PremisesFinder().premises(on: Pages.page(text)).map { "\($0.kind.rawValue): \($0.value)" }
    }

    @Test(arguments: [
        ("2974 Jefferson Lane, Austin, TX 78701", "2974 Jefferson Lane, Austin, TX 78701"),
        ("2251 Catawba River Road, Fort Lawn, SC", "2251 Catawba River Road, Fort Lawn, SC"),
        ("10975 South Sterling View Drive, Suites A1 and B1, South Jordan, Utah 84095", ""),
        ("3105 E. Cherry Avenue, Rochester, MN 55902", ""),
        ("350-364 Christopher Avenue, Gaithersburg, Maryland 20879", ""),
        ("7501 Fannin, Houston, Harris County, Texas", ""),
        ("555 13th Street, NW, Suite 420, Washington, DC 20004-1115", ""),
        ("One Village Place, Eden Prairie, MN 55344", ""), ("13590 SW 134 Avenue, Miami, Florida 33186", ""),
        ("1200 Highway 6, Sugar Land, Texas", ""), ("8315 South Harrison\nLane, Savannah, GA 31401", ""),
    ])
    func readsAddresses(text: String, value: String) {
        let expected = value.isEmpty ? text.replacing("\n", with: " ") : value
        #expect(Self.facts("the Premises located at \(text), and") == ["address: \(expected)"])
    }

    @Test(arguments: [
        "on March 1, 2024 Tenant", "Section 12 Base Rent", "12 Months", "5 Lease Years", "the 2024 Lease",
        "$500 Security Deposit",
        "Article 5 Holding Over, Texas law", "10 days",
    ])
    func findsNoAddress(text: String) {
        #expect(Self.facts("premises located at " + text).filter { $0.contains("ddress") } == [])
    }

    @Test func tellsWhoseAnAddressIs() {
        #expect(
            Self.facts("Acme, LLC, with its principal office at 5 Main Street, Austin, TX 78701") == [
                "other_address: 5 Main Street, Austin, TX 78701"
            ]
        )
        #expect(
            Self.facts("Address for Notices  5 Main Street, Austin, TX 78701") == [
                "other_address: 5 Main Street, Austin, TX 78701"
            ]
        )
    }

    @Test(arguments: [
        ("leases to Tenant approximately 31,500 square feet of floor area", "area: 31500"),
        ("One Thousand Nine Hundred and Fifty Seven (1,957) rentable square feet of the Premises", "otherArea"),
        ("Premises: 3,840 sq. ft.", "area: 3840"),
        ("the Building contains approximately 221,000 rentable square feet", "building_area: 221000"),
        ("Rentable Square Feet: 5,244\nleft", "other_area: 5244"), ("Premises of 3.5 acres", "area: 3.5"),
    ])
    func readsSizes(text: String, fact: String) {
        let facts = Self.facts(text)
        #expect(facts.count == 1)
        #expect(fact == "otherArea" ? facts.first?.hasSuffix(": 1957") == true : facts.first == fact)
    }

    @Test func countsPerSizeAreNoSizes() {
        #expect(Self.facts("3 spaces per 1,000 square feet of the Premises") == [])
        #expect(Self.facts("Premises of 2,5000 square feet") == [])
    }

    @Test func readsSuitesFloorsAndShares() {
        #expect(Self.facts("the premises known as Suite 900 on the seventh (7th) floor") == ["suite: Suite 900"])
        #expect(Self.facts("Tenant’s proportionate share is 6.75%") == ["pro_rata_share: 6.75"])
    }
}
