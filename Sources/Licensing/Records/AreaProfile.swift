public import Geometry

/// One statistical area with what is published about it, joined by code within one vintage.
public struct AreaProfile: Hashable, Sendable {
    public var code: String
    public var name: String
    /// GSS code, where a loaded publication gives it.
    public var districtCode: String?
    public var districtName: String
    public var vintage: AreaVintage
    /// EPSG:27700.
    public var shape: MultiPolygon
    /// Land to mean high water in square kilometres, from ONS measurements.
    public var landKm2: Double?
    public var residents: Int?
    /// 1 is most deprived.
    public var rank: Int?
    public var decile: Int?

    public init(
        code: String, name: String, districtCode: String? = nil, districtName: String, vintage: AreaVintage,
        shape: MultiPolygon, landKm2: Double? = nil, residents: Int? = nil, rank: Int? = nil, decile: Int? = nil
    ) {
        self.code = code
        self.name = name
        self.districtCode = districtCode
        self.districtName = districtName
        self.vintage = vintage
        self.shape = shape
        self.landKm2 = landKm2
        self.residents = residents
        self.rank = rank
        self.decile = decile
    }
}

/// A licensing authority, known by its district's name and, where a publication gives it, its GSS code.
public struct Authority: Hashable, Sendable {
    public var name: String
    public var code: String?

    public init(name: String, code: String?) {
        self.name = name
        self.code = code
    }

    /// Whether a district of that code and name is this authority's: by code where both have one.
    public func covers(districtCode: String?, districtName: String) -> Bool {
        if let code, let districtCode { return code == districtCode }
        return name.lowercased() == districtName.lowercased()
    }

    /// Whether a user's word names this authority.
    public func isCalled(_ word: String) -> Bool {
        word.lowercased() == name.lowercased() || word.uppercased() == code
    }
}

/// A row of a register together with whose register it is.
public struct RegisteredPremises: Hashable, Sendable {
    /// The number of its published file in the workspace.
    public var source: Int
    public var authority: Authority
    public var record: PremisesRecord

    public init(source: Int, authority: Authority, record: PremisesRecord) {
        self.source = source
        self.authority = authority
        self.record = record
    }

    /// Names the row for people and programs: "adur:12".
    public var label: String { "\(authority.name.lowercased()):\(record.row)" }
}
