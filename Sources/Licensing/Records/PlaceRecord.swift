public import Geometry

/// A place that matters for a licensing objective, EPSG:27700.
public struct PlaceRecord: Hashable, Sendable {
    public enum Shape: Hashable, Sendable {
        case point(Point)
        case area(MultiPolygon)
    }

    public var row: Int
    /// In the user's or the publication's words: "school", "treatment service", "hostel", "park".
    public var kind: String
    /// The publication's own number for it, as a school's URN.
    public var reference: String?
    public var name: String?
    /// What else is published and useful, as a school's phase and ages.
    public var detail: String?
    public var postcode: Postcode?
    public var shape: Shape?

    public init(
        row: Int, kind: String, reference: String? = nil, name: String? = nil, detail: String? = nil,
        postcode: Postcode? = nil, shape: Shape? = nil
    ) {
        self.row = row
        self.kind = kind
        self.reference = reference
        self.name = name
        self.detail = detail
        self.postcode = postcode
        self.shape = shape
    }
}

/// A food business of the Food Hygiene Rating Scheme. It is no licence, and says nothing of alcohol.
public struct FoodBusinessRecord: Hashable, Sendable {
    public var row: Int
    /// The FHRSID.
    public var id: String
    /// Nil where it could be a person's.
    public var name: String?
    public var address: String?
    public var postcode: Postcode?
    /// The scheme's business type, as 7843 for pub, bar or nightclub; nil where the file has none.
    public var type: Int?
    public var typeName: String?
    public var authorityName: String?
    /// As written: "5", "AwaitingInspection".
    public var rating: String?
    /// EPSG:27700.
    public var place: Point?

    public init(
        row: Int, id: String, name: String? = nil, address: String? = nil, postcode: Postcode? = nil, type: Int? = nil,
        typeName: String? = nil, authorityName: String? = nil, rating: String? = nil, place: Point? = nil
    ) {
        self.row = row
        self.id = id
        self.name = name
        self.address = address
        self.postcode = postcode
        self.type = type
        self.typeName = typeName
        self.authorityName = authorityName
        self.rating = rating
        self.place = place
    }
}

/// A piece of road, EPSG:27700.
public struct RoadRecord: Hashable, Sendable {
    public var row: Int
    public var id: String?
    public var name: String?
    /// "A28".
    public var number: String?
    /// As published: "A Road", "Unclassified".
    public var classification: String?
    /// As published: "Single Carriageway", "Slip Road".
    public var form: String?
    public var lines: [Line]

    public init(
        row: Int, id: String? = nil, name: String? = nil, number: String? = nil, classification: String? = nil,
        form: String? = nil, lines: [Line]
    ) {
        self.row = row
        self.id = id
        self.name = name
        self.number = number
        self.classification = classification
        self.form = form
        self.lines = lines
    }
}
