/// The real leases and amendments that the rules were made with, by path.
enum RealTruth {
    static let table: [String: [String: String]] = [
        "lease/edgar__04_medical_office_horizon.htm": [
            "landlord": "Cambridge Properties", "tenant": "University Hospital Systems, LLP", "rentable_area": "69050",
            "premises_address": "7501 Fannin", "security_deposit": "115083.33",
        ],
        "lease/edgar__05_warehouse_corsair.htm": [
            "landlord": "Opus Northwest, L.L.C.", "tenant": "Insignia Systems, Inc.", "expiration_date": "2016-02-29",
            "term_months": "91", "security_deposit": "39761.48", "pro_rata_share": "39.21",
        ],
        "lease/edgar__06_warehouse_northann.htm": [
            "landlord": "Sky SC, LLC", "tenant": "Northann Corp", "rentable_area": "106610", "term_months": "60",
            "premises_address": "2251 Catawba River Road", "security_deposit": "97370.47", "base_rent": "3.75",
        ],
        "lease/edgar__09_industrial_30k.htm": [
            "landlord": "PS Business Parks, L.P.", "tenant": "Technest Holdings, Inc.", "rentable_area": "1957",
            "premises_address": "352A Christopher Avenue", "commencement_date": "2012-01-01",
            "expiration_date": "2012-12-31", "term_months": "12", "base_rent": "1237.00", "security_deposit": "4000",
            "pro_rata_share": "6.75", "renewal_option": "1 x 12",
        ],
        "lease/edgar__11_nnn_commercial.htm": [
            "landlord": "Fidelity Funding Company", "tenant": "Extend Health, Inc.", "rentable_area": "20175",
            "premises_address": "10975 South Sterling View Drive", "commencement_date": "2009-08-01",
            "expiration_date": "2011-07-31", "term_months": "24", "security_deposit": "20000",
        ],
        "lease/edgar__16_retail_commercial.htm": [
            "landlord": "Freeport #2, L.P.", "tenant": "ATX Technologies, Inc.", "rentable_area": "58380",
            "premises_address": "8550 Freeport Parkway", "term_months": "120", "security_deposit": "76380.50",
        ],
        "lease/edgar__hohman_posttension_nevada_lease.txt": [
            "landlord": "Edward Hohman", "tenant": "Post Tension of Nevada, Inc.", "commencement_date": "2008-01-01",
            "expiration_date": "2008-12-31", "term_months": "12", "base_rent": "8000.00",
            "premises_address": "1179 Center Point Drive",
        ],
        "lease/edgar__la-rosa-lease.htm": [
            "landlord": "Horeb Legacy Investments LLC", "tenant": "La Rosa Realty Kissimmee", "rentable_area": "2450",
            "commencement_date": "2022-12-01", "expiration_date": "2024-11-30", "term_months": "24",
            "base_rent": "6200", "security_deposit": "7000", "premises_address": "3040 Loopdale Lane",
        ],
        "lease/edgar__neurogene-stella-link-lease.htm": [
            "landlord": "Stella Link Investments, Ltd.", "tenant": "Neurogene Inc.", "rentable_area": "26905",
            "term_months": "120", "security_deposit": "44976.25", "premises_address": "10301 Stella",
            "pro_rata_share": "63.54",
        ],
        "lease/edgar__roadhouse_grill_cnl_lease_and_construction_addendum.txt": [
            "landlord": "CNL APF Partners, LP", "tenant": "Roadhouse Grill, Inc.", "term_months": "156",
            "premises_address": "9220 Baymeadows Road",
        ],
        "lease/edgar__standard_premium_finance_commercial_lease.txt": [
            "landlord": "Marlenko Acquisitions, LLC", "tenant": "Standard Premium Finance Management Corporation",
            "commencement_date": "2024-03-01", "expiration_date": "2026-02-28", "base_rent": "84585.60",
            "premises_address": "13590 SW 134 Avenue",
        ],
        "lease/edgar__vivakor_land_lease.txt": [
            "landlord": "W & P Development Corporation", "tenant": "VivaVentures Remediation Corp.",
            "term_months": "126", "security_deposit": "25376.94", "premises_address": "18511 Beaumont Highway",
        ],
        "amendment/carved__extend_health_amendment_2.txt": [
            "landlord": "Sterling View Drive, LLC", "tenant": "Extend Health, Inc.", "rentable_area": "20175",
            "amendment_ordinal": "2", "amended_lease_date": "2009-05-11", "effective_date": "2012-01-31",
            "commencement_date": "2012-02-01", "expiration_date": "2012-12-31", "base_rent": "12.00",
        ],
        "amendment/carved__neurogene_first_amendment.txt": [
            "landlord": "Stella Link Investments, Ltd.", "tenant": "Neurogene Inc.", "amendment_ordinal": "1",
            "amended_lease_date": "2019-08-05", "effective_date": "2020-09-17", "expiration_date": "2029-08-31",
        ],
        "amendment/edgar__02_office_cpi_corp.htm": [
            "landlord": "Columbia REIT – 116 Huntington, LLC", "tenant": "Bicara Therapeutics Inc.",
            "amendment_ordinal": "1", "amended_lease_date": "2023-08-16", "effective_date": "2024-09-24",
            "premises_address": "116 Huntington Avenue",
        ],
        "amendment/edgar__12_ground_lease.htm": [
            "landlord": "The Salvation Army", "tenant": "Impossible Math, LLC", "amendment_ordinal": "2",
            "amended_lease_date": "2021-11-16", "effective_date": "2025-04-10",
        ],
        "amendment/edgar__21_amendment_nve.htm": [
            "landlord": "GRE – Bryant Lake, LLC", "tenant": "NVE Corporation", "rentable_area": "21362",
            "commencement_date": "2026-04-01", "expiration_date": "2031-05-31", "base_rent": "206570.54",
            "amendment_ordinal": "6", "amended_lease_date": "1998-10-01", "effective_date": "2026-04-01",
            "term_months": "62",
        ],
        "amendment/edgar__22_amendment_intevac.htm": [
            "landlord": "HGIT Bassett Campus LP", "tenant": "Intevac, Inc.", "amendment_ordinal": "1",
            "amended_lease_date": "2014-03-20", "effective_date": "2023-10-30",
        ],
        "amendment/edgar__flanders_second_amendment.txt": [
            "landlord": "10240 Flanders Investors LLC", "tenant": "TriLink Biotechnologies, LLC",
            "amendment_ordinal": "2", "amended_lease_date": "2021-08-06", "effective_date": "2022-10-01",
        ],
    ]
}
