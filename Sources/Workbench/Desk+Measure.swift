public import Foundation
public import Licensing
public import Measures
internal import Statistics
internal import Workspace

public struct MeasureOptions: Sendable {
    public enum Level: String, Codable, Sendable, CaseIterable { case postcode, lsoa, msoa, ward, district }
    public enum Layer: String, Codable, Sendable, CaseIterable { case premises, crime }

    public var rule = OutletRule()
    public var level = Level.lsoa
    public var ground = AreaDensity.Ground.land
    public var layer = Layer.premises
    public var authority: String?
    public var storing = Storing.usual
    public var walking = WalkingOptions()

    public init() {}
}

public struct MeasureReport: Report {
    struct Area: Encodable, Sendable {
        let code: String
        let name: String
        let district: String
        let all: Int
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        let notStated: Int
        let noAlcohol: Int
        @ExplicitNull var population: Int?
        @ExplicitNull var per10000: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
        @ExplicitNull var areaKm2: Double?
        @ExplicitNull var perSquareKilometre: Double?
        @ExplicitNull var decile: Int?
        let vintage: String
    }

    struct Decile: Encodable, Sendable {
        let decile: Int
        let areas: Int
        @ExplicitNull var premises: Int?
        @ExplicitNull var population: Int?
        @ExplicitNull var per10000: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
    }

    let level: String
    let rule: String
    let kind: String
    let count: String
    let status: String
    let area: String
    @ExplicitNull var populationEdition: String?
    let areas: [Area]
    let deciles: [Decile]
    /// Premises with a place in none of the areas.
    let outside: Int
    /// Rows to be counted that have no place, and rows left out for their status: in no figure.
    let notPlaced: Int
    let otherStatus: Int
    let notCounted: [String]
    let decisions: DecisionsReport
    let districtsWithoutRegister: [String]
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    public var text: String {
        var table = TextTable(
            [
                "area", "name", "all", "on", "off", "not stated", "residents", "\(kind) per 10,000", "95% interval",
                "\(kind) per km2", "decile",
            ], numeric: [2, 3, 4, 5, 6, 7, 9, 10])
        func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "not stated" }
        func decimal(_ value: Double?) -> String { value.map { String(format: "%.1f", $0) } ?? "-" }
        for area in areas {
            table.add([
                area.code, area.name, "\(area.all)", number(area.on), number(area.off), "\(area.notStated)",
                area.population.map { "\($0)" } ?? "-", decimal(area.per10000),
                area.lower == nil ? "-" : "\(decimal(area.lower)) to \(decimal(area.upper)) \(area.interval ?? "")",
                decimal(area.perSquareKilometre), area.decile.map { "\($0)" } ?? "-",
            ])
        }
        var lines = [table.text]
        if !deciles.isEmpty {
            var byDecile = TextTable(
                ["decile", "areas", kind, "residents", "\(kind) per 10,000", "95% interval"], numeric: [0, 1, 2, 3, 4])
            for decile in deciles {
                byDecile.add([
                    "\(decile.decile)", "\(decile.areas)", number(decile.premises), decile.population.map { "\($0)" } ?? "-",
                    decimal(decile.per10000), decile.lower == nil ? "-" : "\(decimal(decile.lower)) to \(decimal(decile.upper))",
                ])
            }
            lines += ["", "By national deprivation decile (1 is most deprived):", byDecile.text]
        }
        lines += ["", rule]
        lines.append(
            "Residents: \(populationEdition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded"), all ages. "
                + "Intervals: Byar from 10 outlets, exact Poisson below. Square kilometres: "
                + (area == "land" ? "land to mean high water (ONS)." : "as drawn in the boundary file."))
        lines += notCounted + decisions.sentences
        if outside > 0 { lines.append("\(outside) counted premises lie in none of these areas.") }
        if !districtsWithoutRegister.isEmpty {
            lines.append(
                "Not measured, because no register is loaded: \(districtsWithoutRegister.joined(separator: ", ")).")
        }
        lines.append(coordinateOperation.text)
        return lines.joined(separator: "\n")
    }
}

