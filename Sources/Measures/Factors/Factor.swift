public import Licensing

/// One column of the factor table: what is told of every area, where it comes from, and which end is the worse.
public struct Factor: Hashable, Sendable {
    /// The areas that a figure is published or counted for.
    public enum Level: String, Hashable, Sendable {
        case lsoa = "LSOA"
        case msoa = "MSOA"
        case ward
        case district
        case county
        case country

        /// By the first three characters of ONS's nine-character code; nil for other kinds of area.
        public init?(code: String) {
            switch code.prefix(3) {
            case "E01", "W01": self = .lsoa
            case "E02", "W02": self = .msoa
            case "E05", "W05": self = .ward
            case "E06", "E07", "E08", "E09", "W06": self = .district
            case "E10": self = .county
            case "E92", "W92": self = .country
            default: return nil
            }
        }
    }

    /// Which end is taken for more risk. It says how a composite reads the figure; it is not a finding.
    public enum Direction: String, Hashable, Sendable {
        case higherIsWorse = "higher is worse"
        case lowerIsWorse = "lower is worse"
        case neither
    }

    /// What is counted or ranked, by which two factors are known to tell of the same thing.
    public enum Subject: Hashable, Sendable {
        case deprivation(DomainRecord.Domain)
        /// Nil for all types together.
        case recordedCrime(type: String?)
        case incidents
        /// Nil for "and over".
        case ages(from: Int, to: Int?)
        case places(kind: String)
        case outlets
        case indicator(Int)
    }

    /// Lower-case letters, digits and underscores; the name of its column in the layer.
    public var id: String
    /// A short heading.
    public var head: String
    public var title: String
    public var unit: String
    public var level: Level
    public var period: String
    /// Publication and edition.
    public var source: String
    /// How the limits were found; "none" where a figure has none.
    public var interval: String
    public var direction: Direction
    public var subject: Subject
    /// What a reader must know beside every value.
    public var note: String?
    /// Made of what a partner shared under conditions.
    public var isRestricted: Bool

    public init(
        id: String, head: String, title: String, unit: String, level: Level = .lsoa, period: String, source: String,
        interval: String = "none", direction: Direction, subject: Subject, note: String? = nil, isRestricted: Bool = false
    ) {
        self.id = id
        self.head = head
        self.title = title
        self.unit = unit
        self.level = level
        self.period = period
        self.source = source
        self.interval = interval
        self.direction = direction
        self.subject = subject
        self.note = note
        self.isRestricted = isRestricted
    }

    /// "Violence and sexual offences" as part of an id: "violence_and_sexual_offences".
    static func slug(_ words: String) -> String {
        let slug = words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
        // A column's name begins with a letter.
        return slug.first?.isNumber ?? true ? "n_\(slug)" : slug
    }
}

/// One factor's figure for one area.
public struct FactorValue: Hashable, Sendable {
    /// In the factor's unit; nil where it is not known, and then `note` says why.
    public var value: Double?
    /// 95%, as the factor's `interval` says; nil where there is none.
    public var lower: Double?
    public var upper: Double?
    /// The events, residents or places behind the value, where it is made of such a count.
    public var n: Int?
    /// Within the district, 0 to 100; see `Percentile`.
    public internal(set) var percentile: Double?
    public var note: String?

    public init(_ value: Double, lower: Double? = nil, upper: Double? = nil, n: Int? = nil, note: String? = nil) {
        // A file may hold what is no number.
        self.value = value.isFinite ? value : nil
        self.lower = lower.flatMap { $0.isFinite ? $0 : nil }
        self.upper = upper.flatMap { $0.isFinite ? $0 : nil }
        self.n = n
        self.note = value.isFinite ? note : "not a number"
    }

    private init(reason: String) { note = reason }

    /// Not known, and why.
    public static func missing(_ reason: String) -> FactorValue { FactorValue(reason: reason) }
}

/// A factor and its value for each area, in the order of the areas.
public struct FactorColumn: Hashable, Sendable {
    public var factor: Factor
    public internal(set) var values: [FactorValue]

    public init(factor: Factor, values: [FactorValue]) {
        self.factor = factor
        self.values = values
    }
}

/// A figure of an area wider than the LSOA. It stands once for that area and is never given to the LSOAs in it.
public struct WiderFigure: Hashable, Sendable {
    public let code: String
    public let name: String
    /// The district that the area is or lies in; nil for one that holds the district.
    public let district: String?
    public let factor: Factor
    public internal(set) var value: FactorValue

    public init(code: String, name: String, district: String?, factor: Factor, value: FactorValue) {
        self.code = code
        self.name = name
        self.district = district
        self.factor = factor
        self.value = value
    }

    /// "district figure".
    public var mark: String { "\(factor.level.rawValue) figure" }
}
