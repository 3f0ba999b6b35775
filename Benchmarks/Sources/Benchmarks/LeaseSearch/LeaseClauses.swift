extension LeaseTexts {
    /// A clause that every lease has in the same words.
    struct Clause {
        var title: String
        /// Three words of a question that only this clause answers.
        var asked: String
        var text: String
    }

    static let clauses = [
        Clause(
            title: "ASSIGNMENT AND SUBLETTING",
            asked: "sublet without consent",
            text:
                "Tenant shall not assign this Lease or sublet any part of the Premises without the prior written consent of "
                + "Landlord, which shall not be unreasonably withheld."
        ),
        Clause(
            title: "REPAIR OF THE ROOF",
            asked: "roof structure repairs",
            text:
                "Landlord shall keep the roof, the foundation and the structure of the Building in good repair at its cost."
        ),
        Clause(
            title: "HEATING AND COOLING",
            asked: "HVAC filter maintenance",
            text: "Tenant shall maintain the HVAC units that serve the Premises and replace their filters each quarter."
        ),
        Clause(
            title: "COMMON AREA MAINTENANCE",
            asked: "common area share",
            text:
                "Tenant shall pay its proportionate share of the cost of operating and maintaining the common area, which is "
                + "estimated each December and reconciled by April."
        ),
        Clause(
            title: "AUDIT RIGHT",
            asked: "audit of books",
            text:
                "Within ninety days after a statement Tenant may audit the books of Landlord that concern operating expenses."
        ),
        Clause(
            title: "SIGNAGE",
            asked: "sign on facade",
            text:
                "No sign shall be placed on the facade or in a window unless Landlord has approved its size, color and lettering."
        ),
        Clause(
            title: "PARKING",
            asked: "reserved parking spaces",
            text:
                "Tenant may use four reserved parking spaces in the garage, numbered by Landlord, without additional charge."
        ),
        Clause(
            title: "HOLDING OVER",
            asked: "holdover rent percentage",
            text:
                "A holdover tenancy is from month to month at one hundred fifty percent of the rent of the last month."
        ),
        Clause(
            title: "SURRENDER",
            asked: "broom clean surrender",
            text:
                "At the end of the term Tenant shall surrender the Premises broom clean and remove its trade fixtures."
        ),
        Clause(
            title: "ESTOPPEL CERTIFICATES",
            asked: "estoppel certificate days",
            text:
                "Within ten days after a request Tenant shall deliver an estoppel certificate in the form that a lender wants."
        ),
        Clause(
            title: "SUBORDINATION",
            asked: "subordinate to mortgage",
            text:
                "This Lease is subordinate to every mortgage of the Building, if the holder agrees not to disturb Tenant."
        ),
        Clause(
            title: "HAZARDOUS MATERIALS",
            asked: "hazardous substances storage",
            text:
                "Tenant shall neither store nor release hazardous substances, and shall remediate what it has released."
        ),
        Clause(
            title: "INSURANCE",
            asked: "liability insurance limit",
            text:
                "Tenant shall carry commercial general liability insurance of at least two million dollars an occurrence."
        ),
        Clause(
            title: "CASUALTY",
            asked: "fire casualty restoration",
            text:
                "If a fire or other casualty cannot be restored within one hundred eighty days, either party may terminate."
        ),
        Clause(
            title: "CONDEMNATION",
            asked: "condemnation award",
            text: "If the Premises are taken by eminent domain, the condemnation award belongs to Landlord alone."
        ),
        Clause(
            title: "DEFAULT",
            asked: "cure period default",
            text:
                "Tenant is in default if it fails to pay within five days, or to cure another breach within thirty days, of notice."
        ),
        Clause(
            title: "EXCLUSIVE USE",
            asked: "exclusive competing business",
            text:
                "Landlord shall not lease other space in the Building to a competing business whose primary use is that of Tenant."
        ),
        Clause(
            title: "QUIET ENJOYMENT",
            asked: "peaceful quiet enjoyment",
            text: "While it performs its covenants Tenant shall have peaceful and quiet enjoyment of the Premises."
        ),
        Clause(
            title: "PETS",
            asked: "dogs service animals",
            text: "No dogs or other animals may be brought into the Building, with the exception of service animals."
        ),
        Clause(
            title: "BROKERS",
            asked: "broker commission indemnity",
            text:
                "Each party warrants that no broker has earned a commission and indemnifies the other against any claim."
        ),
    ]
}