extension Desk {
    /// Outlets by area and by deprivation decile. - Throws: `Fault`.
    public func measureAreas(_ workspace: URL, options: MeasureOptions) throws -> MeasureReport {
        do {
            if options.level == .msoa || options.level == .ward {
                let areas = options.level == .msoa ? "MSOA" : "ward"
                throw Fault(
                    .data, file: workspace.relativePath, field: "level",
                    message: "\(workspace.relativePath): this version holds \(areas) boundaries and does not measure by "
                        + "them yet; measure by lsoa or district.")
            }
            let holdings = try Holdings(try open(workspace), authority: options.authority)
            let density = try DensityTable(
                areas: try holdings.requiredAreas(), premises: holdings.premises, rule: options.rule,
                ground: options.ground, registers: holdings.scope)
            let scoped = holdings.scope.compactMap { authority in density.notCounted[authority].map { (authority, $0) } }
            return MeasureReport(
                level: options.level.rawValue, rule: options.rule.sentence, kind: options.rule.kind.rawValue,
                count: options.rule.count.rawValue, status: options.rule.status.rawValue, area: options.ground.rawValue,
                populationEdition: holdings.populationEdition,
                areas: options.level == .district ? Self.districts(density) : density.areas.map(Self.row),
                deciles: density.deciles.map(Self.row), outside: density.outside,
                notPlaced: scoped.reduce(0) { $0 + $1.1.withoutPlace },
                otherStatus: scoped.reduce(0) { $0 + $1.1.otherStatus },
                notCounted: scoped.compactMap { $0.1.sentence(of: $0.0) }, decisions: holdings.decisions,
                districtsWithoutRegister: holdings.districtsWithoutRegister,
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
                inputs: holdings.inputs(.register, .boundaries, .deprivation, .population, .measurements, .postcodes))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func row(_ density: AreaDensity) -> MeasureReport.Area {
        MeasureReport.Area(
            code: density.area.code, name: density.area.name, district: density.area.districtName,
            all: density.outlets.all, on: density.outlets.on, off: density.outlets.off,
            notStated: density.outlets.notStated, noAlcohol: density.outlets.noAlcohol,
            population: density.area.residents, per10000: density.rate?.value, lower: density.rate?.lower,
            upper: density.rate?.upper, interval: density.rate?.method.rawValue, areaKm2: density.areaKm2,
            perSquareKilometre: density.perSquareKilometre, decile: density.area.decile,
            vintage: density.area.vintage.rawValue)
    }

    private static func row(_ density: DecileDensity) -> MeasureReport.Decile {
        MeasureReport.Decile(
            decile: density.decile, areas: density.areas, premises: density.premises, population: density.population,
            per10000: density.rate?.value, lower: density.rate?.lower, upper: density.rate?.upper,
            interval: density.rate?.method.rawValue)
    }

    private static func districts(_ density: DensityTable) -> [MeasureReport.Area] {
        let names = Set(density.areas.map { Authority(name: $0.area.districtName, code: $0.area.districtCode) })
        return names.sorted { $0.name < $1.name }.map { district in
            let sum = density.district(district)
            return MeasureReport.Area(
                code: district.code ?? "", name: district.name, district: district.name, all: sum.outlets.all,
                on: sum.outlets.on, off: sum.outlets.off, notStated: sum.outlets.notStated,
                noAlcohol: sum.outlets.noAlcohol, population: sum.residents, per10000: sum.rate?.value,
                lower: sum.rate?.lower, upper: sum.rate?.upper, interval: sum.rate?.method.rawValue,
                areaKm2: sum.areaKm2, perSquareKilometre: sum.perSquareKilometre, decile: nil,
                vintage: density.areas.first?.area.vintage.rawValue ?? "")
        }
    }
}
