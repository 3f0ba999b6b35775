/// The places where the made-up properties lie.
enum JurisdictionBank {
    /// Two in fifteen lie outside the United States, in proportion to how rarely such papers reach an American desk.
    static let all: [(Jurisdiction, Double)] =
        american.map { ($0, 1.0) } + [(england, 0.9), (germany, 0.7)]

    static let american = [
        state("Ohio", "OH", ("Columbus", "Franklin", "43215"), ("Dayton", "Montgomery", "45402")),
        state("Texas", "TX", ("Austin", "Travis", "78701"), ("Houston", "Harris", "77056")),
        state("California", "CA", ("San Mateo", "San Mateo", "94402"), ("Irvine", "Orange", "92614")),
        state("New York", "NY", ("Albany", "Albany", "12207"), ("White Plains", "Westchester", "10601")),
        state("Illinois", "IL", ("Naperville", "DuPage", "60563"), ("Peoria", "Peoria", "61602")),
        state("Florida", "FL", ("Tampa", "Hillsborough", "33602"), ("Orlando", "Orange", "32801")),
        state("Georgia", "GA", ("Marietta", "Cobb", "30060"), ("Savannah", "Chatham", "31401")),
        state("Colorado", "CO", ("Boulder", "Boulder", "80302"), ("Aurora", "Arapahoe", "80012")),
        state("Washington", "WA", ("Bellevue", "King", "98004"), ("Spokane", "Spokane", "99201")),
        state("Massachusetts", "MA", ("Waltham", "Middlesex", "02451"), ("Worcester", "Worcester", "01608")),
        state("Minnesota", "MN", ("Rochester", "Olmsted", "55902"), ("Edina", "Hennepin", "55435")),
        state("Arizona", "AZ", ("Tempe", "Maricopa", "85281"), ("Tucson", "Pima", "85701")),
        state("North Carolina", "NC", ("Durham", "Durham", "27701"), ("Asheville", "Buncombe", "28801")),
    ]

    static let england = Jurisdiction(
        style: .british,
        name: "England and Wales",
        code: "",
        places: [
            .init(city: "Leeds", county: "West Yorkshire", postalCode: "LS1 4AP"),
            .init(city: "Bristol", county: "Bristol", postalCode: "BS1 5TY"),
            .init(city: "Manchester", county: "Greater Manchester", postalCode: "M2 3NG"),
        ]
    )

    static let germany = Jurisdiction(
        style: .german,
        name: "the Federal Republic of Germany",
        code: "",
        places: [
            .init(city: "Köln", county: "Köln", postalCode: "50670"),
            .init(city: "Leipzig", county: "Leipzig", postalCode: "04109"),
            .init(city: "Hamburg", county: "Hamburg", postalCode: "20457"),
        ]
    )

    private static func state(_ name: String, _ code: String, _ places: (String, String, String)...) -> Jurisdiction {
        Jurisdiction(
            style: .american,
            name: name,
            code: code,
            places: places.map { .init(city: $0.0, county: $0.1, postalCode: $0.2) }
        )
    }
}
