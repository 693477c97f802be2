internal import Licensing
internal import Measures
internal import Zones

/// An outline audited: what the data loaded say of it, for both sides. It never says that an area is justified.
public struct AuditReport: Report {
    /// RESTRICTED where partners' extracts were brought in; null else.
    @ExplicitNull var marking: String?
    let outline: String
    /// "drawn by hand", "published", "candidate".
    let origin: String
    let authority: String
    let headline: HeadlineFigure
    let certificate: Certificate
    let inside: Place
    @ExplicitNull var rest: Place?
    @ExplicitNull var ring: Place?
    @ExplicitNull var matched: Place?
    let matching: Matched
    let ratios: [Ratio]
    let shares: [Share]
    let stretches: [Stretch]
    let quiet: [Quiet]
    /// Of the ground inside, farther than 100 m from every outlet.
    let quietGround: Double
    let busyOutside: [Busy]
    let leaveOneOut: LeftOut
    let notCompared: [String]
    let rule: String
    let meaning: String
    let methods: [MethodReport]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    @ExplicitNull var map: Drawing?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    static let meaning =
        "An audit sets figures side by side for whoever relies on the outline and for whoever contests it. It says nothing of what "
        + "causes what, and not whether the area's evidence supports a cumulative impact assessment: that conclusion is the "
        + "authority's."

    struct HeadlineFigure: Encodable, Sendable {
        /// Never without the certificate's sentence where it must not stand alone.
        let text: String
        let holds: Bool
        let mayStandAlone: Bool
    }

    struct Certificate: Encodable, Sendable {
        let claim: String
        let holds: Int
        let of: Int
        let sentence: String
        let mostFailures: Double
        let fails: [Choice]
        let all: [Choice]
        let notPossible: [NotPossible]
    }

    struct Choice: Encodable, Sendable {
        let dimension: String
        let choice: String
        @ExplicitNull var value: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        let holds: Bool
    }

    struct NotPossible: Encodable, Sendable {
        let choice: String
        let reason: String
    }

    struct Place: Encodable, Sendable {
        let name: String
        let squareKilometres: Double
        let outlets: Int
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        let notStated: Int
        let byKind: [String: Int]
        /// Premises licences and club premises certificates in force; null where the register states no kinds.
        @ExplicitNull var authorisations: Int?
        let authorisationsHigh: Int
        let afterMidnightLow: Int
        let afterMidnightHigh: Int
        @ExplicitNull var residents: Double?
        let residentsByDecile: [String: Double]
        @ExplicitNull var crime: Crime?
        @ExplicitNull var crimeRefusal: String?
        let incidents: [Incidents]
    }

    struct Crime: Encodable, Sendable {
        let total: Int
        let byType: [String: Int]
        let areas: [String]
        let squareKilometres: Double
        @ExplicitNull var landKm2: Double?
        @ExplicitNull var residents: Int?
        let outlets: Int
        let force: String
        let months: [String]
    }

    struct Incidents: Encodable, Sendable {
        let extract: String
        let partner: String
        @ExplicitNull var total: Int?
        let byKind: [Cell]
        let byHour: [Cell]
        @ExplicitNull var atNight: Int?
        @ExplicitNull var refusalInTime: String?

        struct Cell: Encodable, Sendable {
            let label: String
            @ExplicitNull var count: Int?
        }
    }

    struct Ratio: Encodable, Sendable {
        let what: String
        let against: String
        @ExplicitNull var inside: Int?
        @ExplicitNull var outside: Int?
        @ExplicitNull var insideBase: Double?
        @ExplicitNull var outsideBase: Double?
        @ExplicitNull var value: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        /// Pearson's chi-squared over its degrees of freedom, not below 1.
        @ExplicitNull var dispersion: Double?
        let degreesOfFreedom: Int
        let units: String
        @ExplicitNull var interval: String?
        @ExplicitNull var reason: String?
        @ExplicitNull var warning: String?
    }

    struct Share: Encodable, Sendable {
        let what: String
        @ExplicitNull var inside: Int?
        @ExplicitNull var district: Int?
        @ExplicitNull var share: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var dispersion: Double?
        let ofLand: Double
        @ExplicitNull var ofResidents: Double?
        @ExplicitNull var ofOutlets: Double?
    }

    struct Band: Encodable, Sendable {
        let metres: Double
        let inside: Int
        let outside: Int
        let insideKm2: Double
        let outsideKm2: Double
    }

    struct Stretch: Encodable, Sendable {
        let number: Int
        /// Easting and northing.
        let from: [Double]
        let to: [Double]
        let length: Double
        @ExplicitNull var street: String?
        let outlets: [Band]
        /// RESTRICTED. Which side has more for its ground; no counts.
        @ExplicitNull var incidents: String?
        let busierOutside: Bool
        @ExplicitNull var p: Double?
        let alongDistrictBorder: Double
    }

    struct Quiet: Encodable, Sendable {
        let name: String
        let kind: String
        let squareKilometres: Double
        let share: Double
    }

    struct Busy: Encodable, Sendable {
        let name: String
        let kind: String
        let outlets: Int
        let squareKilometres: Double
        let perSquareKilometre: Double
        @ExplicitNull var timesInside: Double?
        let touches: Bool
    }

    struct LeftOut: Encodable, Sendable {
        let results: [Result]
        @ExplicitNull var lowest: Result?
        @ExplicitNull var highest: Result?
        let flips: [Result]
        let notPossible: [String]

        struct Result: Encodable, Sendable {
            let part: String
            let name: String
            @ExplicitNull var value: Double?
            @ExplicitNull var lower: Double?
            @ExplicitNull var upper: Double?
            let holds: Bool
        }
    }

    struct Matched: Encodable, Sendable {
        let places: [Place]
        let candidates: Int
        /// Standard deviations.
        let caliper: Double
        @ExplicitNull var refusal: String?
        let notes: [String]

        struct Place: Encodable, Sendable {
            let areas: [String]
            let district: String
            let distance: Double
            let variables: [Variable]
        }

        struct Variable: Encodable, Sendable {
            let name: String
            let inside: Double
            let place: Double
            let standardDeviations: Double
        }
    }

    struct Drawing: Encodable, Sendable {
        let file: String
        let sha256: String
    }
}
