/// One published value of a health indicator, with its interval as published.
public struct IndicatorRecord: Hashable, Sendable {
    public var row: Int
    public var indicator: Int
    public var name: String
    public var areaCode: String
    public var areaName: String
    /// Such as "England" or "Districts & UAs (from Apr 2023)".
    public var areaType: String
    public var sex: String
    public var age: String
    /// As written: "2021 - 23".
    public var period: String
    /// In the indicator's own unit; nil where it is not published.
    public var value: Double?
    public var lower95: Double?
    public var upper95: Double?
    public var count: Double?
    public var denominator: Double?
    public var note: String?

    public init(
        row: Int, indicator: Int, name: String, areaCode: String, areaName: String, areaType: String, sex: String,
        age: String, period: String, value: Double? = nil, lower95: Double? = nil, upper95: Double? = nil,
        count: Double? = nil, denominator: Double? = nil, note: String? = nil
    ) {
        self.row = row
        self.indicator = indicator
        self.name = name
        self.areaCode = areaCode
        self.areaName = areaName
        self.areaType = areaType
        self.sex = sex
        self.age = age
        self.period = period
        self.value = value
        self.lower95 = lower95
        self.upper95 = upper95
        self.count = count
        self.denominator = denominator
        self.note = note
    }
}

/// One figure of the Home Office's licensing tables. The tables give names of authorities and no codes.
public struct LicensingStatistic: Hashable, Sendable {
    public var row: Int
    /// "Table_3".
    public var table: String
    /// "2021/22": as at 31 March of the second year.
    public var year: String
    public var region: String
    public var authority: String
    /// The column's heading, without notes and line breaks: "Premises licences selling alcohol".
    public var what: String
    /// Nil where it is "x", not available, or "z", not applicable.
    public var count: Int?

    public init(row: Int, table: String, year: String, region: String, authority: String, what: String, count: Int?) {
        self.row = row
        self.table = table
        self.year = year
        self.region = region
        self.authority = authority
        self.what = what
        self.count = count
    }
}
