internal import Assessment
public import Foundation
internal import Geometry
internal import Intake
public import Licensing
internal import Measures
internal import Projection
internal import Statistics
internal import Workspace
internal import Zones

/// Where an application comes from: a file, or the command line.
public enum ApplicationInput: Sendable {
    case file(URL)
    /// `hours` as "08:00-21:00", every day.
    case words(postcode: String, activity: String, hours: String)
}

public struct AssessReport: Report {
    struct Within: Encodable, Sendable {
        let radius: Double
        let all: Int
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        let notStated: Int
        /// Of the district's postcodes, how many have fewer outlets within the radius.
        let postcodes: Int
        let postcodesWithFewer: Int
        @ExplicitNull var median: Int?
    }

    let place: String
    let easting: Double
    let northing: Double
    let within: [Within]
    @ExplicitNull var lsoa: String?
    @ExplicitNull var lsoaName: String?
    @ExplicitNull var decile: Int?
    @ExplicitNull var per10000: Double?
    @ExplicitNull var lower: Double?
    @ExplicitNull var upper: Double?
    @ExplicitNull var authority: String?
    @ExplicitNull var lastDayForRepresentations: CalendarDate?
    @ExplicitNull var countedLastDay: CalendarDate?
    @ExplicitNull var authorityLastDay: CalendarDate?
    @ExplicitNull var zone: Int?
    let cumulativeImpactAssessment: String
    let rule: String
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    public var text: String {
        var lines = [place]
        lines.append(
            "Last day for representations: "
                + (lastDayForRepresentations?.words ?? "not known, because no day is given on which the application was given"))
        if let countedLastDay, let authorityLastDay, countedLastDay != authorityLastDay {
            lines.append(
                "  counted \(countedLastDay.words), the authority's own \(authorityLastDay.words): work to the earlier")
        }
        lines.append("Published cumulative impact assessment covering this place and kind: \(cumulativeImpactAssessment)")
        var table = TextTable(["within", "all", "on", "off", "not stated", "middle postcode"], numeric: [1, 2, 3, 4, 5])
        for ring in within {
            table.add([
                "\(Int(ring.radius)) m", "\(ring.all)", ring.on.map { "\($0)" } ?? "not stated",
                ring.off.map { "\($0)" } ?? "not stated", "\(ring.notStated)", ring.median.map { "\($0)" } ?? "-",
            ])
        }
        lines += ["", table.text, ""]
        if let lsoa {
            let rate = per10000.map { String(format: "%.1f outlets per 10,000 residents (%.1f to %.1f)", $0, lower ?? 0, upper ?? 0) }
            lines.append(
                "Area: \(lsoaName ?? "") \(lsoa), deprivation decile \(decile.map { "\($0)" } ?? "not known"), "
                    + (rate ?? "rate not known"))
        } else {
            lines.append("Area: the place lies in none of the areas loaded.")
        }
        lines.append(zone.map { "It lies in concentration C\($0): \(Concentration.wording)." } ?? "It lies in no concentration of licensed premises.")
        lines += [rule, coordinateOperation.text]
        return lines.joined(separator: "\n")
    }
}

