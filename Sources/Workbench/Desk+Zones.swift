public import Foundation
public import Licensing
internal import Measures
internal import Statistics
internal import Workspace
public import Zones

public struct ZonesReport: Report {
    struct Zone: Encodable, Sendable {
        let id: Int
        let members: [String]
        let all: Int
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        let notStated: Int
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
        let months: [String]
        let note: String
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
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    public var text: String {
        var table = TextTable(
            ["", "authority", "premises", "on", "off", "residents", "ratio to rest of district", "95% interval"],
            numeric: [2, 3, 4, 5, 6])
        func decimal(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "not known" }
        for zone in zones {
            table.add([
                "C\(zone.id)", zone.authority, "\(zone.members.count)", zone.on.map { "\($0)" } ?? "not stated",
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
            "\(noise) counted premises are in none. At least \(minimum) premises within \(Int(eps)) m of one another.", rule,
        ] + leftOut + [
            "Residents are shared out evenly among each area's postcodes: an estimate.", coordinateOperation.text,
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
            let concentrations = try holdings.concentrations(rule: rule, settings: settings)
            return ZonesReport(
                wording: Concentration.wording, rule: rule.sentence, eps: settings.reach, minimum: settings.minimum,
                zones: concentrations.zones.map(Self.report), noise: concentrations.noise.count,
                noiseMembers: concentrations.noise.map(\.label), notStatedLeftOut: concentrations.notStatedLeftOut,
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: holdings.inputs(.register, .boundaries, .postcodes, .population, .deprivation, .crime))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func report(_ zone: Concentration) -> ZonesReport.Zone {
        ZonesReport.Zone(
            id: zone.id, members: zone.members.map(\.label), all: zone.outlets.all, on: zone.outlets.on,
            off: zone.outlets.off, notStated: zone.outlets.notStated, authority: zone.authority.name,
            areaSquareMetres: zone.outlineArea, residents: zone.residents,
            residentsByDecile: Dictionary(
                zone.residentsByDecile.map { ($0.decile.map { "\($0)" } ?? "not known", $0.residents) },
                uniquingKeysWith: +),
            rateRatio: zone.rateRatio?.value, lower: zone.rateRatio?.lower, upper: zone.rateRatio?.upper,
            interval: zone.rateRatio?.method.rawValue,
            crime: zone.crime.map {
                ZonesReport.Crime(
                    low: $0.low, high: $0.high, months: $0.months,
                    note: "map points within the outline widened by 200 m (low) and 300 m (high)")
            })
    }
}

extension Holdings {
    func concentrations(rule: OutletRule, settings: Concentration.Settings) throws -> Concentrations {
        let inScope = premises.filter { scope.contains($0.authority) }
        return try Concentrations(
            premises: inScope, rule: rule, settings: settings, areas: allAreas, postcodes: try file.postcodes(),
            crimes: try file.crimes(), months: try file.crimeMonths())
    }
}
