/// The invented names that portfolios are made of.
enum NameBank {
    static let givenNames = split(
        """
        Adele Amara Anders Beatriz Calvin Carmen Celeste Dana Desmond Dwight Edith Elena Ezra Farah Fiona Gerald Greta
        Hassan Helena Hugh Ingrid Isaac Janelle Jerome Joanna Kenji Lars Leticia Lionel Lorraine Marcus Marisol Mei
        Miriam Nadia Nelson Odessa Omar Patrick Paula Quentin Ramona Raymond Rosalind Samuel Serena Simon Sofia Tamara
        Theodore Tobias Ursula Vera Vincent Wanda Wesley Yolanda Yusuf Zachary Zoe
        """
    )
    static let initials = split("A. B. C. D. E. F. G. H. J. K. L. M. N. P. R. S. T. W.")
    static let familyNames = split(
        """
        Abernathy Achterberg Alvarado Bancroft Bellamy Birchfield Brandvold Calloway Castellano Chaudhry Cheung Coleridge
        Dansereau Delacroix Dunleavy Eastman Engstrom Fairbanks Ferrante Fontaine Gallagher Garibay Goldfarb Halvorsen
        Harrington Hasegawa Ibarra Jankowski Kessler Kowalczyk Lachance Lindqvist Mackenzie Marchetti Mbeki McAllister
        Montgomery Nakamura Nordstrom Oyelaran Okafor Osgood Pemberton Petrakis Quintero Rasmussen Ravenscroft Rosenthal
        Sandoval Schaefer Shapiro Stavros Sutherland Szymanski Takahashi Thibodeaux Underhill Valdez Vandermeer
        Villanueva Wainwright Weatherly Whitcomb Yamashita Yarborough Zielinski
        """
    )
    static let firmWords = split(
        """
        Alder Amber Anchor Arbor Argent Ashford Aspen Atlas Beacon Birch Bluestone Bramble Brightwater Canyon Cardinal
        Cascade Cedar Chestnut Cobalt Copper Crescent Crestline Cypress Dogwood Driftwood Eastgate Ember Fairhaven Falcon
        Fernwood Foxglove Garnet Glenview Granite Greystone Harbor Hawthorn Heron Highmark Hollow Horizon Ironwood Juniper
        Keystone Kingfisher Lakeshore Larkspur Laurel Lighthouse Linden Magnolia Maple Meridian Midland Millbrook Mosaic
        Northgate Oakmont Orchard Osprey Palisade Pinecrest Prairie Quarry Redwood Ridgeline Riverbend Sable Sagebrush
        Sequoia Silverton Slate Sparrow Sterling Summit Sycamore Tamarack Thistle Timber Umber Vantage Verdant Walnut
        Westbrook Willow Wren Yarrow Zephyr
        """
    )
    static let landlordEndings = [
        "Properties", "Realty Partners", "Holdings", "Real Estate Fund III", "Property Trust", "Office Investors",
        "Commons Associates", "Land Company", "Development", "Plaza Owner", "Industrial Partners", "Investors",
        "Equities", "Asset Management", "Ventures",
    ]
    static let buildingEndings: [LeaseKind: [String]] = [
        .office: ["Tower", "Corporate Center", "Office Park", "Place", "Executive Plaza", "Square", "Building"],
        .retail: ["Marketplace", "Shopping Center", "Village Shops", "Crossing", "Town Center", "Plaza", "Arcade"],
        .industrial: ["Distribution Center", "Industrial Park", "Logistics Center", "Commerce Park", "Works"],
        .ground: ["Parcel", "Tract", "Corners", "Outparcel", "Junction"],
        .medical: [
            "Medical Pavilion", "Health Center", "Medical Arts Building", "Physicians Plaza", "Clinic Building",
        ],
        .residential: ["Apartments", "Lofts", "Terrace", "Court", "House", "Gardens", "Flats"],
        .short: ["Building", "Arcade", "Studios", "Business Center", "Yard"],
    ]
    static let trades: [LeaseKind: [(ending: String, use: String)]] = [
        .office: [
            ("Analytics", "general business offices"), ("Software", "general, administrative and executive offices"),
            ("Advisory Group", "offices of a financial adviser"), ("Law Group", "a law office"),
            ("Engineering", "engineering and design offices"), ("Insurance Services", "an insurance agency office"),
            ("Media", "offices and a small recording studio"), ("Staffing", "offices of a staffing agency"),
        ],
        .retail: [
            ("Coffee", "a coffee shop with on-premises roasting"), ("Books", "the retail sale of books and gifts"),
            ("Fitness", "a fitness studio and the sale of related goods"), ("Outfitters", "the retail sale of apparel"),
            ("Bakery", "a bakery and cafe"), ("Optical", "the sale of eyewear and eye examinations"),
            ("Hardware", "a hardware and garden store"), ("Grill", "a full-service restaurant and bar"),
            ("Cleaners", "a dry-cleaning drop store"), ("Pet Supply", "the sale of pet food and grooming services"),
        ],
        .industrial: [
            ("Logistics", "warehousing and distribution"), ("Fabrication", "light manufacturing and assembly"),
            ("Cold Storage", "refrigerated storage and distribution"), ("Packaging", "packaging and shipping"),
            ("Components", "machining, assembly and storage of parts"), ("Freight", "a truck terminal and cross-dock"),
        ],
        .ground: [
            ("Fuel", "a fuel station with convenience store"), ("Bank", "a bank branch with drive-through"),
            ("Burger House", "a quick-service restaurant"), ("Hotels", "a limited-service hotel"),
            ("Self Storage", "a self-storage facility"), ("Solar", "a solar generating facility"),
        ],
        .medical: [
            ("Dental", "a dental practice"), ("Physical Therapy", "a physical therapy clinic"),
            ("Dermatology", "a dermatology practice"), ("Imaging", "diagnostic imaging"),
            ("Pediatrics", "a pediatric medical practice"), ("Veterinary", "a veterinary clinic"),
        ],
        .residential: [("", "a private residence")],
        .short: [
            ("Tailoring", "alterations and tailoring"), ("Studio", "an artist's studio and gallery"),
            ("Bookkeeping", "a bookkeeping office"), ("Tutoring", "a tutoring center"), ("Florist", "a flower shop"),
            ("Repair", "the repair of small appliances"), ("Salon", "a hair and nail salon"),
        ],
    ]
    static let offices = [
        "President", "Vice President", "Managing Member", "Manager", "Authorized Signatory", "Chief Executive Officer",
        "Chief Financial Officer", "General Partner", "Secretary", "Director of Real Estate", "Senior Vice President",
    ]
    static let streets = split(
        """
        Main Market Broad Walnut Jefferson Lincoln Commerce Industrial Franklin Madison Harrison Canal Depot Mill River
        Front Second Third Seventh Wharf Foundry Railroad Cherry Meadow Sunset Airport Technology Enterprise Prospect
        """
    )
    static let streetEndings = ["Street", "Avenue", "Boulevard", "Road", "Drive", "Parkway", "Way", "Lane", "Court"]
    static let germanStreets = ["Hafenstraße", "Lindenallee", "Industriestraße", "Am Markt", "Gartenweg", "Ringstraße"]
    static let managers = [
        "Tidewater Property Management", "Fourth Corner Management Services", "Beaumont & Lisle Property Services",
        "Hatch Commercial Management", "Union Block Realty Services", "Pomeroy Asset Services", "Plumbline Management",
    ]
    static let brokers = [
        "Carver & Stroud Brokerage", "Copperline Commercial Advisors", "Northfield Realty Advisors",
        "Trellis Commercial", "Hanover Quay Brokers", "Sixth Street Tenant Advisors",
    ]

    private static func split(_ words: String) -> [String] {
        words.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
