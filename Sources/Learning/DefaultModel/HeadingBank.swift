/// Words for headings and first sentences, by which papers of lease files and of other files are told apart.
enum HeadingBank {
    static let leases = lines(
        """
        Lease
        Lease Agreement
        Office Lease
        Office Lease Agreement
        Commercial Lease
        Commercial Lease Agreement
        Industrial Lease
        Retail Lease Agreement
        Shopping Center Lease
        Ground Lease
        Net Lease Agreement
        Triple Net Lease
        Warehouse Lease
        Residential Lease Agreement
        Apartment Lease Contract
        Rental Agreement
        Month-to-Month Rental Agreement
        House Rental Agreement
        Standard Form of Office Lease
        Agreement of Lease
        Indenture of Lease
        Deed of Lease
        Amended and Restated Lease Agreement
        Amended and Restated Lease
        Second Amended and Restated Office Lease
        Master Lease Agreement
        Land Lease
        Farm Lease
        Building Lease
        Multi-Tenant Office Lease
        Space Lease
        Standard Industrial/Commercial Single-Tenant Lease – Net
        """
    )

    /// `#` is replaced by the title of a lease, `@` by an ordinal, `%` by a number.
    static let amendments = lines(
        """
        @ Amendment to #
        @ Amendment to #
        Amendment No. % to #
        Amendment Number % to #
        Amendment No. %
        Amendment to #
        @ Amendment of Lease
        Lease Amendment
        Lease Amendment No. %
        @ Lease Amendment
        Lease Modification Agreement
        @ Modification of Lease
        Lease Extension Agreement
        Lease Extension and Modification Agreement
        Extension and Amendment of Lease
        Supplemental Lease Agreement No. %
        Supplemental Agreement to Lease
        Supplemental Agreement No. % to Lease No. 40%7
        Supplement to #
        Amendment to and Extension of Lease
        Agreement to Amend Lease
        @ Amendment and Expansion of Premises
        @ Amendment to Amended and Restated Lease
        """
    )

    /// `#` is replaced by the title of a lease, `*` by a topic, `%` by a number.
    static let addenda = lines(
        """
        Addendum to #
        Addendum No. % to #
        Addendum
        Lease Addendum
        * Addendum
        * Addendum
        * Rider
        Addendum % – *
        Rider to Lease
        Rider No. % to #
        * Addendum to Lease
        Lease Rider: *
        Special Provisions
        Special Stipulations
        Additional Provisions
        Exhibit – Special Provisions Rider
        Tenancy Addendum
        """
    )

    static let topics = lines(
        """
        Pet
        Parking
        Construction
        Option to Extend
        Renewal Option
        Signage
        Rules and Regulations
        Lead-Based Paint Disclosure
        Mold
        Bed Bug
        Utility
        No-Smoking
        Crime-Free Housing
        Satellite Dish
        HVAC
        Exclusive Use
        Accessibility
        Military Clause
        Guarantor
        Storage
        Security Deposit
        Renter’s Insurance
        Hazardous Materials
        Tenant Improvement
        Right of First Refusal
        Termination Option
        Percentage Rent
        Arbitration of Disputes
        """
    )

    /// Papers about a lease that are none, change none and add to none.
    static let kin = lines(
        """
        Tenant Estoppel Certificate
        Estoppel Certificate
        Guaranty of Lease
        Lease Guaranty
        Guaranty and Suretyship Agreement
        Memorandum of Lease
        Memorandum of Lease Agreement
        Memorandum of Lease Dates
        Short Form of Lease
        Commencement Date Memorandum
        Confirmation of Commencement Date
        Commencement Date Agreement
        Commencement Letter
        Confirmation of Lease Term
        Acceptance of Premises Memorandum
        Memorandum of Acceptance
        Acknowledgment of Commencement Date
        Landlord’s Consent to Sublease
        Consent to Sublease
        Consent to Assignment
        Assignment and Assumption of Lease
        Assignment of Leases and Rents
        Lease Termination Agreement
        Termination of Lease
        Surrender Agreement
        Notice of Default
        Notice of Non-Renewal
        Subordination, Non-Disturbance and Attornment Agreement
        Landlord’s Waiver
        Letter of Intent to Lease
        Proposal to Lease
        Rent Roll
        Rental Application
        Tenant Work Order
        Certificate of Insurance
        Property Tax Bill
        Invoice
        Brokerage Commission Agreement
        Property Management Agreement
        Access Agreement
        Rooftop License Agreement
        Sublease Consent Agreement
        Lease Abstract
        """
    )

    /// What other contracts are called, each with the roles of its parties.
    static let contracts = lines(
        """
        Employment Agreement/Company/Executive
        Executive Employment Agreement/Employer/Employee
        Severance Agreement/Company/Executive
        Consulting Agreement/Company/Consultant
        Services Agreement/Client/Provider
        Master Services Agreement/Customer/Supplier
        Credit Agreement/Borrower/Lender
        Loan Agreement/Borrower/Bank
        Loan and Security Agreement/Borrower/Lender
        Promissory Note/Maker/Holder
        Purchase and Sale Agreement/Seller/Buyer
        Real Estate Purchase Contract/Seller/Purchaser
        Asset Purchase Agreement/Seller/Buyer
        Software License Agreement/Licensor/Licensee
        License Agreement/Licensor/Licensee
        Trademark License Agreement/Licensor/Licensee
        Distribution Agreement/Company/Distributor
        Supply Agreement/Supplier/Buyer
        Manufacturing Agreement/Manufacturer/Customer
        Franchise Agreement/Franchisor/Franchisee
        Joint Venture Agreement/First Member/Second Member
        Operating Agreement/Company/Member
        Partnership Agreement/General Partner/Limited Partner
        Collaboration Agreement/Company/Partner
        Development Agreement/Owner/Developer
        Construction Contract/Owner/Contractor
        Maintenance Agreement/Customer/Contractor
        Marketing Agreement/Company/Agency
        Endorsement Agreement/Company/Athlete
        Hosting Agreement/Host/Customer
        Confidentiality Agreement/Discloser/Recipient
        Mutual Nondisclosure Agreement/First Party/Second Party
        Non-Competition Agreement/Company/Employee
        Indemnification Agreement/Company/Director
        Settlement Agreement and Release/Plaintiff/Defendant
        Stock Option Plan/Company/Participant
        Supplemental Executive Retirement Plan/Bank/Executive
        Escrow Agreement/Depositor/Escrow Agent
        Security Agreement/Debtor/Secured Party
        Transportation Agreement/Shipper/Carrier
        """
    )

    static let ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"]

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
