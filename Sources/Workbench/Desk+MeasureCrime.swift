public import Foundation
internal import Licensing
internal import Measures
internal import Workspace

public struct CrimeReport: Report {
    struct Period: Encodable, Sendable {
        let force: String
        let months: [String]
    }

    struct Area: Encodable, Sendable {
        let code: String
        let name: String
        /// Null where no police force's crimes are loaded for the district.
        @ExplicitNull var crimes: Int?
        let byType: [String: Int]
        @ExplicitNull var force: String?
        let vintage: String
    }

    let layer = "crime"
    /// All months loaded, of whatever force.
    let months: [String]
    let periods: [Period]
    let areas: [Area]
    let outside: Int
    let ofOtherForces: Int
    let note: String
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    private enum CodingKeys: String, CodingKey {
        case layer, months, periods, areas, outside, ofOtherForces, note, coordinateOperation, inputs
    }

    public var text: String {
        var table = TextTable(["area", "name", "crimes", "recorded by"], numeric: [2])
        for area in areas {
            table.add([
                area.code, area.name, area.crimes.map { "\($0)" } ?? "not loaded", area.force ?? "",
            ])
        }
        return ([table.text, ""] + periods.map { "\($0.force): \(PolicePeriod(force: $0.force, months: $0.months).words)." } + [
            "A month that is not loaded is not nought. \(outside) map points lie in none of these areas; \(ofOtherForces) were "
                + "recorded by another force than the district's and are not counted.",
            note, coordinateOperation.text,
        ]).joined(separator: "\n")
    }
}

extension Desk {
    /// Recorded crimes by area, told by geometry, in every area loaded. - Throws: `Fault`.
    public func measureCrime(_ workspace: URL) throws -> CrimeReport {
        do {
            let file = try open(workspace)
            let periods = try file.crimeMonths().map { PolicePeriod(force: $0.key, months: $0.value) }
                .sorted { $0.force < $1.force }
            guard !periods.isEmpty else {
                throw Fault(
                    .data, file: workspace.relativePath,
                    message: "\(workspace.relativePath): no recorded crime is loaded; add months from data.police.uk/data.")
            }
            let areas = try file.areas(population: nil)
            guard !areas.isEmpty else {
                throw Fault(
                    .data, file: workspace.relativePath,
                    message: "\(workspace.relativePath): no LSOA boundaries are loaded; add the GeoJSON of the district "
                        + "from the ONS Open Geography Portal.")
            }
            let crime = RecordedCrime(areas: areas, crimes: try file.crimes(), months: periods)
            let placeless = try file.crimesWithoutPlace()
            return CrimeReport(
                months: Set(periods.flatMap(\.months)).sorted(),
                periods: periods.map { CrimeReport.Period(force: $0.force, months: $0.months) },
                areas: crime.areas.map {
                    CrimeReport.Area(
                        code: $0.area.code, name: $0.area.name, crimes: $0.total, byType: $0.byType,
                        force: $0.period?.force, vintage: $0.area.vintage.rawValue)
                }, outside: crime.outside, ofOtherForces: crime.ofOtherForces,
                note: "Counted by where the anonymous map point lies, not by the LSOA code in the file, which may be of "
                    + "another vintage. No time of day, no mark of alcohol, nothing finer than an LSOA." + Self.note(onCrimesWithoutPlace: placeless),
                coordinateOperation: OperationReport(try file.coordinateOperation()),
                inputs: try file.sources().filter { $0.publication == .crime || $0.publication == .boundaries }
                    .map(InputReport.init))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Begins with a blank, or is empty.
    static func note(onCrimesWithoutPlace counts: [String: Int]) -> String {
        counts.isEmpty
            ? ""
            : " Without a map point, and so in no area's count: "
                + counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + "."
    }
}
