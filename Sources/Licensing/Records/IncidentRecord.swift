public import Geometry

/// One incident of a partner's extract, shared under conditions. It stays in a layer marked restricted.
public struct IncidentRecord: Hashable, Sendable {
    public var row: Int
    /// In the partner's words: "assault with injury", "noise".
    public var kind: String
    /// "2024-03-16"; nil where only a month or a year is given.
    public var date: String?
    /// Minutes after midnight; nil where the extract does not say. Never guessed.
    public var minute: Int?
    /// "2024-03" or "2024" where that is all there is.
    public var period: String?
    /// Nil where the extract does not say.
    public var isAlcoholRelated: Bool?
    /// How many incidents the row stands for.
    public var count: Int
    /// EPSG:27700; nil where the row has no usable place.
    public var place: Point?

    public init(
        row: Int, kind: String, date: String? = nil, minute: Int? = nil, period: String? = nil,
        isAlcoholRelated: Bool? = nil, count: Int = 1, place: Point? = nil
    ) {
        self.row = row
        self.kind = kind
        self.date = date
        self.minute = minute
        self.period = period
        self.isAlcoholRelated = isAlcoholRelated
        self.count = count
        self.place = place
    }
}

/// Under what conditions an extract was shared: from its mapping, and shown with whatever is made of it.
public struct SharingTerms: Codable, Hashable, Sendable {
    /// "Kent Police", "ambulance service".
    public var partner: String
    /// The agreement or the law that lets it be shared.
    public var basis: String
    /// "minute", "hour", "day", "month", "year".
    public var timeResolution: String
    /// "exact address", "street", "anonymous map point", "centre of the postcode".
    public var positionedBy: String
    /// Counts below this are not shown.
    public var fewestShown: Int
    /// Counts are shown rounded to a multiple of this; 1 for none.
    public var roundedTo: Int

    public init(
        partner: String, basis: String, timeResolution: String, positionedBy: String, fewestShown: Int, roundedTo: Int
    ) {
        self.partner = partner
        self.basis = basis
        self.timeResolution = timeResolution
        self.positionedBy = positionedBy
        self.fewestShown = fewestShown
        self.roundedTo = roundedTo
    }
}

/// A published cumulative impact area: Licensing Act 2003, section 5A. EPSG:27700.
public struct ImpactAreaRecord: Hashable, Sendable {
    public var row: Int
    public var name: String
    /// The authority whose assessment it is.
    public var authority: String
    public var shape: MultiPolygon
    /// "2024-05-01".
    public var published: String
    /// By when the authority must next consider whether it is still of its opinion: three years on.
    public var nextReview: String?
    /// The authorisations it covers, in its own words; "all" where it covers all.
    public var kinds: String
    /// The assessment's own words.
    public var wording: String?
    /// Of the licensing policy or the assessment.
    public var paragraph: String?
    /// Where it stands: title and address of the document.
    public var document: String?

    public init(
        row: Int, name: String, authority: String, shape: MultiPolygon, published: String, nextReview: String? = nil,
        kinds: String, wording: String? = nil, paragraph: String? = nil, document: String? = nil
    ) {
        self.row = row
        self.name = name
        self.authority = authority
        self.shape = shape
        self.published = published
        self.nextReview = nextReview
        self.kinds = kinds
        self.wording = wording
        self.paragraph = paragraph
        self.document = document
    }
}
