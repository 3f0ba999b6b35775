/// The words that street addresses are made of.
enum StreetWords {
    /// Kinds of streets, in lower case without periods.
    static let types: Set<String> = [
        "street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "lane", "ln", "boulevard", "blvd", "way", "court",
        "ct", "place", "pl", "parkway", "pkwy", "highway", "hwy", "circle", "cir", "terrace", "ter", "plaza", "square",
        "sq", "trail", "trl", "loop", "broadway", "row", "freeway", "fwy", "pike", "turnpike", "tpke", "expressway",
        "expy", "alley", "crossing", "path", "walk", "run", "point", "ridge", "route", "view", "quay", "wharf",
        "center",
        "centre", "mall", "park", "esplanade", "promenade", "causeway", "landing", "commons", "green",
    ]

    static let directions: Set<String> = [
        "n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west", "northeast", "northwest",
        "southeast", "southwest",
    ]

    /// Words before the number of a room.
    static let units: Set<String> = [
        "suite", "suites", "ste", "unit", "units", "space", "spaces", "room", "rooms", "apartment", "apt", "bay",
        "building", "bldg", "no", "number", "#",
    ]
}
