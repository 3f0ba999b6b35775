/// The first sample of papers that nothing was tuned on, by path; scored before the rules were mended by it.
enum HeldOutTruth {
    static let table: [String: [String: String]] = [
        "lease/llm__contract_139_TitanIndustries_LeaseAgreement.md": [
            "landlord": "Titan Industries", "tenant": "Contoso Enterprises",
            "premises_address": "9876 Industrial Parkway", "rentable_area": "75000",
            "commencement_date": "2024-05-07", "expiration_date": "2028-05-24", "term_months": "",
            "base_rent": "82000", "security_deposit": "", "renewal_option": "1 x 36",
        ],
        "lease/llm__contract_633_CascadeEnterprises_LeaseAgreement.md": [
            "landlord": "Cascade Enterprises", "tenant": "Contoso Enterprises",
            "premises_address": "800 Fifth Avenue", "rentable_area": "", "commencement_date": "2024-09-29",
            "expiration_date": "2026-07-26", "term_months": "", "security_deposit": "",
        ],
        "addendum/llm__contract_406_VertexGroup_Addendum.md": [
            "landlord": "Vertex Group, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "2500 Harbor Way", "rentable_area": "16500", "expiration_date": "2029-12-08",
            "base_rent": "42000", "security_deposit": "", "amended_lease_date": "2025-02-26",
            "effective_date": "2025-08-02",
        ],
        "addendum/llm__contract_119_EpsilonGroup_Addendum.md": [
            "landlord": "Epsilon Group", "tenant": "Contoso Enterprises", "premises_address": "", "rentable_area": "",
            "expiration_date": "2027-11-08", "base_rent": "", "security_deposit": "",
            "amended_lease_date": "2025-01-08", "effective_date": "2025-08-31",
        ],
        "amendment/llm__contract_333_TitanIndustries_Amendment.md": [
            "landlord": "Titan Industries", "tenant": "Contoso Enterprises",
            "premises_address": "750 Titan Industrial Way", "rentable_area": "", "commencement_date": "2024-02-10",
            "base_rent": "95500", "security_deposit": "", "amendment_ordinal": "", "amended_lease_date": "2024-02-10",
            "effective_date": "2024-07-27",
        ],
        "amendment/llm__contract_216_VanguardSolutions_Amendment.md": [
            "landlord": "Vanguard Solutions, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "200 Park Avenue", "rentable_area": "30000", "base_rent": "3300000|275000",
            "security_deposit": "", "amendment_ordinal": "", "amended_lease_date": "2025-08-30",
            "effective_date": "2025-11-09",
        ],
        "lease/llm__contract_472_AtlasVentures_LeaseAgreement.md": [
            "landlord": "Atlas Ventures", "tenant": "Contoso Enterprises", "premises_address": "1200 Harbor Point",
            "rentable_area": "22000", "commencement_date": "2025-02-25", "expiration_date": "2026-05-24",
            "term_months": "15", "base_rent": "94000", "security_deposit": "", "renewal_option": "1 x 24",
        ],
        "lease/llm__contract_027_HorizonPartners_LeaseAgreement.md": [
            "landlord": "Horizon Partners", "tenant": "Contoso Enterprises",
            "premises_address": "3000 Bayfront Plaza", "rentable_area": "35000", "commencement_date": "2025-09-10",
            "expiration_date": "2027-11-18", "term_months": "", "base_rent": "95000", "security_deposit": "",
            "renewal_option": "1 x 36",
        ],
        "lease/llm__contract_492_QuantumLabs_LeaseAgreement.md": [
            "landlord": "Quantum Labs, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "250 Innovation Way", "rentable_area": "", "commencement_date": "2024-03-12",
            "expiration_date": "2027-12-19", "term_months": "", "base_rent": "7500", "security_deposit": "",
            "renewal_option": "1 x 36",
        ],
        "amendment/llm__contract_686_MeridianSolutions_Amendment.md": [
            "landlord": "Meridian Solutions, LLC", "tenant": "Contoso Enterprises, Inc.", "premises_address": "",
            "rentable_area": "", "expiration_date": "2030-03-28", "base_rent": "", "security_deposit": "",
            "amendment_ordinal": "", "amended_lease_date": "2025-10-17", "effective_date": "2026-07-19",
        ],
        "lease/llm__contract_211_VanguardSolutions_LeaseAgreement.md": [
            "landlord": "Vanguard Solutions, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "200 Park Avenue", "rentable_area": "20000", "commencement_date": "2025-08-30",
            "expiration_date": "2029-05-29", "term_months": "45", "base_rent": "260000|21666.67",
            "security_deposit": "",
        ],
        "amendment/llm__contract_390_EpsilonGroup_Amendment.md": [
            "landlord": "Epsilon Group LLC", "tenant": "Contoso Enterprises, Inc.", "premises_address": "",
            "rentable_area": "", "base_rent": "", "security_deposit": "", "amendment_ordinal": "",
            "amended_lease_date": "2025-11-25", "effective_date": "2026-10-18",
        ],
        "lease/llm__contract_623_PhoenixIndustries_LeaseAgreement.md": [
            "landlord": "Phoenix Industries", "tenant": "Contoso Enterprises",
            "premises_address": "220 Highgate Road", "rentable_area": "48000", "commencement_date": "2025-09-10",
            "expiration_date": "2030-02-11", "term_months": "", "base_rent": "750000", "security_deposit": "",
            "renewal_option": "1 x 36",
        ],
        "addendum/llm__contract_571_AtlasVentures_Addendum.md": [
            "landlord": "Atlas Ventures", "tenant": "Contoso Enterprises", "premises_address": "1200 Harbor Point",
            "rentable_area": "38000", "expiration_date": "2027-12-04", "base_rent": "68000", "security_deposit": "",
            "amended_lease_date": "2025-02-25", "effective_date": "2025-09-15",
        ],
        "lease/llm__contract_234_CascadeEnterprises_LeaseAgreement.md": [
            "landlord": "Cascade Enterprises", "tenant": "Contoso Enterprises",
            "premises_address": "200 Cascade Tower", "rentable_area": "45000", "commencement_date": "2025-04-06",
            "expiration_date": "2028-09-16", "term_months": "", "base_rent": "105000", "security_deposit": "",
            "renewal_option": "1 x 36",
        ],
        "lease/llm__contract_194_CascadeEnterprises_LeaseAgreement.md": [
            "landlord": "Cascade Enterprises", "tenant": "Contoso Enterprises", "premises_address": "",
            "rentable_area": "", "commencement_date": "2023-12-08", "expiration_date": "2026-09-15",
            "term_months": "", "base_rent": "", "security_deposit": "", "renewal_option": "1 x 36",
        ],
        "lease/llm__contract_000_GammaInc_LeaseAgreement.md": [
            "landlord": "Gamma Inc", "tenant": "Contoso Enterprises", "premises_address": "", "rentable_area": "",
            "commencement_date": "2025-04-25", "expiration_date": "2026-10-09", "term_months": "", "base_rent": "",
            "security_deposit": "", "renewal_option": "",
        ],
        "amendment/llm__contract_264_PhoenixIndustries_Amendment.md": [
            "landlord": "Phoenix Industries", "tenant": "Contoso Enterprises", "rentable_area": "50000",
            "commencement_date": "2024-08-17", "expiration_date": "2029-09-13", "base_rent": "620000",
            "security_deposit": "", "amendment_ordinal": "", "amended_lease_date": "2024-08-17",
            "effective_date": "2025-01-19",
        ],
        "lease/llm__contract_229_NexusCorporation_LeaseAgreement.md": [
            "landlord": "Nexus Corporation", "tenant": "Contoso Enterprises", "premises_address": "2500 Nexus Plaza",
            "rentable_area": "28500", "commencement_date": "2025-02-17", "expiration_date": "2027-03-31",
            "term_months": "", "base_rent": "52000", "security_deposit": "",
        ],
        "addendum/llm__contract_431_EpsilonGroup_Addendum.md": [
            "landlord": "Epsilon Group LLC", "tenant": "Contoso Enterprises, Inc.", "premises_address": "",
            "rentable_area": "", "expiration_date": "2030-04-28", "base_rent": "", "security_deposit": "",
            "amended_lease_date": "2025-11-25", "effective_date": "2025-12-25",
        ],
        "amendment/llm__contract_238_PhoenixIndustries_Amendment.md": [
            "landlord": "Phoenix Industries", "tenant": "Contoso Enterprises", "commencement_date": "2024-08-17",
            "base_rent": "900000", "security_deposit": "", "amendment_ordinal": "1",
            "amended_lease_date": "2024-08-17", "effective_date": "2025-03-06",
        ],
        "addendum/llm__contract_653_VanguardSolutions_Addendum.md": [
            "landlord": "Vanguard Solutions", "tenant": "Contoso Enterprises", "premises_address": "14 Bishopsgate",
            "base_rent": "", "security_deposit": "", "amended_lease_date": "2024-05-25",
            "effective_date": "2024-11-15",
        ],
        "amendment/llm__contract_460_MeridianSolutions_Amendment.md": [
            "landlord": "Meridian Solutions", "tenant": "Contoso Enterprises", "premises_address": "88 Raffles Quay",
            "rentable_area": "15000", "base_rent": "", "security_deposit": "", "amendment_ordinal": "",
            "amended_lease_date": "2024-04-20", "effective_date": "2024-08-16",
        ],
        "addendum/llm__contract_703_TitanIndustries_Addendum.md": [
            "landlord": "Titan Industries", "tenant": "Contoso Enterprises",
            "premises_address": "4500 Titan Park Drive", "rentable_area": "115000", "base_rent": "",
            "security_deposit": "", "amended_lease_date": "2024-06-27", "effective_date": "2024-08-16",
        ],
        "lease/llm__contract_315_NovaSystems_LeaseAgreement.md": [
            "landlord": "Nova Systems, LLC", "tenant": "Contoso Enterprises, Inc.",
            "premises_address": "2500 Horizon Plaza", "rentable_area": "", "commencement_date": "2024-08-14",
            "expiration_date": "2026-02-08", "term_months": "", "base_rent": "", "security_deposit": "",
            "renewal_option": "1 x 12",
        ],
    ]
}
