public import Foundation
public import Licensing
internal import Measures
internal import Statistics
internal import Workspace
public import Zones

public struct ZonesReport: Report {
    struct Zone: Encodable, Sendable {
        /// From 1 over the whole report; `name` counts within the authority, as packs and maps do.
        let id: Int
        let name: String
        let members: [String]
        let all: Int
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        let notStated: Int
        /// Members by kind of premises, as written rules judge it.
        let byKind: [String: Int]
        let authority: String
        let areaSquareMetres: Double
        @ExplicitNull var residents: Double?
        let residentsByDecile: [String: Double]
        @ExplicitNull var rateRatio: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
        @ExplicitNull var crime: Crime?
    }

    struct Crime: Encodable, Sendable {
        let low: Int
        let high: Int
        let force: String
        let months: [String]
        let note: String
    }

    /// A cumulative impact area that one of the authorities has published, as loaded.
    struct Published: Encodable, Sendable {
        let name: String
        let authority: String
        /// "2024-05-01".
        let published: String
        @ExplicitNull var nextReview: String?
        let kinds: String

        var sentence: String {
            "Published cumulative impact area: \(name) (\(authority)), of \(published), "
                + (nextReview.map { "next review by \($0)" } ?? "next review not stated") + ", covers \(kinds)."
        }
    }

    let wording: String
    let rule: String
    let eps: Double
    let minimum: Int
    let zones: [Zone]
    /// How many counted premises are in no concentration.
    let noise: Int
    let noiseMembers: [String]
    let notStatedLeftOut: Int
    let published: [Published]
    let decisions: DecisionsReport
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    public var text: String {
        var table = TextTable(
            ["", "authority", "premises", "on", "off", "residents", "ratio to rest of district", "95% interval"],
            numeric: [2, 3, 4, 5, 6])
        func decimal(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "not known" }
        for zone in zones {
            table.add([
                zone.name, zone.authority, "\(zone.members.count)", zone.on.map { "\($0)" } ?? "not stated",
                zone.off.map { "\($0)" } ?? "not stated",
                zone.residents.map { String(format: "%.0f", $0) } ?? "not known", decimal(zone.rateRatio),
                zone.upper == nil ? "-" : "\(decimal(zone.lower)) to \(decimal(zone.upper))",
            ])
        }
        let leftOut =
            notStatedLeftOut == 0
            ? [] : ["\(notStatedLeftOut) rows do not state what they permit and are left out: the truth may be denser."]
        return ([
            table.text, "", "Each is a \(wording).",
            "\(noise) counted premises are in none. Each core premises has at least \(minimum) premises, itself included, within "
                + "\(Int(eps)) m; what lies within that reach of a core belongs to it.", rule,
        ] + leftOut + published.map(\.sentence) + decisions.sentences + [
            "Residents are shared out evenly among each area's postcodes: an estimate. The ratio describes and does not "
                + "test, for these places were found because they are dense.", coordinateOperation.text,
        ]).joined(separator: "\n")
    }
}

extension Desk {
    /// Concentrations of licensed premises. - Throws: `Fault`.
    public func zones(
        _ workspace: URL, rule: OutletRule, settings: Concentration.Settings, authority: String?
    ) throws -> ZonesReport {
        do {
            let holdings = try Holdings(try open(workspace), authority: authority)
            let all = try holdings.concentrations(of: holdings.scope, rule: rule, settings: settings)
            let noise = all.flatMap(\.noise)
            return ZonesReport(
                wording: Concentration.wording, rule: rule.sentence, eps: settings.reach, minimum: settings.minimum,
                zones: all.flatMap(\.zones).enumerated().map { Self.report($1, number: $0 + 1) }, noise: noise.count,
                noiseMembers: noise.map(\.label), notStatedLeftOut: all.reduce(0) { $0 + $1.notStatedLeftOut },
                published: try holdings.file.impactAreas()
                    .filter { area in holdings.scope.contains { $0.isCalled(area.authority) } }
                    .map {
                        .init(
                            name: $0.name, authority: $0.authority, published: $0.published, nextReview: $0.nextReview,
                            kinds: $0.kinds)
                    },
                decisions: holdings.decisions,
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: holdings.inputs(.register, .boundaries, .postcodes, .population, .deprivation, .crime))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func report(_ zone: Concentration, number: Int) -> ZonesReport.Zone {
        ZonesReport.Zone(
            id: number, name: "C\(zone.id)", members: zone.members.map(\.label), all: zone.outlets.all, on: zone.outlets.on,
            off: zone.outlets.off, notStated: zone.outlets.notStated,
            byKind: Dictionary(
                zone.members.map { ($0.record.judgedKind.kind.rawValue, 1) },
                uniquingKeysWith: +), authority: zone.authority.name,
            areaSquareMetres: zone.outlineArea, residents: zone.residents,
            residentsByDecile: Dictionary(
                zone.residentsByDecile.map { ($0.decile.map { "\($0)" } ?? "not known", $0.residents) },
                uniquingKeysWith: +),
            rateRatio: zone.rateRatio?.value, lower: zone.rateRatio?.lower, upper: zone.rateRatio?.upper,
            interval: zone.rateRatio?.method.rawValue,
            crime: zone.crime.map {
                ZonesReport.Crime(
                    low: $0.low, high: $0.high, force: $0.period.force, months: $0.period.months,
                    note: "map points within the outline widened by 200 m (low) and 300 m (high)")
            })
    }
}

extension Holdings {
    /// One after another for each authority: a concentration ends at the border.
    func concentrations(of authorities: [Authority], rule: OutletRule, settings: Concentration.Settings) throws
        -> [Concentrations]
    {
        let postcodes = try file.postcodes()
        let crimes = try file.crimes()
        let recorded = try recordedCrime()
        return try authorities.map { authority in
            try Concentrations(
                of: authority, premises: premises, rule: rule, settings: settings, areas: allAreas, postcodes: postcodes,
                crimes: crimes, period: recorded?.period(of: authority))
        }
    }
}