extension Desk {
    /// One application against what the workspace holds. - Throws: `Fault`.
    public func assess(_ workspace: URL, _ input: ApplicationInput, rule: OutletRule) throws -> AssessReport {
        do {
            let findings = try investigate(workspace, input, rule: rule)
            let site = findings.site
            let period = site.application.period
            return AssessReport(
                place: site.placeWords, easting: site.place.x, northing: site.place.y,
                within: site.within.map {
                    AssessReport.Within(
                        radius: $0.radius, all: $0.outlets.all, on: $0.outlets.on, off: $0.outlets.off,
                        notStated: $0.outlets.notStated, postcodes: $0.postcodes,
                        postcodesWithFewer: $0.postcodesWithFewer, median: $0.median)
                },
                lsoa: site.area?.area.code, lsoaName: site.area?.area.name, decile: site.area?.area.decile,
                per10000: site.area?.rate?.value, lower: site.area?.rate?.lower, upper: site.area?.rate?.upper,
                authority: site.authority?.name, lastDayForRepresentations: period.lastDay,
                countedLastDay: period.countedLastDay, authorityLastDay: period.authorityLastDay, zone: site.zone?.id,
                cumulativeImpactAssessment: site.cumulativeImpact.rawValue, rule: rule.sentence,
                coordinateOperation: OperationReport(try findings.holdings.file.coordinateOperation()),
                inputs: findings.holdings.inputs(
                    .register, .boundaries, .deprivation, .population, .measurements, .postcodes, .crime))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// What `assess` reports and `pack` prints.
    struct Findings {
        let holdings: Holdings
        let site: SiteAssessment
        let density: DensityTable
        let concentrations: Concentrations
        let crimeMonths: [String]
    }

    func investigate(_ workspace: URL, _ input: ApplicationInput, rule: OutletRule) throws -> Findings {
        let file = try open(workspace)
        let application = try application(input)
        let (place, words) = try locate(application, in: file, input: input)
        let holdings = try Holdings(file)
        let density = try DensityTable(areas: try holdings.requiredAreas(), premises: holdings.premises, rule: rule)
        let concentrations = try holdings.concentrations(rule: rule, settings: Concentration.Settings())
        let months = try file.crimeMonths()
        let crime = months.isEmpty
            ? nil : RecordedCrime(areas: density.areas.map(\.area), crimes: try file.crimes(), months: months)
        let site = SiteAssessment(
            of: application, at: place, placeWords: words, density: density,
            access: Access(holdings.premises, rule: rule), concentrations: concentrations,
            postcodes: try holdings.postcodes(), authorities: holdings.authorities, crime: crime)
        return Findings(
            holdings: holdings, site: site, density: density, concentrations: concentrations, crimeMonths: months)
    }

    private func application(_ input: ApplicationInput) throws -> Application {
        switch input {
        case .file(let url):
            let published: PublishedFile
            do {
                published = PublishedFile(name: url.relativePath, bytes: [UInt8](try Data(contentsOf: url)))
            } catch {
                throw Fault(
                    .missing, file: url.relativePath,
                    message: "\(url.relativePath): there is no such application file, or it cannot be read; check the name.")
            }
            guard let text = String(validating: published.bytes, as: UTF8.self), !published.bytes.contains(0) else {
                throw Fault(
                    .data, file: published.name,
                    message: "\(published.name): an application is a text file in UTF-8; save it so.")
            }
            return try ApplicationFile.read(text, file: published.name)
        case .words(let postcode, let activity, let hours):
            guard let found = Postcode(postcode) else {
                throw Fault(
                    .data, field: "postcode",
                    message: "--postcode: \"\(postcode)\" does not have the form of a postcode, such as \"BN43 5DB\".")
            }
            let sales: AlcoholSales
            switch activity {
            case "on": sales = .onOnly
            case "off": sales = .offOnly
            case "both": sales = .both
            default:
                throw Fault(.usage, field: "activity", message: "--activity: \"\(activity)\" must be on, off or both.")
            }
            do {
                return Application(
                    place: .postcode(found), sales: sales,
                    hours: [Application.Hours(days: Weekday.allCases, hours: try LicensedHours(hours))])
            } catch {
                throw Fault(.data, field: "hours", message: "--hours: \(error).")
            }
        }
    }

    private func locate(_ application: Application, in file: WorkspaceFile, input: ApplicationInput) throws -> (Point, String) {
        let source: String
        if case .file(let url) = input { source = url.relativePath } else { source = "--postcode" }
        switch application.place {
        case .grid(let point):
            try inCover(source, field: "easting") { _ = try $0.geographic(point) }
            return (point, "Easting \(Int(point.x)), northing \(Int(point.y))")
        case .geographic(let longitude, let latitude):
            let point = try inCover(source, field: "latitude") {
                try $0.point(Geographic(longitude: longitude, latitude: latitude))
            }
            return (point, "Longitude \(longitude), latitude \(latitude)")
        case .postcode(let postcode):
            guard let record = try file.postcode(postcode) else {
                let any = try !file.sources().filter { $0.publication == .postcodes }.isEmpty
                throw Fault(
                    .data, file: source, field: "postcode",
                    message: any
                        ? "\(source): the postcode \(postcode) is in no postcode file of this workspace; check it, add the "
                            + "postcode area it belongs to, or give easting and northing instead."
                        : "\(source): no postcode file is loaded, so \(postcode) cannot be placed; add Code-Point Open, or "
                            + "give easting and northing instead.")
            }
            guard let place = record.place else {
                throw Fault(
                    .data, file: source, field: "postcode",
                    message: "\(source): Ordnance Survey gives no position for \(postcode); give easting and northing "
                        + "instead.")
            }
            return (place, "\(postcode), placed at the centre of its postcode (Code-Point Open, quality \(record.quality))")
        }
    }

    /// A place off the grid is a fault of the application, which is then named, and not of the workspace.
    private func inCover<Value>(_ source: String, field: String, _ body: (NationalGrid) throws -> Value) throws -> Value {
        do {
            return try body(try grid())
        } catch let error as ProjectionError {
            throw Fault(.data, file: source, field: field, message: "\(source): \(error)")
        }
    }
}
