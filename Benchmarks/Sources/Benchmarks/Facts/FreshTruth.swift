/// The second sample of papers that nothing was tuned on, by path; read only after the rules were mended.
enum FreshTruth {
    static let table: [String: [String: String]] = [
        "amendment/llm__contract_257_TitanIndustries_Amendment.md": [
            "landlord": "Titan Industries", "tenant": "Contoso Enterprises",
            "premises_address": "45 Pioneer Crescent", "commencement_date": "2024-01-07",
            "expiration_date": "2027-10-23", "base_rent": "72500", "security_deposit": "", "amendment_ordinal": "",
            "amended_lease_date": "2024-01-07", "effective_date": "2024-10-18",
        ],
        "lease/llm__contract_445_MeridianSolutions_LeaseAgreement.md": [
            "landlord": "Meridian Solutions", "tenant": "Contoso Enterprises", "premises_address": "88 Raffles Quay",
            "rentable_area": "15000", "commencement_date": "2024-04-20", "expiration_date": "2028-11-13",
            "term_months": "", "base_rent": "", "security_deposit": "",
        ],
        "lease/llm__contract_698_QuantumLabs_LeaseAgreement.md": [
            "landlord": "Quantum Labs, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "780 Quantum Drive", "rentable_area": "25000", "commencement_date": "2025-02-15",
            "expiration_date": "2028-05-01", "term_months": "", "base_rent": "83333.33|3000000",
            "security_deposit": "", "renewal_option": "1 x 36",
        ],
        "amendment/llm__contract_434_CascadeEnterprises_Amendment.md": [
            "landlord": "Cascade Enterprises", "tenant": "Contoso Enterprises",
            "premises_address": "800 Cascade Parkway", "rentable_area": "22000", "expiration_date": "2027-05-09",
            "base_rent": "82500", "security_deposit": "", "amendment_ordinal": "1",
            "amended_lease_date": "2025-01-22", "effective_date": "2025-12-19",
        ],
        "addendum/llm__contract_461_VertexGroup_Addendum.md": [
            "landlord": "Vertex Group, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "2500 Harbor Way", "rentable_area": "22000", "base_rent": "38000",
            "security_deposit": "", "amended_lease_date": "2025-02-26", "effective_date": "2025-10-04",
        ],
        "addendum/llm__contract_597_CascadeEnterprises_Addendum.md": [
            "landlord": "Cascade Enterprises", "tenant": "Contoso Enterprises", "premises_address": "1 Raffles Place",
            "rentable_area": "17250", "expiration_date": "2029-03-18", "base_rent": "", "security_deposit": "",
            "amended_lease_date": "2024-11-02", "effective_date": "2025-09-10",
        ],
        "lease/llm__contract_347_CascadeEnterprises_LeaseAgreement.md": [
            "landlord": "Cascade Enterprises", "tenant": "Contoso Enterprises",
            "premises_address": "800 Cascade Parkway", "rentable_area": "22000", "commencement_date": "2025-01-22",
            "expiration_date": "2026-12-15", "term_months": "", "base_rent": "935000|77916.67|42.50",
            "security_deposit": "",
        ],
        "amendment/llm__contract_628_QuantumLabs_Amendment.md": [
            "landlord": "Quantum Labs, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "250 Innovation Way", "rentable_area": "", "commencement_date": "2024-03-12",
            "security_deposit": "", "amendment_ordinal": "", "amended_lease_date": "2024-03-12",
            "effective_date": "2024-06-09",
        ],
        "addendum/llm__contract_676_PhoenixIndustries_Addendum.md": [
            "landlord": "Phoenix Industries", "tenant": "Contoso Enterprises",
            "premises_address": "220 Highgate Road", "expiration_date": "2027-05-08", "base_rent": "90000",
            "security_deposit": "", "amended_lease_date": "2025-09-10", "effective_date": "2025-10-28",
        ],
        "lease/llm__contract_646_TitanIndustries_LeaseAgreement.md": [
            "landlord": "Titan Industries", "tenant": "Contoso Enterprises",
            "premises_address": "4500 Titan Park Drive", "rentable_area": "75000", "commencement_date": "2024-06-27",
            "expiration_date": "2027-01-08", "term_months": "", "base_rent": "", "security_deposit": "",
            "renewal_option": "1 x 36",
        ],
        "lease/llm__contract_271_MeridianSolutions_LeaseAgreement.md": [
            "landlord": "Meridian Solutions", "tenant": "Contoso Enterprises",
            "premises_address": "400 Lexington Avenue", "rentable_area": "24500", "commencement_date": "2024-10-18",
            "expiration_date": "2027-09-20", "term_months": "", "base_rent": "525000", "security_deposit": "",
            "renewal_option": "1 x 36",
        ],
        "lease/llm__contract_111_VertexGroup_LeaseAgreement.md": [
            "landlord": "Vertex Group", "tenant": "Contoso Enterprises", "premises_address": "5678 Market Plaza",
            "rentable_area": "25000", "commencement_date": "2025-05-12", "expiration_date": "2029-03-02",
            "term_months": "", "base_rent": "1200000|100000|48", "security_deposit": "", "renewal_option": "2 x 36",
            "pro_rata_share": "10",
        ],
        "lease/llm__contract_314_VertexGroup_LeaseAgreement.md": [
            "landlord": "Vertex Group, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "2500 Harbor Way", "rentable_area": "7500", "commencement_date": "2025-02-26",
            "expiration_date": "2027-02-01", "term_months": "", "base_rent": "17500", "security_deposit": "",
            "renewal_option": "1 x 24",
        ],
        "lease/llm__contract_574_MeridianSolutions_LeaseAgreement.md": [
            "landlord": "Meridian Solutions, LLC", "tenant": "Contoso Enterprises, Inc.", "premises_address": "",
            "rentable_area": "", "commencement_date": "2025-10-17", "expiration_date": "2029-09-29",
            "term_months": "", "base_rent": "", "security_deposit": "",
        ],
        "amendment/llm__contract_147_EpsilonGroup_Amendment.md": [
            "landlord": "Epsilon Group", "tenant": "Contoso Enterprises", "premises_address": "", "rentable_area": "",
            "expiration_date": "2029-05-04", "base_rent": "", "security_deposit": "", "amendment_ordinal": "",
            "amended_lease_date": "2025-01-08", "effective_date": "2025-06-26",
        ],
    ]
}
